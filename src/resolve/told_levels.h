// Told levels: the word for a unit where it does not stand in front of the name: "11 xã: A, B và C", "An Quang là một xã thuộc huyện ...".
#pragma once

#include <algorithm>

#include "resolve/block.h"
#include "resolve/levels.h"

namespace nhan::resolve {

// "11 xã: A, B và C", "hai phường gồm A và B": the level of the units that are listed; none where the run begins no list.
Level find_level_introducing(const Block& block, const Run& run);
// The same, by a look that answers for most runs.
inline Level level_introducing(const Block& block, const Run& run) {
  if (run.first == 0) return {};
  const bool introduced = (block.roles(run.first - 1) & database::Syllable::introduces) != 0,
             colon = (run.range.begin > 2) & (block.folded.bytes[std::max(run.range.begin, 2U) - 2] == ':'), may = introduced | colon;
  return may ? find_level_introducing(block, run) : Level();
}

// "An Quang là một xã thuộc huyện ...", "An Quang (xã)", "| An Quang | xã |", "- An Quang, xã của ...": what a page or a paragraph tells of its subject.
Level find_level_told_of(const Block& block, const Run& run);
// The same, by a look that answers for most runs.
inline Level level_told_of(const Block& block, const Run& run) {
  const char* const next = block.folded.bytes.data() + run.range.end;  // zeros behind the last byte
  const bool equated = (block.roles(run.first + run.syllables) & database::Syllable::equates) != 0,
             may = (*next == '*') | (*next == ',') | ((*next == ' ') & ((next[1] == '(') | (next[1] == '|') | equated));
  return may ? find_level_told_of(block, run) : Level();
}

}  // namespace nhan::resolve
