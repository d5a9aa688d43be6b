// Words: for each byte of a folded block, whether it belongs to a word, begins a syllable, begins a capital letter, is a digit.
// Made once a block, so that the stages find the edges of words with one look at a bit.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace nhan::text {

// A bit per byte, 64 to a word, with room behind the last byte.
class Bits {
 public:
  void assign(size_t bytes) { words_.assign(bytes / 64 + 2, 0); }
  // Room for as many, where all whole words of 64 and the one behind them will be written; only what is beyond them is cleared.
  void make_room(size_t bytes) {
    words_.resize(bytes / 64 + 2);
    std::fill(words_.end() - 2, words_.end(), 0);
  }
  bool operator[](uint32_t at) const { return (words_[at >> 6] >> (at & 63) & 1) != 0; }
  void set(uint32_t at) { words_[at >> 6] |= uint64_t{1} << (at & 63); }
  void clear(uint32_t at) { words_[at >> 6] &= ~(uint64_t{1} << (at & 63)); }
  uint64_t word(size_t i) const { return words_[i]; }
  uint64_t& word(size_t i) { return words_[i]; }
  const uint64_t* data() const { return words_.data(); }
  size_t size() const { return words_.size(); }

 private:
  std::vector<uint64_t> words_;
};

// A word byte belongs to a letter, a digit or a combining mark. Bytes decide, not ICU: the lead bytes C2 and E2 begin punctuation and symbols, F0 and
// above emoji; all others above 7F letters; an apostrophe between letters counts as well. A syllable begins where a word does, and where words run together in the source ("thường trựcThành ủy"):
// before a capital behind a small letter or digit.
struct Words {
  Bits in_word, begins, capital, digit;

  // `capitals`: text::Folded::capitals of the same bytes.
  void find(std::string_view bytes, const std::vector<uint64_t>& capitals);

  // The next place behind `at` where a syllable begins or no word is. REQUIRES: in_word[at].
  uint32_t next_edge(uint32_t at) const {
    size_t i = (at + 1) >> 6;
    uint64_t edges = (begins.word(i) | ~in_word.word(i)) >> ((at + 1) & 63);
    if (edges != 0) return at + 1 + static_cast<uint32_t>(std::countr_zero(edges));
    while (edges == 0) {
      ++i;
      edges = begins.word(i) | ~in_word.word(i);
    }
    return static_cast<uint32_t>(i * 64) + static_cast<uint32_t>(std::countr_zero(edges));
  }

  // The begin of the syllable that ends at `end`. REQUIRES: end > 0, in_word[end - 1].
  uint32_t last_begin(uint32_t end) const {
    size_t i = (end - 1) >> 6;
    uint64_t found = begins.word(i) << (63 - ((end - 1) & 63));
    if (found != 0) return end - 1 - static_cast<uint32_t>(std::countl_zero(found));
    while (found == 0) found = begins.word(--i);
    return static_cast<uint32_t>(i * 64 + 63) - static_cast<uint32_t>(std::countl_zero(found));
  }

 private:
  void find_begins(std::string_view bytes, const std::vector<uint64_t>& capitals, size_t blocks);
  void take_capital(std::string_view bytes, uint32_t at);

  Bits high_;  // a byte of a character beyond ASCII
};

}  // namespace nhan::text
