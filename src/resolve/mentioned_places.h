// Mentioned places: names that the engine found anywhere, and what beside them tells that they are places.
#pragma once

#include "resolve/block.h"
#include "resolve/known_places.h"
#include "resolve/place_taker.h"

namespace nhan::resolve {

// In rising order. REQUIRES: all places so far were found behind levels.
void find_mentioned_places(const Block& block, const KnownPlaces& known, PlaceTaker& taker);

}  // namespace nhan::resolve
