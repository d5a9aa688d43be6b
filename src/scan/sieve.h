// Sieve: the stretches of a block where a literal may stand, copied one behind the other for the engine to scan; most of a text is in none.
//
// Invariants
//   1. Every whole-word occurrence of a literal that begins with a syllable lies within one stretch.
//   2. Stretches are bytes of the block in its order, none overlapping another; a line break, which no literal holds, stands behind each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::scan {

class Sieve {
 public:
  explicit Sieve(const database::Database& database);

  void sift(const text::Folded& block, const Syllables& syllables);

  std::string_view text() const { return {bytes_.data(), size_}; }

  // Where in the block the stretch's byte in front of text()[end] ends. REQUIRES: `end` does not fall from call to call, but after a sift.
  uint32_t place_of(uint32_t end) {
    while (next_ < stretches_.size() && stretches_[next_].sifted < end) ++next_;
    return stretches_[next_ - 1].place + (end - stretches_[next_ - 1].sifted);
  }

 private:
  struct Stretch {
    uint32_t sifted, place;  // where it begins in text(), and in the block
  };

  void find_starts(const Syllables& syllables);
  void add_glued_starts(const Syllables& syllables);
  void follow(const text::Folded& block, const Syllables& syllables);
  uint32_t end_from(const Syllables& syllables, uint32_t first) const;
  void take(const text::Folded& block, uint32_t begin, uint32_t end);

  const database::Trie& trie_;
  uint32_t longest_, longest_tail_, longest_gap_;
  std::vector<uint32_t> starts_;  // indices of syllables, start_count_ of them
  size_t start_count_ = 0;
  std::string bytes_;
  uint32_t size_ = 0;
  std::vector<Stretch> stretches_;
  size_t next_ = 0;
};

}  // namespace nhan::scan
