// Places behind levels: names behind the word for a unit, "xã Tân Lập", or that it is told of: communes are looked up, and unknown names of small units guessed.
#pragma once

#include "resolve/block.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// In rising order. REQUIRES: mentions and runs.
void find_places_behind_levels(const Block& block, PlaceTaker& taker);

}  // namespace nhan::resolve
