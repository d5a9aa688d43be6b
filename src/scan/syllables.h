// Syllables: the syllables of a folded block in their order, each looked up once; all later stages ask by number.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#include "base/buffer.h"
#include "database/openings.h"
#include "database/syllable_table.h"
#include "text/fold.h"

namespace nhan::scan {

class Syllables {
 public:
  // Finds the syllables of the block and their numbers in the table.
  void find(const text::Folded& block, const database::SyllableTable& table);

  uint32_t size() const { return count_; }
  uint32_t begin(uint32_t i) const { return ranges_[i].begin; }
  uint32_t end(uint32_t i) const { return ranges_[i].end; }
  uint32_t number(uint32_t i) const { return numbers_[i]; }
  // Whether the next one of the block stands behind this one and a space.
  bool single_space_behind(const text::Folded& block, uint32_t i) const {
    return i + 1 < count_ && begin(i + 1) == end(i) + 1 && block.bytes[end(i)] == ' ';
  }
  bool some_run_together() const { return !run_together_.empty(); }
  // Those directly behind another, by index: "Hải" of "vớiHải Dương".
  std::span<const uint32_t> run_together() const { return run_together_; }

  // How a phrase may begin that begins with this syllable and the next.
  database::Opening opening(uint32_t i, bool capital) const { return {numbers_[i], numbers_[i + 1], capital, begin(i + 1) != end(i) + 1}; }

  // How many syllables begin in front of `at`, which is the index of the one that begins there. REQUIRES: at is in the block or at its end.
  uint32_t index(const text::Folded& block, uint32_t at) const {
    return before_[at >> 6] + static_cast<uint32_t>(std::popcount(block.words.begins.word(at >> 6) & ((uint64_t{1} << (at & 63)) - 1)));
  }

 private:
  void find_edges(const text::Words& block, size_t words);
  void part_run_together(size_t edges);

  uint32_t count_ = 0;
  Buffer<FoldedRange> ranges_;  // room for more than count_, as in the next
  Buffer<uint32_t> numbers_;
  Buffer<uint32_t> before_;  // by 64 bytes: how many begin in front of them
  Buffer<uint64_t> edges_;   // a bit where a syllable begins or ends
  Buffer<uint32_t> run_together_;
};

}  // namespace nhan::scan
