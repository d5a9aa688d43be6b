// Words: for each byte of a folded block, whether it belongs to a word, begins a syllable, begins a capital letter, is a digit, or of a character beyond ASCII.
// Made once a block, so that the stages find the edges of words with one look at a bit.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string_view>

#include "base/buffer.h"

namespace nhan::text {

// A bit per byte, 64 to a word, with room behind the last byte.
class Bits {
 public:
  void assign(size_t bytes) { words_.assign(bytes / 64 + 2, 0); }
  void clear() { words_.clear(); }
  // Room for as many; those that are new are not set.
  void grow(size_t bytes) {
    const size_t words = words_.size();
    words_.resize(bytes / 64 + 2);
    std::fill(words_.begin() + words, words_.end(), 0);
  }
  // Room for as many, where all whole words of 64 and the one behind them will be written; only what is beyond them is cleared.
  void make_room(size_t bytes) {
    words_.resize(bytes / 64 + 2);
    std::fill(words_.end() - 2, words_.end(), 0);
  }
  bool operator[](uint32_t at) const { return (words_[at >> 6] >> (at & 63) & 1) != 0; }
  // Whether any bit in the stretch is set. REQUIRES: begin < end.
  bool any(uint32_t begin, uint32_t end) const {
    const size_t first = begin >> 6, last = (end - 1) >> 6;
    uint64_t found = words_[first] >> (begin & 63) << (begin & 63);
    for (size_t i = first; i < last; found = words_[++i])
      if (found != 0) return true;
    return found << (63 - ((end - 1) & 63)) != 0;
  }
  void set(uint32_t at) { words_[at >> 6] |= uint64_t{1} << (at & 63); }
  void clear(uint32_t at) { words_[at >> 6] &= ~(uint64_t{1} << (at & 63)); }
  uint64_t word(size_t i) const { return words_[i]; }
  uint64_t& word(size_t i) { return words_[i]; }
  const uint64_t* data() const { return words_.data(); }
  size_t size() const { return words_.size(); }

 private:
  Buffer<uint64_t> words_;
};

// Whether the character that begins at `at` of folded bytes is a letter, a digit or a combining mark. Bytes decide, not ICU: C2 and E2 begin punctuation and
// symbols, E3 80 those of Chinese and Japanese, EE and EF to EF A3 private characters, EF B8 and EF B9 small and vertical punctuation, EF BC to EF BF wide and
// narrow forms, F0 and above emoji and what is no character; all others above 7F letters. REQUIRES: at < bytes.size().
constexpr bool begins_word_character(std::string_view bytes, uint32_t at) {
  const auto byte = [&](uint32_t behind) { return at + behind < bytes.size() ? static_cast<unsigned char>(bytes[at + behind]) : 0u; };
  const unsigned lead = byte(0), second = byte(1), third = byte(2);
  if (lead < 0x80) return (lead >= 'a' && lead <= 'z') || (lead >= '0' && lead <= '9') || (lead >= 'A' && lead <= 'Z');
  if (lead < 0xE3) return lead != 0xC2 && lead != 0xE2;
  if (lead == 0xE3) return second != 0x80;
  if (lead < 0xEE) return true;
  if (lead != 0xEF || second < 0xA4 || second == 0xB8 || second == 0xB9) return false;
  if (second == 0xBC) return third >= 0x90 && third <= 0xBA && (third <= 0x99 || third >= 0xA1);  // wide digits and capitals
  if (second == 0xBD) return third >= 0x81 && (third <= 0x9A || third >= 0xA6);                   // wide small letters, narrow kana
  return second != 0xBF || third < 0xA0;
}

// A word byte belongs to such a character; an apostrophe between letters counts as well. A syllable begins where a word does, and where words run together in
// the source ("thường trựcThành ủy"): before a capital behind a small letter or digit, which in "McCain" is none.
struct Words {
  Bits in_word, begins, capital, digit, high;

  // `capitals`: text::Folded::capitals of the same bytes.
  void find(std::string_view bytes, const Buffer<uint64_t>& capitals);

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
  void decide(std::string_view bytes, uint32_t at);
  void find_begins(std::string_view bytes, const Buffer<uint64_t>& capitals, size_t blocks);
  uint64_t without_sons(std::string_view bytes, size_t block, uint64_t run_together) const;
  void take_capital(std::string_view bytes, uint32_t at);

  Bits open_;  // where the byte alone does not tell whether it belongs to a word
};

}  // namespace nhan::text
