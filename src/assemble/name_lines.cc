// Judging names by where they stand: bylines, lines and items of their own, and what is told of their years.
#include <algorithm>

#include "assemble/name_judge.h"
#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/parentheses.h"
#include "text/syllables.h"

namespace nhan::assemble {

using Roles = database::Syllable;

namespace {

constexpr size_t year_digits = 4;
constexpr size_t longest_gap = 3;  // " | "

// Whether a number of four digits stands there, and more behind it.
bool is_year(std::string_view text, size_t at) {
  if (at >= text.size() || text.size() - at <= year_digits) return false;
  const std::string_view digits = text.substr(at, year_digits);
  return std::all_of(digits.begin(), digits.end(), text::is_digit) && !text::is_digit(text[at + year_digits]);
}

// "1914 - 2004": where the dash stands behind the year at `at`; 0 where none does.
size_t dash_behind_year(std::string_view text, size_t at) {
  const size_t dash = is_year(text, at) ? text.find_first_not_of(' ', at + year_digits) : 0;
  return dash < text.size() && text[dash] == '-' ? dash : 0;
}

}  // namespace

// A name at the end of its paragraph, alone or behind the last sentence: the author; a source may follow, "Minh Tâm (TTXVN)", and others who wrote it, "Minh
// Tâm - Hồng Hà", or stand in front, "H.S - Minh Tâm". ALL CAPS alone are headings, but for several with a dash between and for what begins as our names do: "CHÍ
// HẠNH - BỬU ĐẤU", "XUÂN THÀNH".
bool NameJudge::is_byline(const Name& name) const {
  constexpr uint32_t longest_source = 100;  // bytes
  const uint32_t begin = name.range.begin;
  if (name.syllables() > 4) return false;
  const bool follows = resolve::behind_sentence(block_, begin) || cues_.follows_author(begin) ||
                       (behind_mark(block_.folded.view(), begin, '-') && follows_initials(name.first));
  if (!follows && !resolve::begins_any_line(block_, begin)) return false;
  const uint32_t authors = behind_authors(name.range.end);
  const bool several = authors != name.range.end && (begins_as_ours(name) || author_is_ours(name.range.end));
  if (!follows && !several) return false;
  const uint32_t end = resolve::behind_parentheses(block_, authors, longest_source);
  if (!resolve::ends_any_line(block_, end)) return false;
  if (authors == name.range.end && !behind_mark(block_.folded.view(), begin, '-') && !may_be_author(name)) return false;
  const bool alone = resolve::begins_line(block_, begin) && authors == name.range.end && !begins_as_ours(name);
  const bool heads =
      alone && (name.syllables() > 2 || !resolve::behind_sentence(block_, begin) || block_.phrase_in(name.range) != database::no_phrase);
  for (uint32_t at = name.first; at < name.behind; ++at)
    if (block_.in_all_capitals(at) && (heads || name.syllables() > 3 || names_field(name) || !block_.in_all_capitals(name.first)))
      return false;  // a heading, or "Đài PT - TH Hà Nam"
  return !holds_place(name.range);
}

// "HS - Minh Tâm", "Q.T - Đình Tám": the letters of another author's name and a dash, at the begin of a line or behind a colon.
bool NameJudge::follows_initials(uint32_t first) const {
  constexpr uint32_t most = 3;  // "N.T.H"
  const std::string_view view = block_.folded.view();
  uint32_t at = first;
  const uint32_t name = block_.syllables().begin(first);
  if (at == 0 || block_.words({block_.syllables().end(at - 1), name}) != " - ") return false;
  do {
    --at;
    const FoldedRange letters = block_.range_of(at);
    const bool one = block_.is_one_character(at);
    if (!text::capital_at(block_.folded, letters.begin) || !(one || (letters.size() <= most && block_.in_all_capitals(at)))) return false;
  } while (at > 0 && first - at < most && block_.words({block_.syllables().end(at - 1), block_.syllables().begin(at)}) == ".");
  const uint32_t begin = block_.syllables().begin(at);
  return resolve::begins_any_line(block_, begin) || behind_mark(view, begin, ':');
}

// "Nguyễn Thành", "Ngọc Mai - Trần Hòa", "MINH CHÂU - HỒ TUẤN": two words, or two and two, that are a paragraph of their own below a headline. ALL CAPS alone are
// a heading.
bool NameJudge::fills_paragraph(const Name& name) const {
  const bool follows = cues_.follows_author(name.range.begin), begins = resolve::begins_line(block_, name.range.begin) || follows;
  const uint32_t end = behind_authors(name.range.end);
  const bool several = follows || (end != name.range.end && author_is_ours(name.range.end));
  return name.syllables() == 2 && begins && resolve::ends_paragraph(block_, end) && (end != name.range.end || may_be_author(name)) &&
         (several || !block_.in_all_capitals(name.first)) && !(block_.in_all_capitals(name.first) && names_field(name)) &&
         !holds_place(name.range);
}

// "- Ksor Phin: 1996 - 2005", "1- Trần Nhuận   10/1991 - 1996", "7 | Vàng A Chống | 1976-1982": the item of a list or a cell, and the years of an office.
bool NameJudge::heads_years(const Name& name) const {
  const std::string_view behind = block_.folded.view().substr(name.range.end);
  const auto is_gap = [](char byte) { return byte == ' ' || byte == ':' || byte == '|'; };
  size_t at = 0;
  while (at < behind.size() && at <= longest_gap && is_gap(behind[at])) ++at;
  if (at > longest_gap || at >= behind.size() || !text::is_digit(static_cast<unsigned char>(behind[at]))) return false;
  if (const size_t slash = behind.find_first_not_of("0123456789", at); slash <= at + 2 && behind[slash] == '/') at = slash + 1;
  if (dash_behind_year(behind, at) == 0) return false;
  if (!resolve::begins_item(block_, name.range.begin) && !behind_mark(block_.folded.view(), name.range.begin, '|')) return false;
  if (name.syllables() < 2 || name.syllables() > 4) return false;
  return (surname_at(block_, name.first) != Surname::no || block_.spelled_foreign(name.first)) && !holds_place(name.range);
}

// "Quốc Định 04/10/2022 19:03", "LÂM NHÃ - HOÀI AN | 18/11/2022": the author and the hour, a line of their own.
bool NameJudge::heads_date(const Name& name) const {
  constexpr size_t shortest = std::string_view(" 1/1/2025").size(), longest = std::string_view(" - 19:03, 10/10/2022 ").size();
  const bool follows = cues_.follows_author(name.range.begin),
             begins = follows || resolve::begins_line(block_, name.range.begin) ||
                      (name.first > 0 && block_.follows_directly(name.first) && block_.breaks_line(block_.syllables().end(name.first - 1)));
  uint32_t end = behind_authors(name.range.end);
  const bool ours = follows || begins_as_ours(name) || (end != name.range.end && author_is_ours(name.range.end));
  if (!begins || !ours || name.syllables() < 2 || name.syllables() > 4) return false;
  const std::string_view view = block_.folded.view();
  const uint32_t behind_all = end;
  while (end < view.size() && (text::is_digit(view[end]) || std::string_view(" /-:,.|").find(view[end]) != std::string_view::npos)) ++end;
  const std::string_view date = view.substr(behind_all, end - behind_all);
  const auto marks = std::count_if(date.begin(), date.end(), [](char mark) { return mark == '/' || mark == '-'; });
  if (date.size() < shortest || date.size() > longest || marks < 2) return false;
  return (resolve::ends_any_line(block_, end) || block_.breaks_line(end - 1)) && !holds_place(name.range);
}

// "HỮU LỘC thực hiện", "Minh Ngọc tổng hợp | Nguồn: ...": who made what stands above, at the begin of a line that ends there.
bool NameJudge::is_credited(const Name& name) const {
  if (name.syllables() < 2 || name.syllables() > 4 || !resolve::begins_any_line(block_, name.range.begin)) return false;
  if (!block_.follows_directly(name.behind) || !block_.follows_directly(name.behind + 1)) return false;
  const uint32_t end = block_.syllables().end(name.behind + 1);
  if (!block_.is_of_kind({block_.syllables().begin(name.behind), end}, block_.credit_kind)) return false;
  const bool ends = !block_.follows_directly(name.behind + 2) || block_.breaks_line(end);
  return ends && !holds_place(name.range);
}

// "Lại Lâm Tùng (Cà Mau)": where somebody is from.
bool NameJudge::tells_province(uint32_t end) const {
  if (!block_.folded.view().substr(end).starts_with(" (")) return false;
  const resolve::Candidate* place = block_.place_from(block_.syllable_from(end + 2));
  return place != nullptr && place->type == province && mark_at(block_.folded.view(), place->range.end, ')');
}

// Whether it heads no part of a text, and ends as our names do where it is in capitals: "Minh Tâm", "HỮU LỘC", no "Nội Dung" and no "CHUYỆN LẠ".
bool NameJudge::may_be_author(const Name& name) const {
  const uint32_t last = name.behind - 1;
  if (name.syllables() == 2 && block_.in_all_capitals(name.first) && surname_at(block_, last) == Surname::no && !block_.is_foreign(last) &&
      !block_.is_of_kind(block_.range_of(last), block_.forename_kind))
    return false;
  return !block_.is_of_kind(name.range, block_.heading_kind);
}

bool NameJudge::begins_as_ours(const Name& name) const { return name.syllables() > 1 && may_begin_ours(name.first); }

bool NameJudge::may_begin_ours(uint32_t syllable) const {
  return surname_at(block_, syllable) != Surname::no || (block_.roles(syllable) & Roles::is_middle_name) != 0;
}

// Of the next one, over a dash. REQUIRES: there is one.
bool NameJudge::author_is_ours(uint32_t end) const { return may_begin_ours(block_.syllable_from(end + 3)); }

// The end of those whose names follow over dashes, two to four words with a capital each, or one behind initials: "Ngọc Mai - Trần Hòa", "Ngọc Mai - T.Hòa".
// `end` where none does.
uint32_t NameJudge::behind_authors(uint32_t end) const {
  constexpr uint32_t fewest = 2, most = 4;  // words
  constexpr int most_authors = 5;
  const auto goes_on = [&](uint32_t syllable) {
    const uint32_t before = block_.syllables().end(syllable - 1);
    const bool initial = block_.words({before, block_.syllables().begin(syllable)}) == ".";
    return initial || (block_.follows_directly(syllable) && !block_.breaks_line(before));
  };
  for (int authors = 0; authors < most_authors && block_.folded.view().substr(end).starts_with(" - "); ++authors) {
    const uint32_t first = block_.syllable_from(end + 3);
    uint32_t behind = first;
    while (behind < block_.syllables().size() && behind - first <= most &&
           text::capital_at(block_.folded, block_.syllables().begin(behind)) && (behind == first || goes_on(behind)))
      ++behind;
    if (behind - first < fewest || behind - first > most) break;
    end = block_.syllables().end(behind - 1);
  }
  return end;
}

// "Lê Húng (1914 - 2004)": years behind a surname and more; dynasties and wars have none.
bool NameJudge::tells_life(uint32_t end) const {
  const std::string_view behind = block_.folded.view().substr(end);
  if (!behind.starts_with(" (")) return false;
  const size_t dash = dash_behind_year(behind, 2), second = dash != 0 ? behind.find_first_not_of(' ', dash + 1) : 0;
  return second > dash && is_year(behind, second) && behind[second + year_digits] == ')';
}

}  // namespace nhan::assemble
