// Finding the ends of names.
#include "assemble/name_ends.h"

#include "assemble/honorifics.h"
#include "text/syllables.h"

namespace nhan::assemble {

using resolve::Candidate;

Name NameEnds::name_from(uint32_t syllable, uint32_t behind) {
  const scan::Syllables& syllables = block_.syllables();
  const uint32_t begin = syllables.begin(syllable);
  if (const Candidate* chain = around_.chain_behind(begin); chain != nullptr && chain->range.begin < syllables.end(behind - 1))
    behind = block_.syllable_from(chain->range.begin);
  if (const FoldedRange blocker = around_.blocker_in({begin, syllables.end(behind - 1)}); !blocker.empty())
    if (const uint32_t first = block_.syllable_from(blocker.begin); first > syllable + 1) behind = first;
  for (uint32_t next = syllable + 2; next < behind; ++next)
    if (const Candidate* place = place_apart(next)) {  // with its classifier: "Nguyễn Văn An TP Hải Dương"
      const bool classified = place->classifier > syllables.begin(syllable + 1) && place->classifier < place->range.begin;
      return name_of(block_, syllable, classified ? block_.syllable_from(place->classifier) : next);
    }
  return name_of(block_, syllable, foreign_.end_of(syllable, behind));
}

// "Nguyễn Văn An Hải Dương": a place behind a whole name; but "Hà Thái Bình" is one name.
const Candidate* NameEnds::place_apart(uint32_t syllable) const {
  const Candidate* place = block_.place_from(syllable);
  return place != nullptr && place->type == province ? place : nullptr;
}

uint32_t NameEnds::behind_dots(const Name& name) const {
  const scan::Syllables& syllables = block_.syllables();
  const std::string_view view = block_.folded.view();
  const auto is_letter = [&](uint32_t at) { return block_.is_one_character(at) && text::capital_at(block_.folded, syllables.begin(at)); };
  uint32_t behind = name.behind;
  while (behind < syllables.size() && syllables.begin(behind) == syllables.end(behind - 1) + 1 && view[syllables.end(behind - 1)] == '.' &&
         is_letter(behind - 1) && is_letter(behind))
    ++behind;
  return behind;
}

Name NameEnds::known_begin(const Name& name) const {
  Name best = name;
  const uint32_t fewest = surname_at(block_, name.first) == Surname::strong ? 2 : 1;  // "VŨ PHI LONG", where a Vũ was told
  for (uint32_t behind = name.first + fewest; behind <= name.behind; ++behind) {
    const Name shorter = name_of(block_, name.first, behind);
    if (shorter.range.size() > known_.longest()) break;
    if (known_.contains(block_.words(shorter.range))) best = shorter;
  }
  return best;
}

Name NameEnds::in_front_of_act(const Name& name) const {
  constexpr uint32_t fewest = 2, sure = 3;  // syllables of a name: "TIẾP" ends names too
  if (surname_at(block_, name.first) == Surname::no) return name;
  for (uint32_t behind = name.first + fewest; behind < name.behind; ++behind) {
    const bool joined =
        block_.in_all_capitals(behind) && block_.has_role(behind, database::Syllable::joins_offices);  // "HOÀNG MINH VÀ", "CÙNG"
    if (joined || block_.tells_act(behind, behind - name.first < sure ? 2 : 1)) return name_of(block_, name.first, behind);
  }
  return name;
}

uint32_t NameEnds::behind_capitals(const Name& name) {
  uint32_t next = name.first + 1;
  while (next < name.behind && block_.in_all_capitals(next)) ++next;
  if (next == name.behind) return name.behind;
  const FoldedRange word = block_.range_of(next);
  if (word.size() == 1 || holds_digit(block_, name_of(block_, next, next + 1))) return name.behind;
  const FoldedRange first = block_.range_of(name.first);
  const bool initials = next == name.first + 1 && first.size() <= 2;
  const bool tied = initials && block_.folded.bytes[first.end] == '\'';                     // "K' Mák"
  return initials && (tied || takes_given(cues_.before(name.first))) ? name.behind : next;  // "ông JD Vance"
}

bool NameEnds::goes_on_small(const Name& name) {
  const uint32_t next = block_.syllables().begin(name.behind);
  if (text::capital_at(block_.folded, next) || block_.folded.words.digit[next]) return false;
  if ((block_.roles(name.behind) & database::Syllable::joins) != 0) return false;
  if (!judge_.may_keep(name.range)) return false;
  const resolve::Judgement judgement = judge_.by_context(name.range);
  return judgement.rule != nullptr && judgement.rule->effect == lexicon::Effect::trim && cues_.before(name.first) == NameCue::nothing;
}

uint32_t NameEnds::behind_others(const Name& name) {
  if (const Candidate* place = block_.place_from(name.first); place != nullptr && !name_swallows(*place, name))
    return block_.syllable_from(place->range.end);
  if (const uint32_t behind = behind_rank(name); behind != 0) return behind;
  const FoldedRange blocker = around_.blocker_in(name.range);
  return blocker.empty() ? 0 : block_.syllable_from(blocker.end);
}

// "Phó Trưởng Ban Lê Văn An": behind an office of several words that is no title by itself; 0 where the name begins with none.
uint32_t NameEnds::behind_rank(const Name& name) const {
  constexpr uint32_t fewest = 2;  // syllables: Trưởng and Phó are names too
  uint32_t behind = 0;
  const scan::Mention* const end = block_.mentions.data() + block_.mentions.size();
  for (const scan::Mention* at = block_.mention_from(name.first); at != nullptr && at != end && at->range.begin == name.range.begin; ++at)
    if (block_.database.stands_for(at->phrase, database::Part::rank)) behind = std::max(behind, block_.syllable_from(at->range.end));
  return behind >= name.first + fewest ? behind : 0;
}

// "ông Hà Nam Sơn": a name may begin as a province does, by one more syllable that is no surname.
bool NameEnds::name_swallows(const Candidate& place, const Name& name) {
  if (name.range.end <= place.range.end || surname_at(block_, name.first) == Surname::no) return false;
  const uint32_t behind = block_.syllable_from(place.range.end);
  return behind + 1 == name.behind && surname_at(block_, behind) == Surname::no && cues_.before(name) != NameCue::nothing;
}

uint32_t NameEnds::goes_on_inside(const Name& name) const {
  for (uint32_t at = name.first + 1; at < name.behind; ++at) {
    if (const Candidate* place = block_.place_from(at)) return block_.syllable_from(place->range.end);
    if (introduces_name(at, name.behind)) return at;
    if (begins_known_name(at, name.behind) || begins_whole_name(at, name.behind)) return at;
    if (at + 1 == name.behind && cues_.behind_office_and_country(at)) return at;
  }
  return name.behind;
}

// But "Hai Bà Trưng" is one name.
bool NameEnds::introduces_name(uint32_t syllable, uint32_t behind) const {
  const uint32_t end = honorific_from(block_, syllable);
  if (end == text::nowhere) return false;
  const uint32_t first = block_.syllable_from(end);
  return first + 1 < behind && surname_at(block_, first) == Surname::strong;
}

bool NameEnds::begins_known_name(uint32_t syllable, uint32_t behind) const {
  return syllable + 1 < behind && (surname_at(block_, syllable) == Surname::strong || foreign_.is_given(syllable)) &&
         known_.contains(block_.words(name_of(block_, syllable, behind).range));
}

// "tổng giám đốc Vinaconex Nguyễn Văn An", "chủ tịch CLB bóng đá Nam Định Lê Bình Minh nói": three or four words with a surname, and a middle name or a deed that
// is told, behind a word from abroad or a place that is no province here; "Chủ tịch Goldman Gary Cohn": two words from abroad, the first a name, behind a third.
bool NameEnds::begins_whole_name(uint32_t syllable, uint32_t behind) const {
  const uint32_t syllables = behind - syllable;
  if (syllables == 2 && foreign_.is_given(syllable) && block_.spelled_foreign(syllable + 1) && block_.spelled_foreign(syllable - 1))
    return true;
  if (syllables < 3 || syllables > 4 || surname_at(block_, syllable) != Surname::strong) return false;
  const uint32_t end = block_.syllables().end(syllable - 1);
  const bool apart = block_.spelled_foreign(syllable - 1) || block_.ends_vetoed_place(end);
  const bool whole = (block_.roles(syllable + 1) & database::Syllable::is_middle_name) != 0;
  return apart && (whole || judge_.acts(name_of(block_, syllable, behind)));
}

}  // namespace nhan::assemble
