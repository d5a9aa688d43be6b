// Overlap policy "precedence, then longest, then leftmost": total and deterministic, so that no two spans of a result overlap.
//
//   1. The type of higher precedence wins (candidate.h).
//   2. Among equals the longer one wins.
//   3. Among those the one that begins first; two of one range never have one precedence but for namesakes, of which the first found stays.
// Worked text: in "Sở Du lịch Hải Dương" the body "Sở Du lịch" (precedence 70) wins over the field "Du lịch" (40); "Hải Dương" stands apart and stays.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// Leaves in block.candidates the winners only, sorted by begin; winners without a type, which block others, are taken out.
void settle_overlaps(Block& block);

}  // namespace nhan::resolve
