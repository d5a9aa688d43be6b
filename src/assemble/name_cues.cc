// Looking in front of names.
#include "assemble/name_cues.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/levels.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::assemble {

using resolve::Candidate;

NameCue NameCues::before(uint32_t syllable) {
  if (const NameCue cue = heading_before(syllable); cue != NameCue::nothing) return cue;
  const NameCue cue = title_before(syllable) ? NameCue::title : honorific_before(syllable);
  // A heading may end in such a word, and the first word below it begins a sentence; a wrapped line is told by a surname.
  if (cue != NameCue::nothing) return block_.breaks_line(block_.syllables().end(syllable - 1)) ? NameCue::list : cue;
  const uint32_t begin = block_.syllables().begin(syllable);
  if (list_before(begin) || behind_office(begin)) return NameCue::list;
  return behind_office_abroad(syllable) ? NameCue::honorific_full : NameCue::nothing;
}

NameCue NameCues::before(const Name& name) {
  const NameCue cue = before(name.first);
  if (cue <= NameCue::honorific_full && name.syllables() == 1 && behind_office_and_country(name.first)) return NameCue::honorific_foreign;
  if (cue != NameCue::nothing) return cue;
  return titled_in_list(name.range) || dashed_in_list(name.range) ? NameCue::honorific_full : NameCue::nothing;
}

// ---- Honorifics

NameCue NameCues::find_honorific_before(uint32_t syllable) const {
  if (block_.follows_directly(syllable)) return honorific_ending_in(syllable - 1);
  const std::string_view between = block_.words({block_.syllables().end(syllable - 1), block_.syllables().begin(syllable)});
  if (between != ". " && between != ".") return NameCue::nothing;
  const database::Sense* const shortened = honorific_ending(block_, syllable - 1);  // "GS. Nguyễn An"; but a sentence may end in "HLV."
  return shortened != nullptr && shortened->tier == lexicon::Tier::abbreviation ? NameCue::honorific_full : NameCue::nothing;
}

NameCue NameCues::honorific_ending_in(uint32_t syllable) const {
  const database::Sense* const longest = honorific_ending(block_, syllable);
  if (longest == nullptr) return NameCue::nothing;
  if (ends_name(syllable)) return block_.in_all_capitals(syllable) ? NameCue::nothing : NameCue::honorific_full;
  switch (block_.database.traits(longest->entry).takes) {
    case database::Traits::Takes::kin: return NameCue::honorific_kin;
    case database::Traits::Takes::given: return NameCue::honorific;
    case database::Traits::Takes::foreign: return NameCue::honorific_foreign;
    case database::Traits::Takes::full: break;
  }
  return NameCue::honorific_full;
}

// "môn Tiếng Anh Đáp án", "Ảnh: Mai Anh Nhà thầu": what is a name as well ends one, or another word with capitals. But "Ảnh: Lê An Ông Bình nói".
bool NameCues::ends_name(uint32_t syllable) const {
  const auto capital = [this](uint32_t at) { return text::capital_at(block_.folded, block_.syllables().begin(at)); };
  return (block_.roles(syllable) & database::Syllable::is_middle_name) != 0 && capital(syllable) && block_.follows_directly(syllable) &&
         capital(syllable - 1) && !block_.breaks_line(block_.syllables().end(syllable - 1));
}

// "Tiền đạo: Lê An", "Các nghệ sĩ: Hồ Điệp, ...": of an honorific in front of a colon, where one word may be enough for it; what asks for a whole name may have
// another's words behind the colon ("Phóng viên: Năm nay ..."). A whole name is asked for.
NameCue NameCues::heading_before(uint32_t syllable) const {
  if (!may_follow_honorific(block_, syllable)) return NameCue::nothing;
  const uint32_t begin = block_.syllables().begin(syllable), end = block_.syllables().end(syllable - 1);
  if (begin != end + 2 || !mark_at(block_.folded.view(), end, ':')) return NameCue::nothing;
  return honorific_ending_in(syllable - 1) >= NameCue::honorific_foreign ? NameCue::honorific_full : NameCue::nothing;
}

uint32_t NameCues::find_introduction_end(uint32_t syllable) const {
  if (block_.place_from(syllable) != nullptr) return text::nowhere;  // "TP HCM", "Hà Nội"
  if (const resolve::Level level = resolve::level_from(block_, syllable)) return level.range.end;
  return honorific_from(block_, syllable);
}

// ---- Titles and lists

bool NameCues::title_before(uint32_t syllable) const {
  return block_.follows_directly(syllable) && around_.title_ending(block_.syllables().end(syllable - 1));
}

