// Sieve: the stretches of a block where a literal may stand; most of a text is in none.
//
// Invariants
//   1. Every whole-word occurrence of a literal that begins with a syllable lies within one stretch.
//   2. Stretches stand in the order of the text, none is empty, and none overlaps another.
#pragma once

#include <vector>

#include "base/range.h"
#include "database/database.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::scan {

class Sieve {
 public:
  explicit Sieve(const database::Database& database);

  // The stretches of the block. Valid until the next call.
  const std::vector<FoldedRange>& sift(const text::Folded& block, const Syllables& syllables);

 private:
  void find_starts(const Syllables& syllables);
  void add_glued_starts(const Syllables& syllables);
  void follow(const text::Folded& block, const Syllables& syllables);
  uint32_t end_from(const Syllables& syllables, uint32_t first) const;
  void take(const text::Folded& block, FoldedRange stretch);

  const database::Trie& trie_;
  uint32_t longest_, longest_tail_, longest_gap_;
  std::vector<uint32_t> starts_;  // indices of syllables, start_count_ of them
  size_t start_count_ = 0;
  std::vector<FoldedRange> stretches_;
};

}  // namespace nhan::scan
