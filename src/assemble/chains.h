// Chains: titles and bodies, assembled from a rank or body and the parts that composition.tsv lets follow it.
#pragma once

#include "resolve/block.h"

namespace nhan::assemble {

// Adds TITLE and BODY candidates to block.candidates, sorted by begin, none overlapping another. REQUIRES: mentions, runs, places.
void find_chains(resolve::Block& block);

}  // namespace nhan::assemble
