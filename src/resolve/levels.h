// Levels: the classifier in front of a place name ("tỉnh", "TP", "huyện") and the kinds of place that it fits.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

struct Level {
  uint32_t entry = no_entry;
  FoldedRange range;
  explicit operator bool() const { return entry != no_entry; }
};

// The level word that ends directly before `begin` (over white space, or an abbreviation's dot), the longest one; of "tỉnh, thành phố" both.
Level level_before(const Block& block, uint32_t begin);

// The level word that begins at `at`, the longest one.
Level level_at(const Block& block, uint32_t at);

}  // namespace nhan::resolve
