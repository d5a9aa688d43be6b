// Syllables: walking a folded block word by word from a known place. words.h says what a word is.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace nhan::text {

inline constexpr uint32_t nowhere = UINT32_MAX;

inline bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }

// ---- Of any folded bytes

inline bool word_at(std::string_view text, uint32_t at) { return at < text.size() && begins_word_character(text, at); }

// Where the text goes on behind `at`, over spaces; its size at its end.
inline uint32_t skip_spaces(std::string_view text, uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// The begin of the character that ends at `at` (at > 0). Broken bytes count one by one.
inline uint32_t character_before(std::string_view text, uint32_t at) {
  uint32_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && is_continuation(text[begin])) --begin;
  return begin;
}
inline bool word_before(std::string_view text, uint32_t at) { return at > 0 && word_at(text, character_before(text, at)); }

inline uint32_t character_after(std::string_view text, uint32_t at) {
  uint32_t end = at + 1;
  while (end < text.size() && end - at < 4 && is_continuation(text[end])) ++end;
  return end;
}

// The syllables of a phrase, in which no words run together.
std::vector<FoldedRange> syllables_of(std::string_view phrase);

// Whether the phrase is nothing but these syllables and one byte between two of them at most: "anh", "bà cụ", "đ/c".
bool is_close(std::string_view phrase, const std::vector<FoldedRange>& syllables);

// ---- Of a block

// Whether the character that begins at `at` is a capital in the source.
inline bool capital_at(const Folded& block, uint32_t at) { return block.words.capital[at]; }

// Whether words run together here: a capital directly behind a small letter or digit.
inline bool glued(const Folded& block, uint32_t at) { return at > 0 && block.words.begins[at] && block.words.in_word[at - 1]; }

inline bool word_edge(const Folded& block, uint32_t at) {
  return at == 0 || !block.words.in_word[at] || !block.words.in_word[at - 1] || block.words.begins[at];
}

// The end of the syllable that begins at `at`; `at` itself where none does.
inline uint32_t syllable_end(const Folded& block, uint32_t at) {
  return at < block.bytes.size() && block.words.in_word[at] ? block.words.next_edge(at) : at;
}

// The begin of the syllable that ends at `end`; `end` itself where none does.
inline uint32_t syllable_begin(const Folded& block, uint32_t end) {
  return end > 0 && block.words.in_word[end - 1] ? block.words.last_begin(end) : end;
}

// Where the syllable begins that follows `end` over one space or run together with it; nowhere where something else follows.
inline uint32_t next_syllable(const Folded& block, uint32_t end) {
  if (end < block.bytes.size() && block.bytes[end] == ' ') return block.words.in_word[end + 1] ? end + 1 : nowhere;
  return glued(block, end) ? end : nowhere;
}

// Where the syllable ends that stands before `begin` over one space or run together with it; nowhere where something else does.
inline uint32_t previous_end(const Folded& block, uint32_t begin) {
  if (begin > 1 && block.bytes[begin - 1] == ' ') return block.words.in_word[begin - 2] ? begin - 1 : nowhere;
  return glued(block, begin) ? begin : nowhere;
}

}  // namespace nhan::text
