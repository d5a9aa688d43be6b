// Spelling of a syllable: a beginning, vowels and an end, each of a short list.
#include "text/spelling.h"

#include <algorithm>

namespace nhan::text {
namespace {

constexpr std::string_view beginnings[] = {"",   "b",   "c",  "ch", "d",  "g", "gh", "gi", "h", "k", "kh", "l",  "m", "n",
                                           "ng", "ngh", "nh", "p",  "ph", "q", "qu", "r",  "s", "t", "th", "tr", "v", "x"};
constexpr std::string_view vowels[] = {"a",  "ai", "ao",  "au",  "ay",  "e",   "eo",  "eu",  "i",   "ia", "ie", "ieu",
                                       "iu", "o",  "oa",  "oai", "oao", "oay", "oe",  "oeo", "oi",  "u",  "ua", "ue",
                                       "ui", "uo", "uoi", "uou", "uu",  "uy",  "uya", "uye", "uyu", "y",  "ye", "yeu"};
constexpr std::string_view ends[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

template <size_t count>
bool any_of(const std::string_view (&parts)[count], std::string_view part) {
  return std::find(std::begin(parts), std::end(parts), part) != std::end(parts);
}

bool plain(char letter) { return letter >= 'a' && letter <= 'z'; }

bool fits_behind(std::string_view beginning, std::string_view word) {
  if (!word.starts_with(beginning)) return false;
  word.remove_prefix(beginning.size());
  const size_t behind = std::min(word.find_first_not_of("aeiouy"), word.size());
  return any_of(vowels, word.substr(0, behind)) && any_of(ends, word.substr(behind));
}

}  // namespace

bool spelled_foreign(std::string_view word) {
  if (!std::all_of(word.begin(), word.end(), plain) || word.find_first_of("aeiouy") == std::string_view::npos) return false;
  return std::none_of(std::begin(beginnings), std::end(beginnings),
                      [word](std::string_view beginning) { return fits_behind(beginning, word); });
}

}  // namespace nhan::text