// What lies between the end of a list's item and the next, where it may be no more than marks and spaces.
std::string_view NameCues::marks_behind(FoldedRange item, uint32_t begin) const {
  constexpr uint32_t longest_marks = std::string_view(" - ").size();
  return begin < item.end || begin - item.end > longest_marks ? std::string_view() : block_.words({item.end, begin});
}

// "Lê Văn An và Lê Thị Bình"
bool NameCues::joined(FoldedRange item, uint32_t begin) const {
  return item.end < begin && block_.folded.bytes[item.end] == ' ' &&
         resolve::behind_conjunction(block_, item.end + 1, database::Syllable::joins_names) == begin;
}

// A name before, over a comma, "và" or a semicolon and its titles: "các đồng chí: Trần Văn An, Lê Thị Bình".
bool NameCues::list_before(uint32_t begin) const {
  if (last_.empty()) return false;
  const std::string_view between = marks_behind(last_, begin);
  return between == ", " || between == "; " || between == " - " || joined(last_, begin);
}

// "các ông: Lê Văn An - Trưởng nhóm; Kim Jong Seog - Phó nhóm": what somebody is follows over a dash, for each of a list, whether it is known or not.
bool NameCues::dashed_in_list(FoldedRange name) const {
  const std::string_view view = block_.folded.view();
  if (last_.empty() || !behind_mark(view, name.begin, ';')) return false;
  if (!view.substr(name.end).starts_with(" - ") || !view.substr(last_.end).starts_with(" - ")) return false;
  const std::string_view between = block_.words({last_.end, name.begin - 2});
  return between.find_first_of(";\n") == std::string_view::npos && between.find(". ") == std::string_view::npos;
}

// "Bí thư Huyện ủy: Lê Thanh", "Phó Chủ tịch : Thạch Sươl", "| Chủ tịch UBND | Điểu Krang |"
bool NameCues::behind_office(uint32_t begin) const {
  if (!behind_mark(block_.folded.view(), begin, ':') && !behind_mark(block_.folded.view(), begin, '|')) return false;
  return around_.title_ending(begin - 2) || (begin > 2 && block_.folded.view()[begin - 3] == ' ' && around_.title_ending(begin - 3));
}

// "Chủ tịch Quốc hội Nancy Pelosi": no office of ours, but somebody's.
bool NameCues::behind_office_abroad(uint32_t syllable) const { return ends_office_abroad(syllable) && block_.is_foreign(syllable); }

bool NameCues::ends_office_abroad(uint32_t behind) const {
  const Buffer<uint32_t>& ends = block_.vetoed_titles;
  return !ends.empty() && block_.follows_directly(behind) &&
         std::find(ends.begin(), ends.end(), block_.syllables().end(behind - 1)) != ends.end();
}

bool NameCues::find_office_and_country_before(uint32_t syllable) const {
  if (!block_.follows_directly(syllable) || !block_.is_foreign(syllable)) return false;
  bool found = false;
  block_.each_word_ending(syllable - 1, longest_country, database::Syllable::any, [&](FoldedRange range, uint32_t) {
    const uint32_t first = block_.syllable_from(range.begin);
    if (first == 0 || !block_.is_of_kind(range, block_.country_kind)) return;
    found = found || ends_office_abroad(first) || find_honorific_before(first) == NameCue::honorific_foreign;
  });
  return found;
}

bool NameCues::behind_vetoed(uint32_t begin) const {
  if (vetoed_.empty()) return false;
  const std::string_view between = marks_behind(vetoed_, begin);
  return between == ", " || between == " - " || between == "-" || joined(vetoed_, begin);
}

// "các ông: K' Mák - Bí thư Huyện ủy; Mai Sơn, Phó Bí thư Huyện ủy": persons and their titles.
bool NameCues::titled_in_list(FoldedRange name) const {
  const std::string_view view = block_.folded.view();
  const char first = block_.folded.bytes[name.end], second = block_.folded.bytes[name.end + 1];  // zeros behind the last byte
  if (first != ',' && first != '-' && !(first == ' ' && second == '-')) return false;
  const bool item = resolve::begins_item(block_, name.begin);  // "2. Thạch Sa Rôn - Phó Bí thư"
  if (!item && !behind_mark(view, name.begin, ':') && !behind_mark(view, name.begin, ';')) return false;
  const Candidate* behind = around_.chain_behind(name.end);
  if (behind == nullptr || behind->type != title) return false;
  const std::string_view between = marks_behind(name, behind->range.begin);
  if (between != ", " && between != " - " && between != "- ") return false;
  return item || view[name.begin - 2] == ':' || around_.title_ending(name.begin - 2);
}

}  // namespace nhan::assemble
