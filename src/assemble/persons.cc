// Finding persons: each run of capitals is cut at titles, honorifics and places; what is left is judged by what stands in front of it (name_cues.h), by where
// it ends (name_ends.h) and by itself (name_judge.h).
#include "assemble/persons.h"

#include <algorithm>

#include "assemble/foreign_names.h"
#include "assemble/honorifics.h"
#include "assemble/name_cues.h"
#include "assemble/name_ends.h"
#include "assemble/name_judge.h"
#include "assemble/neighbours.h"
#include "assemble/surroundings.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using resolve::Candidate;

// Syllables go by their index in the block.
class Finder {
 public:
  Finder(resolve::Block& block, KnownNames& known)
      : block_(block),
        known_(known),
        foreign_(block),
        around_(block),
        cues_(block, around_),
        judge_(block, known, foreign_, cues_),
        ends_(block, known, foreign_, around_, cues_, judge_) {}

  void find() {
    for (const resolve::Run& run : block_.runs)
      if (run.syllables > 1 || (seems_given_name(run) && may_be_given_name(run))) find_in_run(run);
  }

 private:
  // A look that answers for most syllables alone.
  bool seems_given_name(const resolve::Run& run) const {
    const bool alone = judge_.seems_to_stand_alone(run.range, run.first), addressed = may_follow_honorific(block_, run.first),
               given = foreign_.is_given(run.first);
    return alone | addressed | given | has_apostrophe(run);
  }

  bool has_apostrophe(const resolve::Run& run) const { return block_.folded.bytes[run.range.end] == '\''; }  // "K' Mák"

  // One syllable alone is a name behind an honorific, or as the end of a name told before; or more is tied to it: "David de Gea".
  bool may_be_given_name(const resolve::Run& run) {
    if (judge_.may_stand_alone(run.range, run.first)) return true;
    const NameCue honorific = cues_.honorific_before(run.first);
    if (honorific >= NameCue::honorific_foreign || cues_.behind_office_and_country(run.first)) return true;
    return (honorific != NameCue::nothing || foreign_.is_given(run.first) || has_apostrophe(run)) &&
           foreign_.behind_tied(run.first, run.first + 1) > run.first + 1;
  }

  void find_in_run(const resolve::Run& run) {
    const uint32_t behind = run.first + run.syllables;
    around_.approach(run.range.begin);
    for (uint32_t at = std::max(taken_, block_.syllable_from(around_.place_end_over(run.range.begin))) + ends_honorific(run);
         at < behind;) {
      if (const Candidate* chain = around_.chain_over(block_.syllables().begin(at)))
        at = block_.syllable_from(chain->range.end);
      else if (const uint32_t end = cues_.introduction_end(at);
               end != text::nowhere && end != run.range.end && !signs(at, behind) && !begins_given_name(at, behind) && !is_surname(at))
        at = block_.syllable_from(end);
      else
        at = take_name(at, behind);
    }
  }

  // "Đ/C Nguyễn An": one begins in front of the run and ends with its first syllable.
  bool ends_honorific(const resolve::Run& run) const {
    return (block_.roles(run.first) & database::Syllable::ends_honorific) != 0 && block_.follows_closely(run.first) &&
           honorific_before(block_, block_.syllables().end(run.first)) < run.range.begin;
  }

  // "Anh Đào", "Đức Thọ" at the end of a text: authors whose first word is an honorific or a country elsewhere.
  bool signs(uint32_t first, uint32_t behind) const { return behind - first == 2 && judge_.is_byline(name_of(block_, first, behind)); }

  // "bà Ông Thị Ái Vân": what is a surname behind an honorific is none itself.
  bool is_surname(uint32_t at) {
    return surname_at(block_, at) != Surname::no && block_.is_followed_by(at, database::Syllable::is_middle_name) &&
           cues_.honorific_before(at) != NameCue::nothing && !block_.breaks_line(block_.syllables().end(at - 1));
  }

  // "ca sĩ Mỹ Tâm", "chị Đức Hạnh": countries that are middle names too, behind an honorific and in front of a word that is no name from there. Credits tell
  // more than these: "Ảnh: Đức Tín", "Ảnh: ANH TIẾN", "Ảnh: Đức Anh Tú".
  bool begins_given_name(uint32_t first, uint32_t behind) {
    const bool credited = behind_mark(block_.folded.view(), block_.syllables().begin(first), ':');
    if (behind - first < 2 || behind - first > 2U + static_cast<uint32_t>(credited) ||
        (block_.roles(first) & database::Syllable::is_middle_name) == 0 || block_.spelled_foreign(first + 1) ||
        block_.range_of(first + 1).size() == 1)
      return false;
    if (credited && judge_.stands_by_itself(name_of(block_, first, behind))) return true;
    return !block_.in_all_capitals(first) && cues_.honorific_before(first) != NameCue::nothing;
  }

