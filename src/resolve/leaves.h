// Leaves: candidates that one mention makes by itself (fields, agreements, what users add), and blockers, which take mentions away.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// Copies the scanner's mentions to block.mentions, less blockers and what they block: a mention that overlaps a blocker and is no longer than it.
void take_mentions(Block& block);

// Adds a candidate for each mention of a kind of role span that is no place. REQUIRES: take_mentions.
void find_leaves(Block& block);

}  // namespace nhan::resolve
