// The words that stand for enum values in the files: a word's index is its frozen value.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace nhan::lexicon {

inline constexpr std::array<std::string_view, 10> role_names{"span",    "rank",      "body",    "level", "part",
                                                             "surname", "honorific", "blocker", "word",  "topic"};
inline constexpr std::array<std::string_view, 4> case_policy_names{"any", "initial", "proper", "exact"};
inline constexpr std::array<std::string_view, 3> search_names{"engine", "classifier", "none"};
inline constexpr std::array<std::string_view, 2> side_names{"left", "right"};
inline constexpr std::array<std::string_view, 5> effect_names{"veto", "retype", "keep", "require", "trim"};
inline constexpr std::array<std::string_view, 18> cue_role_names{"none", "act",    "talk", "with",   "between",  "both",
                                                                 "join", "party",  "at",   "apart",  "describe", "side",
                                                                 "of",   "behalf", "life", "former", "day",      "lead"};
inline constexpr size_t tier_count = 4;  // tiers are no words of the files
inline constexpr std::array<std::string_view, 2> switch_names{"no", "yes"};

// The types that the library knows without a kind (nhan.h).
inline constexpr std::array<std::string_view, 9> type_names{"PROVINCE", "PLACE",     "TITLE", "BODY", "PERSON",
                                                            "FIELD",    "AGREEMENT", "DATE",  "MONEY"};

// The index of a word, or the number of words where it is none of them.
template <size_t count>
size_t index_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) - words.begin();
}

template <size_t count>
std::string listed(const std::array<std::string_view, count>& words) {
  std::string list;
  for (const std::string_view word : words) list.append(list.empty() ? "" : ", ").append(word);
  return list;
}

inline bool is_type_name(std::string_view type) {
  return type.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == std::string_view::npos;
}
inline bool is_kind_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_-") == std::string_view::npos;
}

}  // namespace nhan::lexicon
