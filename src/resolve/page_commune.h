// The commune that a page is about: "# An Quang", the heading of a page of an encyclopaedia in Markdown.
#pragma once

#include "resolve/block.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// REQUIRES: no place is taken yet; it is the first of its document.
void find_page_commune(const Block& block, PlaceTaker& taker);

}  // namespace nhan::resolve
