// Neighbours: what stands directly beside a stretch of a block: marks, names of persons.
#pragma once

#include <string_view>

#include "resolve/block.h"
#include "text/syllables.h"

namespace nhan::assemble {

inline constexpr int longest_country = 4;  // syllables of its name

using text::skip_spaces;
// Where it ends before `at`, over spaces.
uint32_t skip_spaces_back(std::string_view text, uint32_t at);

// Whether the mark stands there, and a space behind it.
inline bool mark_at(std::string_view text, uint32_t at, char mark) {
  return at + 1 < text.size() && text[at] == mark && text[at + 1] == ' ';
}

// Whether the mark and a space stand in front of `begin`.
inline bool behind_mark(std::string_view text, uint32_t begin, char mark) { return begin >= 2 && mark_at(text, begin - 2, mark); }

// Where the word behind a joiner begins: "" (white space or run together), "," "-" (free white space) or a word such as "và". nowhere where it is not there.
uint32_t after_joiner(const text::Folded& block, uint32_t end, std::string_view joiner);

enum class Surname : uint8_t { no, weak, strong };
// Whether a syllable with these roles (database::Syllable) is a surname.
inline Surname surname_by(uint32_t roles) {
  if ((roles & database::Syllable::begins_strong_surname) != 0) return Surname::strong;
  return (roles & database::Syllable::begins_surname) != 0 ? Surname::weak : Surname::no;
}

// "K'Brin", "H'Vi Êban": a letter and an apostrophe begin the names of many peoples of the Central Highlands.
bool begins_highland_name(std::string_view words);

// Whether a person's name seems to begin at `at`: a surname and at least one more capitalised syllable, no place.
bool person_seems_at(const resolve::Block& block, uint32_t at);
// Whether a person's name seems to end at `end`.
bool person_seems_before(const resolve::Block& block, uint32_t end);

}  // namespace nhan::assemble
