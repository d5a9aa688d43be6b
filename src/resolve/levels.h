// Levels: the classifier in front of a place name ("tỉnh", "TP", "huyện") and the kinds of place that it fits.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

struct Level {
  uint32_t entry = no_entry;
  FoldedRange range;
  explicit operator bool() const { return entry != no_entry; }
};

// The level word that ends directly before `begin` (over white space, or an abbreviation's dot), the longest one; of "tỉnh, thành phố" both. `syllable`: the
// index of the first one that does not begin before `begin`; the one in front of it ends a level (database::Syllable).
Level level_before(const Block& block, uint32_t begin, uint32_t syllable);

// The longest one that ends with the syllable of this index.
Level level_ending(const Block& block, uint32_t syllable);

// The level word that begins with the syllable of this index, the longest one.
Level level_from(const Block& block, uint32_t syllable);
// The same, of the syllable at `at`.
inline Level level_at(const Block& block, uint32_t at) {
  return block.begins_at(at) ? level_from(block, block.syllable_from(at)) : Level();
}

// The mention at `at`, or behind the level word there: "Hải Dương", "tỉnh Hải Dương"; null where none is.
const scan::Mention* mention_of_unit(const Block& block, uint32_t at);

}  // namespace nhan::resolve