  // Takes the name that begins with the syllable where there is one; returns where the search goes on.
  uint32_t take_name(uint32_t at, uint32_t behind) {
    Name name = ends_.name_from(at, behind);
    if (block_.in_all_capitals(at)) {
      name = ends_.in_front_of_act(ends_.known_begin(name));
      const uint32_t next = ends_.behind_capitals(name);
      const Candidate* place = block_.place_from(at);
      if (next == at + 1 && next < name.behind)
        return place == nullptr ? next : block_.syllable_from(place->range.end);  // "TP Hồ Chí Minh"
      name = name_of(block_, at, next);
    }
    if (ends_.trims(name)) name = name_of(block_, at, name.behind - 1);
    const uint32_t behind_others = ends_.behind_others(name);
    if (behind_others != 0 && (name.syllables() > 1 || behind_others == name.behind)) return behind_others;
    const NameCue cue = cues_.before(name);
    if (cue == NameCue::nothing && name.syllables() == 1 && !judge_.stands_by_itself(name)) return name.behind;
    if (behind_others != 0) return behind_others;
    if (!judge_.is_name(name, cue)) {
      strike_list_behind(name);
      return ends_.goes_on_inside(name);
    }
    name = name_of(block_, name.first, ends_.behind_initials(name));
    take(name, cue);
    return name.behind;
  }

  // "Phố Hoàng Văn Thụ, Đinh Tiên Hoàng": the capital of a word behind which names are none, and so are those of its list; "Quang Trung", which is none anyway, goes
  // on with the list.
  void strike_list_behind(const Name& name) {
    const bool behind_capital = name.syllables() > 2 && surname_at(block_, name.first + 1) == Surname::strong &&
                                judge_.by_context(name_of(block_, name.first + 1, name.behind).range).vetoes();
    const bool listed = name.syllables() > 1 && cues_.behind_vetoed(name.range.begin) && !block_.spelled_foreign(name.first);
    if (behind_capital || listed) cues_.veto(name.range);
  }

  // As a person, unless context knows better.
  void take(const Name& name, NameCue cue) {
    Candidate candidate;
    candidate.range = name.range;
    candidate.type = person;
    candidate.precedence = resolve::precedence_of(person);
    if (cues_.behind_vetoed(name.range.begin)) return veto(candidate, "person", "the names before it in the list are no persons");
    const resolve::Judgement judgement = cue == NameCue::title ? resolve::Judgement() : judge_.by_context(name.range);
    if (judgement.vetoes()) return veto(candidate, "context", [&] { return resolve::where(block_, judgement); });
    block_.candidates.push_back(candidate);
    cues_.take(name.range);
    if (cue != NameCue::nothing || !judge_.is_searched_for(name))  // "Ảnh: Phú Mỹ" tells nobody of the name of Mỹ
      tell(name, cue);
    taken_ = name.behind;
  }

  void tell(const Name& name, NameCue cue) {
    const bool by_itself = cue == NameCue::honorific_kin || (block_.roles(name.first) & database::Syllable::is_called) != 0;
    const bool called = by_itself && name.syllables() == 1 && !block_.in_all_capitals(name.first);
    known_.add(block_.words(name.range), block_.words(block_.range_of(name.first)), block_.words(block_.range_of(name.behind - 1)), called);
  }

  template <class Rule>
  void veto(const Candidate& candidate, const char* stage, const Rule& rule) {
    cues_.veto(candidate.range);
    block_.tell(candidate, resolve::Verdict::vetoed, stage, rule);
  }

  resolve::Block& block_;
  KnownNames& known_;
  const ForeignNames foreign_;
  Surroundings around_;
  NameCues cues_;
  NameJudge judge_;
  NameEnds ends_;
  uint32_t taken_ = 0;  // syllables up to the end of the last name, which may reach into the next run
};

}  // namespace

void find_persons(resolve::Block& block, KnownNames& known) { Finder(block, known).find(); }

}  // namespace nhan::assemble
