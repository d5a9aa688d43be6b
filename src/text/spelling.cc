// Spelling of a syllable: a beginning, vowels and an end, each of a short list.
#include "text/spelling.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace nhan::text {
namespace {

// Letters as one number, so that a list is compared without a branch. REQUIRES: there are no more than three.
constexpr uint32_t number_of(std::string_view letters) {
  uint32_t number = 0;
  for (const char letter : letters) number = number << 8 | static_cast<unsigned char>(letter);
  return number;
}
constexpr size_t longest_part = 3;

template <size_t count>
constexpr std::array<uint32_t, count> numbers_of(const std::string_view (&parts)[count]) {
  std::array<uint32_t, count> numbers{};
  for (size_t i = 0; i < count; ++i) numbers[i] = number_of(parts[i]);
  return numbers;
}

constexpr auto beginnings = numbers_of({"",   "b",   "c",  "ch", "d",  "g", "gh", "gi", "h", "k", "kh", "l",  "m", "n",
                                        "ng", "ngh", "nh", "p",  "ph", "q", "qu", "r",  "s", "t", "th", "tr", "v", "x"});
constexpr auto vowels =
    numbers_of({"a",  "ai",  "ao", "au", "ay", "e",  "eo", "eu", "i",   "ia",  "ie", "ieu", "iu",  "o",   "oa",  "oai", "oao", "oay",
                "oe", "oeo", "oi", "u",  "ua", "ue", "ui", "uo", "uoi", "uou", "uu", "uy",  "uya", "uye", "uyu", "y",   "ye",  "yeu"});
constexpr auto ends = numbers_of({"", "c", "ch", "m", "n", "ng", "nh", "p", "t"});

template <size_t count>
bool any_of(const std::array<uint32_t, count>& parts, std::string_view part) {
  if (part.size() > longest_part) return false;
  const uint32_t number = number_of(part);
  uint32_t found = 0;
  for (const uint32_t other : parts) found |= static_cast<uint32_t>(other == number);
  return found != 0;
}

bool plain(char letter) { return letter >= 'a' && letter <= 'z'; }
bool vowel(char letter) { return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'y'; }

// Whether its first letters, as many as told, are such a beginning, and vowels and an end are behind it.
bool begins_by(size_t letters, std::string_view word) {
  if (letters > word.size() || !any_of(beginnings, word.substr(0, letters))) return false;
  word.remove_prefix(letters);
  const auto behind = static_cast<size_t>(std::find_if_not(word.begin(), word.end(), vowel) - word.begin());
  return any_of(ends, word.substr(behind)) && any_of(vowels, word.substr(0, behind));
}

}  // namespace

bool spelled_foreign(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), plain)) return false;
  const auto first_vowel = static_cast<size_t>(std::find_if(word.begin(), word.end(), vowel) - word.begin());
  if (first_vowel == word.size()) return false;
  return !begins_by(first_vowel, word) && !begins_by(first_vowel + 1, word);  // "gi" and "qu" end in one
}

}  // namespace nhan::text
