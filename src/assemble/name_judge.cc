// Judging names.
#include "assemble/name_judge.h"

#include <algorithm>

#include "assemble/honorifics.h"
#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/parentheses.h"
#include "resolve/runs.h"
#include "text/syllables.h"

namespace nhan::assemble {

using database::Sense;
using Roles = database::Syllable;

bool NameJudge::is_name(const Name& name, NameCue cue) {
  if (name.syllables() > longest_name || holds_digit(block_, name)) return false;
  if (name.syllables() > 1 && name.range.size() < 2U * static_cast<uint32_t>(name.syllables())) return false;  // "A A": letters
  if (cuts_vetoed_place(name.range) || begins_phrase(name)) return false;
  if (name.syllables() == 1 && is_initial(name)) return cue >= NameCue::honorific_foreign && cue != NameCue::title && hides_name(name);
  switch (cue) {
    case NameCue::title:
    case NameCue::list:
      if (names_delegation(name)) return false;
      if (begins_highland_name(block_.words(name.range))) return true;
      if (name.syllables() == 1) return stands_by_itself(name);
      return surname_at(block_, name.first) != Surname::no || begins_with_given(name) || block_.is_of_kind(name.range, block_.given_kind) ||
             is_listed(name) || stands_by_itself(name);
    case NameCue::honorific:
    case NameCue::honorific_kin: return name.syllables() == 1 || !(names_province(name) && in_sport(name));  // "thủ môn Nam Định"
    case NameCue::honorific_foreign:
      if (name.syllables() == 1 && is_foreign(name.first)) return true;
      [[fallthrough]];
    case NameCue::honorific_full: return name.syllables() > 1 ? !names_province(name) : is_known_by_one_name(name);
    case NameCue::nothing: return stands_by_itself(name) || heads_list(name);
  }
  return false;
}

bool NameJudge::stands_by_itself(const Name& name) {
  if (name.syllables() < 2)
    return is_known_given_name(name) || is_called(name.first) || plays(name) || (tells_age(name.range) && !addresses(name));
  if (names_delegation(name)) return tells_age(name.range) || (may_keep(name.range) && kept_by_context(name));
  const bool searched = is_searched_for(name);
  const Surname surname = surname_at(block_, name.first);
  if (!searched && name.syllables() >= fewest_syllables(name, surname) && name.syllables() <= 4) return true;
  if (is_byline(name) || tells_age(name.range) || (surname != Surname::no && tells_life(name.range.end))) return true;
  if (begins_as_ours(name) && fills_paragraph(name) && !searched) return true;
  const bool colon = block_.folded.bytes[name.range.end] == ':';  // zeros behind the last byte
  if (heads_date(name) || (colon && heads_years(name)) ||
      (name.syllables() > 2 && surname != Surname::no && !searched && tells_province(name.range.end)))
    return true;
  if (searched && may_stand_bare(name)) return false;
  if (!searched && (known_.contains(block_.words(name.range)) || ends_told(name))) return true;
  if (names_player(name, surname)) return true;  // "Xuân Trường", which is a district too, but not without a word for it
  if (surname == Surname::no &&
      (name.syllables() > 3 || (name.syllables() == 3 && names_province(name_of(block_, name.first + 1, name.behind)))))
    return false;                                                                           // "Ảnh: Báo Lào Cai"
  if (searched && !behind_mark(block_.folded.view(), name.range.begin, ':')) return false;  // but "Ảnh: Thống Nhất"
  return may_keep(name.range) && kept_by_context(name);
}

// ---- By its syllables

// How many make sure of a name: "Lê Văn An", "Hà Văn An", "Maria Silva".
int NameJudge::fewest_syllables(const Name& name, Surname surname) const {
  constexpr int never = 99;
  switch (surname) {
    case Surname::strong: return 3;
    case Surname::weak: return (block_.roles(name.first + 1) & Roles::is_middle_name) != 0 ? 3 : never;
    case Surname::no: return begins_with_given(name) ? 2 : never;
  }
  return never;
}

bool NameJudge::begins_with_given(const Name& name) const {
  return block_.syllables().begin(name.first + 1) > block_.syllables().end(name.first) && foreign_.is_given(name.first);
}

// "ông Đ", "em NTTH", "bà Ng.T.L": one letter that is no name, no vowel, or a syllable that a dot shortens. REQUIRES: one syllable.
bool NameJudge::is_initial(const Name& name) const {
  const std::string_view view = block_.folded.view(), words = block_.words(name.range);
  const uint32_t end = name.range.end;
  if (text::character_after(view, name.range.begin) == end) return (block_.roles(name.first) & Roles::is_letter_name) == 0;
  if (words.find_first_not_of("bcdghklmnpqrstvx") == std::string_view::npos) return true;
  return end < view.size() && view[end] == '.' && text::word_at(view, end + 1);
}

// "Tiến sĩ Kinh tế": the first syllable of a field that goes on with a small letter.
bool NameJudge::begins_phrase(const Name& name) const {
  if (name.syllables() > 1 || !block_.follows_directly(name.behind)) return false;
  const scan::Mention* const mention = block_.mention_from(name.first);
  const bool longer = mention != nullptr && mention->range.begin == name.range.begin && mention->range.end > name.range.end;
  return longer && block_.database.any_sense(mention->phrase, [this](const Sense& sense) {
    return block_.database.type_of(sense.kind) == field && sense.tier == lexicon::Tier::name;
  });
}

// "chị Tr.", "bà M": of a name that the text hides, one letter or a few without a vowel. REQUIRES: it is an initial.
bool NameJudge::hides_name(const Name& name) const {
  constexpr uint32_t longest = 3;  // bytes: "Ngh"
  if (const uint32_t next = name.behind; next < block_.syllables().size()) {
    const uint32_t begin = block_.syllables().begin(next);
    const std::string_view between = block_.words({name.range.end, begin});
    if (between == "-" || between == ".") return false;  // "F-16", "ông Đ.T.T"
    if (between == ". " && text::capital_at(block_.folded, begin) && (is_foreign(next) || block_.range_of(next).size() == 1))
      return false;  // "bà E. Jean Carroll", "ông N. V. D."
  }
  if (name.range.size() > longest || (name.range.size() > 1 && block_.in_all_capitals(name.first))) return false;
  const uint32_t address = name.first == 0 ? text::nowhere : honorific_before(block_, block_.syllables().end(name.first - 1));
  if (address == text::nowhere || !text::capital_at(block_.folded, address)) return true;
  const uint32_t front = text::previous_end(block_.folded, address);
  const bool within =
      front != text::nowhere && !block_.breaks_line(front) && !text::capital_at(block_.folded, text::syllable_begin(block_.folded, front));
  return !within && !behind_mark(block_.folded.view(), address, ':');  // no "tiếng Anh B", "Ngoại ngữ: Anh B"
}

// "Lê Văn An, Thuận Hữu, Trần Thị Bình": two words between the names of a list.
bool NameJudge::is_listed(const Name& name) const {
  return name.syllables() == 2 && !block_.in_all_capitals(name.first) && block_.folded.view().substr(name.range.end, 2) == ", " &&
         person_seems_at(block_, name.range.end + 2) && !is_searched_for(name);
}

// "như: Văn Cao, Hoàng Trung Thông": two words that begin as a name does, between a colon and a whole name. Places are listed too: "Sơn Đoòng, Cát Bà".
bool NameJudge::heads_list(const Name& name) const {
  if (!behind_mark(block_.folded.view(), name.range.begin, ':') || !begins_as_ours(name) || !is_listed(name)) return false;
  const uint32_t next = name.range.end + 2;
  const resolve::Run* run = resolve::run_at(block_, next);
  return run->syllables > 2 && surname_at(block_, block_.syllable_from(next)) == Surname::strong;
}

// "Anh": whoever was told before, it is England or no name.
bool NameJudge::addresses(const Name& name) const {
  if ((block_.roles(name.first) & Roles::begins_honorific) == 0) return false;
  const Sense* sense = block_.sense_of(block_.word_of(name.first, name.first), name.range, lexicon::Role::honorific);
  return sense != nullptr && block_.database.traits(sense->entry).takes <= database::Traits::Takes::given;
}

// "rồi Hằng khóc": within a sentence, where nothing but a name has a capital.
bool NameJudge::stands_within(uint32_t syllable) const {
  const uint32_t begin = block_.syllables().begin(syllable);
  const std::string_view view = block_.folded.view();
  const bool within = block_.follows_directly(syllable) ? !block_.breaks_line(block_.syllables().end(syllable - 1))
                                                        : begin > 2 && mark_at(view, begin - 2, ',') && view[begin - 3] != ' ' &&
                                                              view[begin - 3] != '\n';  // a comma that begins a line is within none
  return within && block_.follows_directly(syllable + 1) && !text::capital_at(block_.folded, block_.syllables().begin(syllable + 1));
}

// "Hồ Huy (29 tuổi)", "Gui Junmin, 57 tuổi": only of persons an age is told behind a mark. But "Maxime Gonalons (Lyon, 28 tuổi)" names a club.
bool NameJudge::is_age(uint32_t at) const {
  constexpr uint32_t most_digits = 2;
  const text::Words& words = block_.folded.words;
  if (!words.digit[at]) return false;
  const uint32_t number = block_.syllable_from(at), end = block_.syllables().end(number), years = number + 1;
  if (end - at > most_digits || !words.digit[end - 1] || !block_.syllables().single_space_behind(block_.folded, number)) return false;
  return (block_.roles(years) & Roles::tells_age) != 0 && !words.in_word[block_.syllables().end(years)];
}

// "Lê Húng (1914 - 2004)": years behind a surname and more; dynasties and wars have none.
bool NameJudge::tells_life(uint32_t end) const {
  constexpr uint32_t digits = 4;
  const std::string_view behind = block_.folded.view().substr(end);
  const auto is_year = [&](size_t at) {
    return at + digits < behind.size() && std::all_of(behind.begin() + at, behind.begin() + at + digits, text::is_digit) &&
           !text::is_digit(behind[at + digits]);
  };
  if (!behind.starts_with(" (") || !is_year(2)) return false;
  const size_t dash = behind.find_first_not_of(' ', 2 + digits),
               second = dash < behind.size() && behind[dash] == '-' ? behind.find_first_not_of(' ', dash + 1) : 0;
  return second > dash && is_year(second) && behind[second + digits] == ')';
}

// ---- By what the document has told

// "Dũng" after "Trần Anh Dũng", but not where any word would have a capital.
bool NameJudge::is_known_given_name(const Name& name) {
  if (!is_told(name.first) || addresses(name)) return false;
  const bool beside = block_.follows_directly(name.first);
  const bool apart = !beside && !behind_mark(block_.folded.view(), name.range.begin, ',');
  if (apart && !is_foreign(name.first) && !acts(name)) return false;  // but "Merlo" and "Dũng đã khai" begin a sentence by themselves
  return !beside || (block_.roles(name.first - 1) & Roles::is_particle) == 0;  // "Mohammed bin Salman"
}

// "Dũng đã", "Dũng khai": what a person does follows directly, as it seldom does behind one syllable of another word.
bool NameJudge::acts(const Name& name) const {
  return block_.follows_directly(name.behind) && (block_.roles(name.behind) & (Roles::is_predicate | Roles::tells_deed)) != 0;
}

// "Văn Hậu" after "Đoàn Văn Hậu".
bool NameJudge::ends_told(const Name& name) const {
  return name.syllables() == 2 && known_.ends_one(block_.words(name.range), block_.words(block_.range_of(name.behind - 1)));
}

// "nghi phạm Sáng", "Tổng thống Nga Dumas": told before; but "Đức Chinh" is no Chinh from Germany.
bool NameJudge::is_known_by_one_name(const Name& name) {
  return is_known_given_name(name) &&
         (block_.spelled_foreign(name.first) || !text::capital_at(block_.folded, block_.syllables().begin(name.first - 1)));
}

// "Danilo", whom a cue told; "Gao" of Gao Guanghui: a name of another country told before, or the first word of one. "Hạnh" of whom was spoken as chị Hạnh.
bool NameJudge::known_by(std::string_view word, uint32_t syllable) const {
  if (known_.is_called(word)) return true;
  const bool begins = known_.begins_one(word);
  if (!begins && !known_.contains(word)) return false;
  if (is_foreign(syllable)) return true;
  return begins && foreign_.plain(syllable) && surname_at(block_, syllable) == Surname::no && !block_.in_all_capitals(syllable);
}

// ---- By where it stands

// A name at the end of its paragraph, alone or behind the last sentence: the author; a source may follow, "Minh Tâm (TTXVN)", and others who wrote it, "Minh
// Tâm - Hồng Hà", or stand in front, "H.S - Minh Tâm". ALL CAPS alone are headings, but for several with a dash between and for what begins as our names do: "CHÍ
// HẠNH - BỬU ĐẤU", "XUÂN THÀNH".
bool NameJudge::is_byline(const Name& name) const {
  constexpr uint32_t longest_source = 100;  // bytes
  const uint32_t begin = name.range.begin;
  if (name.syllables() > 4) return false;
  const bool follows = resolve::behind_sentence(block_, begin) || cues_.follows_author(begin) ||
                       (behind_mark(block_.folded.view(), begin, '-') && behind_initials(name.first));
  if (!follows && !resolve::begins_any_line(block_, begin)) return false;
  const uint32_t authors = behind_authors(name.range.end);
  const bool several = authors != name.range.end && (begins_as_ours(name) || author_is_ours(name.range.end));
  if (!follows && !several) return false;
  const uint32_t end = resolve::behind_parentheses(block_, authors, longest_source);
  if (!resolve::ends_paragraph(block_, end) && !block_.breaks_line(end)) return false;
  const bool heads = resolve::begins_line(block_, begin) && authors == name.range.end && !begins_as_ours(name);
  for (uint32_t at = name.first; at < name.behind; ++at)
    if (block_.in_all_capitals(at) && (heads || name.syllables() > 3 || names_field(name) || !block_.in_all_capitals(name.first)))
      return false;  // a heading, or "Đài PT - TH Hà Nam"
  return !holds_place(name.range);
}

// "HS - Minh Tâm", "Q.T - Đình Tám": the letters of another author's name and a dash, at the begin of a line or behind a colon.
bool NameJudge::behind_initials(uint32_t first) const {
  constexpr uint32_t most = 3;  // "N.T.H"
  const std::string_view view = block_.folded.view();
  uint32_t at = first;
  const uint32_t name = block_.syllables().begin(first);
  if (at == 0 || block_.words({block_.syllables().end(at - 1), name}) != " - ") return false;
  do {
    --at;
    const FoldedRange letters = block_.range_of(at);
    const bool one = text::character_after(view, letters.begin) == letters.end;
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
  return name.syllables() == 2 && begins && resolve::ends_paragraph(block_, end) && (several || !block_.in_all_capitals(name.first)) &&
         !(block_.in_all_capitals(name.first) && names_field(name)) && !holds_place(name.range);
}

// "- Ksor Phin: 1996 - 2005": the item of a list, and the years of an office.
bool NameJudge::heads_years(const Name& name) const {
  constexpr size_t digits = 4;
  const std::string_view behind = block_.folded.view().substr(name.range.end);
  const auto is_year = [&](size_t at) {
    return at + digits <= behind.size() && std::all_of(behind.begin() + at, behind.begin() + at + digits, text::is_digit);
  };
  if (!behind.starts_with(": ") || !is_year(2) || !resolve::begins_item(block_, name.range.begin)) return false;
  const size_t dash = behind.find_first_not_of(' ', 2 + digits);
  if (dash == std::string_view::npos || behind[dash] != '-' || name.syllables() < 2 || name.syllables() > 4) return false;
  return (surname_at(block_, name.first) != Surname::no || block_.spelled_foreign(name.first)) && !holds_place(name.range);
}

// "Quốc Định 04/10/2022 19:03", "LÂM NHÃ - HOÀI AN | 18/11/2022": the author and the hour, a line of their own.
bool NameJudge::heads_date(const Name& name) const {
  constexpr size_t shortest = std::string_view(" 1/1/2025").size(), longest = std::string_view(" - 19:03, 10/10/2022 ").size();
  const bool follows = cues_.follows_author(name.range.begin),
             begins = follows || resolve::begins_line(block_, name.range.begin) ||
                      (name.first > 0 && block_.breaks_line(block_.syllables().end(name.first - 1)));
  uint32_t end = behind_authors(name.range.end);
  const bool ours = follows || begins_as_ours(name) || (end != name.range.end && author_is_ours(name.range.end));
  if (!begins || !ours || name.syllables() < 2 || name.syllables() > 4) return false;
  const std::string_view view = block_.folded.view();
  const uint32_t behind_all = end;
  while (end < view.size() && (text::is_digit(view[end]) || std::string_view(" /-:,.|").find(view[end]) != std::string_view::npos)) ++end;
  const std::string_view date = view.substr(behind_all, end - behind_all);
  const auto marks = std::count_if(date.begin(), date.end(), [](char mark) { return mark == '/' || mark == '-'; });
  if (date.size() < shortest || date.size() > longest || marks < 2) return false;
  return (resolve::ends_paragraph(block_, end) || block_.breaks_line(end) || block_.breaks_line(end - 1)) && !holds_place(name.range);
}

// "Lại Lâm Tùng (Cà Mau)": where somebody is from.
bool NameJudge::tells_province(uint32_t end) const {
  if (!block_.folded.view().substr(end).starts_with(" (")) return false;
  const resolve::Candidate* place = block_.place_from(block_.syllable_from(end + 2));
  return place != nullptr && place->type == province && mark_at(block_.folded.view(), place->range.end, ')');
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

bool NameJudge::holds_place(FoldedRange range) const {
  const auto behind = std::lower_bound(block_.places.begin(), block_.places.end(), range.begin,
                                       [](const resolve::Candidate& place, uint32_t begin) { return place.range.begin < begin; });
  return behind != block_.places.end() && behind->range.begin < range.end;
}

// "Đại học Quốc gia TP Hồ Chí Minh": words of a place that context leaves; "Báo Trà Vinh": the first ones of it.
bool NameJudge::cuts_vetoed_place(FoldedRange range) const {
  return std::any_of(block_.vetoed_places.begin(), block_.vetoed_places.end(), [range](FoldedRange place) {
    return (place.begin < range.begin && place.end == range.end) ||
           (place.begin > range.begin && place.begin < range.end && place.end > range.end);
  });
}

// REQUIRES: a row may keep it.
bool NameJudge::kept_by_context(const Name& name) {
  const resolve::Judgement judgement = by_context(name.range);
  return judgement.rule != nullptr && lexicon::keeps(judgement.rule->effect);
}

bool NameJudge::in_sport(const Name& name) const {
  return block_.sport_topic != 0 && block_.topics.hold(block_, block_.sport_topic, name.range.begin);
}

// "Quang Hải", in a paragraph on sport: players go by their middle and their given name.
bool NameJudge::names_player(const Name& name, Surname surname) const {
  return name.syllables() == 2 && surname != Surname::strong && (block_.roles(name.first) & Roles::is_middle_name) != 0 &&
         !is_foreign(name.first + 1) && !block_.in_all_capitals(name.first) && in_sport(name);
}

// ---- By what else it names

// The phrase of just these words where it is among the mentions, else no_phrase. REQUIRES: no blocker takes them.
uint32_t NameJudge::mentioned(const Name& name) const {
  const scan::Mention* const behind = block_.mentions.data() + block_.mentions.size();
  for (const scan::Mention* at = block_.mention_from(name.first); at != nullptr && at != behind && at->range.begin == name.range.begin;
       ++at)
    if (at->range.end == name.range.end) return at->phrase;
  return database::no_phrase;
}

bool NameJudge::is_searched_for(const Name& name) const {
  const uint32_t phrase = mentioned(name);
  return phrase != database::no_phrase && block_.database.any_sense(phrase, [this](const Sense& sense) {
    return block_.database.kind(sense.kind).search == lexicon::Search::engine;
  });
}

// Whether one that the engine searches for may be found by these words alone, without a word for its level.
bool NameJudge::may_stand_bare(const Name& name) const {
  return block_.database.any_sense(mentioned(name), [this](const Sense& sense) {
    return block_.database.kind(sense.kind).search == lexicon::Search::engine && block_.database.traits(sense.entry).bare;
  });
}

// "CHÀO HÀNG" DU LỊCH: the end of a headline in capitals.
bool NameJudge::names_field(const Name& name) const {
  const uint32_t phrase = mentioned(name);
  return phrase != database::no_phrase &&
         block_.database.any_sense(phrase, [this](const Sense& sense) { return block_.database.type_of(sense.kind) == field; });
}

// "(Đoàn Đồng Nai)": a body that is a surname too, and a province.
bool NameJudge::names_delegation(const Name& name) const {
  if (name.syllables() < 3 || surname_at(block_, name.first) == Surname::no || block_.mention_from(name.first) == nullptr) return false;
  const uint32_t body_word = mentioned(name_of(block_, name.first, name.first + 1));
  return body_word != database::no_phrase && names_province(name_of(block_, name.first + 1, name.behind)) &&
         block_.database.any_sense(body_word, [this](const Sense& sense) { return block_.database.type_of(sense.kind) == body; });
}

// "cầu thủ Nam Định": where they come from, also where context says that the name is no place here.
bool NameJudge::names_province(const Name& name) const {
  const uint32_t phrase = mentioned(name);
  return phrase != database::no_phrase && block_.database.any_sense(phrase, [this](const Sense& sense) {
    return sense.tier == lexicon::Tier::name && block_.database.type_of(sense.kind) == province;
  });
}

}  // namespace nhan::assemble
