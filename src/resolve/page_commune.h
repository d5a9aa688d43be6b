// The commune that a page is about: "# An Quang", the heading of a page of an encyclopaedia in Markdown.
#pragma once

#include "resolve/block.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// Only the first block of a document has one. REQUIRES: no place is taken yet.
void find_page_commune(const Block& block, PlaceTaker& taker);

}  // namespace nhan::resolve
