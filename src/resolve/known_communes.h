// Known communes: bare names of units that the document has told with the word for them, "xã Đồng Tâm ... người dân Đồng Tâm".
#pragma once

#include <cstddef>

#include "resolve/block.h"
#include "resolve/known_places.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// In rising order. REQUIRES: Block::taken is two lists in rising order, of which the first has `behind_levels`.
void find_known_communes(const Block& block, const KnownPlaces& known, size_t behind_levels, PlaceTaker& taker);

}  // namespace nhan::resolve
