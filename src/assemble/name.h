// Name: syllables of one run of capitals that may be the name of a person. They go by their index in the block.
#pragma once

#include <cstdint>

#include "assemble/neighbours.h"
#include "resolve/block.h"

namespace nhan::assemble {

inline constexpr int longest_name = 5;  // syllables: "Y Thanh Hà Niê Kđăm"

struct Name {
  uint32_t first, behind;
  FoldedRange range;
  int syllables() const { return static_cast<int>(behind - first); }
};

inline Name name_of(const resolve::Block& block, uint32_t first, uint32_t behind) {
  return {first, behind, {block.syllables().begin(first), block.syllables().end(behind - 1)}};
}

// "U20 Pháp", "Kawasaki Z250"
inline bool holds_digit(const resolve::Block& block, const Name& name) {
  return block.folded.words.digit.any(name.range.begin, name.range.end);
}

inline Surname surname_at(const resolve::Block& block, uint32_t syllable) { return surname_by(block.roles(syllable)); }

}  // namespace nhan::assemble
