// Syllables: walking a folded block word by word from a known place. Decides what the edge of a word is, for the whole pipeline.
//
// A word byte belongs to a letter, a digit or a combining mark. Bytes decide, not ICU: the lead bytes of Vietnamese letters are C3-C6 and E1; E2 and C2 lead
// punctuation and symbols, F0 emoji. Words run together in the source ("thường trựcThành ủy") are cut before a capital that follows a small letter or digit.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/fold.h"

namespace nhan::text {

inline constexpr uint32_t nowhere = UINT32_MAX;

inline bool ascii_word(unsigned char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z');
}
inline bool is_digit(unsigned char byte) { return byte >= '0' && byte <= '9'; }
inline bool continues(unsigned char byte) { return (byte & 0xC0) == 0x80; }

inline bool lead_of_word(unsigned char lead, unsigned char next) {
  if (lead < 0x80) return ascii_word(lead);
  if (lead == 0xC3) return next != 0x97 && next != 0xB7;  // multiplication and division signs
  return lead > 0xC3 && lead < 0xF0 && lead != 0xE2;
}

// The begin of the character that ends at `at` (at > 0). Broken bytes count one by one.
inline uint32_t character_before(std::string_view text, uint32_t at) {
  uint32_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && continues(static_cast<unsigned char>(text[begin]))) --begin;
  return begin;
}

inline bool word_at(std::string_view text, uint32_t at) {
  if (at >= text.size()) return false;
  return lead_of_word(static_cast<unsigned char>(text[at]), at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0);
}
inline bool word_before(std::string_view text, uint32_t at) { return at > 0 && word_at(text, character_before(text, at)); }

inline uint32_t character_after(std::string_view text, uint32_t at) {
  uint32_t end = at + 1;
  while (end < text.size() && end - at < 4 && continues(static_cast<unsigned char>(text[end]))) ++end;
  return end;
}

// Whether the character that begins at `at` is a capital in the source.
inline bool capital_at(const Folded& block, uint32_t at) {
  const uint32_t end = character_after(block.view(), at);
  for (uint32_t i = at; i < end && i < block.bytes.size(); ++i)
    if (block.changed_case(i)) return true;
  return false;
}

// Whether words run together here: a capital directly behind a small letter or digit.
inline bool glued(const Folded& block, uint32_t at) {
  return at > 0 && at < block.bytes.size() && word_at(block.view(), at) && word_before(block.view(), at) && capital_at(block, at) &&
         !capital_at(block, character_before(block.view(), at));
}

inline bool word_edge(const Folded& block, uint32_t at) {
  return !word_at(block.view(), at) || !word_before(block.view(), at) || glued(block, at);
}

// The end of the syllable that begins at `at`; `at` itself where none does.
inline uint32_t syllable_end(const Folded& block, uint32_t at) {
  uint32_t end = at;
  while (word_at(block.view(), end) && (end == at || !glued(block, end))) end = character_after(block.view(), end);
  return end;
}

// The begin of the syllable that ends at `end`; `end` itself where none does.
inline uint32_t syllable_begin(const Folded& block, uint32_t end) {
  uint32_t begin = end;
  while (word_before(block.view(), begin) && (begin == end || !glued(block, begin))) begin = character_before(block.view(), begin);
  return begin;
}

// Where the syllable begins that follows `end` over one space or run together with it; nowhere where something else follows.
inline uint32_t next_syllable(const Folded& block, uint32_t end) {
  if (end < block.bytes.size() && block.bytes[end] == ' ') return word_at(block.view(), end + 1) ? end + 1 : nowhere;
  return glued(block, end) ? end : nowhere;
}

// Where the syllable ends that stands before `begin` over one space or run together with it; nowhere where something else does.
inline uint32_t previous_end(const Folded& block, uint32_t begin) {
  if (begin > 0 && block.bytes[begin - 1] == ' ') return word_before(block.view(), begin - 1) ? begin - 1 : nowhere;
  return glued(block, begin) ? begin : nowhere;
}

}  // namespace nhan::text
