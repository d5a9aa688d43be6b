// Runs of capitalised syllables: where names may stand that no gazetteer knows.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// Fills block.runs from the capitals of the folded text.
void find_runs(Block& block);

// The run that holds the folded offset `at`, where a syllable is, or null.
const Run* run_at(const Block& block, uint32_t at);

}  // namespace nhan::resolve
