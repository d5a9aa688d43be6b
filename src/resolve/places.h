// Places: which mention of a place's name is a place, and which of its namesakes.
#pragma once

#include "resolve/block.h"
#include "resolve/known_places.h"

namespace nhan::resolve {

// Fills block.places (sorted by begin, no two overlapping), and adds to the known what they tell. REQUIRES: mentions and runs.
void find_places(Block& block, KnownPlaces& known);

// From the day on which a unit ended, its name is its successor's where that bears it too: Huế; else, if it is not long ago, the candidate has ended. Does nothing without a date.
void succeed(const database::Database& database, Candidate& candidate, std::string_view as_of);

}  // namespace nhan::resolve
