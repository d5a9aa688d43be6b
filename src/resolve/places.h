// Places: which mention of a place's name is a place, and which of its namesakes.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// Fills block.places (sorted by begin, no two overlapping). REQUIRES: mentions and runs.
void find_places(Block& block);

// The place that begins at `at`, or null.
const Candidate* place_at(const Block& block, uint32_t at);

}  // namespace nhan::resolve
