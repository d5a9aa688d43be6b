// Judging names: by their syllables, by what the document has told, by context and by what else they name; by where they stand in name_lines.cc.
#include "assemble/name_judge.h"

#include <algorithm>

#include "assemble/honorifics.h"
#include "assemble/neighbours.h"
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
    case NameCue::honorific_kin:
      if (is_addressed_in_capitals(name)) return is_whole(name);
      return name.syllables() == 1 || !(names_province(name) && in_sport(name));  // "thủ môn Nam Định"
    case NameCue::honorific_foreign:
      if (name.syllables() == 1 && block_.is_foreign(name.first)) return true;
      [[fallthrough]];
    case NameCue::honorific_full:
      if (leads_to_province(name) && !may_begin_ours(name.first) && !block_.is_of_kind(block_.range_of(name.first), block_.forename_kind))
        return false;  // "Tổng biên tập Báo Tây Ninh"
      return name.syllables() > 1 ? !names_province(name) : is_known_by_one_name(name);
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
  const bool of_province =  // "Từ Hải Phòng, đoàn đi Cao Bằng"
      surname == Surname::weak && leads_to_province(name);
  if (!searched && !of_province && name.syllables() >= fewest_syllables(name, surname) && name.syllables() <= 4) return true;
  if (is_byline(name) || tells_age(name.range) || (surname != Surname::no && tells_life(name.range.end))) return true;
  if (begins_as_ours(name) && fills_paragraph(name) && !searched) return true;
  if (heads_date(name) || heads_years(name) || is_credited(name) ||
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

// Behind an address that is in capitals too, and most often a word: "ANH HÙNG LAO ĐỘNG", "CHÚ TRỌNG PHÁT TRIỂN".
bool NameJudge::is_addressed_in_capitals(const Name& name) const {
  return name.first > 0 && block_.in_all_capitals(name.first - 1) &&
         (block_.in_all_capitals(name.first) || block_.is_one_character(name.first));
}

// ---- By its syllables

// "Từ Hải Phòng", "Báo Tây Ninh".
bool NameJudge::leads_to_province(const Name& name) const {
  return name.syllables() == 3 && names_province(name_of(block_, name.first + 1, name.behind));
}

// "Lê An", "Hà Văn An": whether a surname, what follows and the number of words leave no doubt.
bool NameJudge::is_whole(const Name& name) const {
  const Surname surname = surname_at(block_, name.first);
  const int fewest = surname == Surname::strong ? 2 : fewest_syllables(name, surname);
  return surname != Surname::no && name.syllables() >= fewest && name.syllables() <= 4;
}

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
  if (block_.is_one_character(name.first)) return (block_.roles(name.first) & Roles::is_letter_name) == 0;
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
    if (between == ". " && text::capital_at(block_.folded, begin) && (block_.is_foreign(next) || block_.range_of(next).size() == 1))
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

// ---- By what the document has told

// "Dũng" after "Trần Anh Dũng", but not where any word would have a capital.
bool NameJudge::is_known_given_name(const Name& name) {
  if (!is_told(name.first) || addresses(name)) return false;
  const bool beside = block_.follows_directly(name.first);
  const bool apart = !beside && !behind_mark(block_.folded.view(), name.range.begin, ',');
  if (apart && !block_.is_foreign(name.first) && !acts(name))
    return false;  // but "Merlo" and "Dũng đã khai" begin a sentence by themselves
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
  if (block_.is_foreign(syllable)) return true;
  return begins && foreign_.plain(syllable) && surname_at(block_, syllable) == Surname::no && !block_.in_all_capitals(syllable);
}

// ---- By context

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
         !block_.is_foreign(name.first + 1) && !block_.in_all_capitals(name.first) && in_sport(name);
}

// ---- By what else it names

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
