// Judging by context: the syllables beside the candidate tell which cues may end or begin in them; these are compared whole, and only then the way to them is
// walked. Which of the rows that fit is found first does not matter.
#include "resolve/context.h"

#include <algorithm>
#include <bit>
#include <span>

#include "resolve/bylines.h"
#include "resolve/cue_fits.h"
#include "resolve/walk.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

using database::Cue;
using database::Cues;
using database::CueUse;
using database::RuleList;
using lexicon::Side;
using Roles = database::Syllable;

constexpr uint32_t no_rule = UINT32_MAX;

// How a cue lies to the candidate.
struct Place {
  uint32_t distance = 1;   // in syllables, 1 is next to it
  bool over_mark = false;  // punctuation or "và" lies between
};

// Finds the first row that fits one candidate. Syllables go by their index in the block.
class Judge {
 public:
  Judge(const Block& block, const RuleList& list, FoldedRange range, lexicon::Tier tier)
      : block_(block),
        database_(block.database),
        folded_(block.folded),
        syllables_(block.syllables()),
        view_(block.folded.view()),
        list_(list),
        range_(range),
        capital_(list.asks_capital && capitalised()),
        tiers_(database::tiers_of(tier, capital_)),
        wanted_(list.wanted[static_cast<size_t>(tier)][capital_]),
        targets_(wanted_.targets) {}

  bool may_keep() const {
    return !list_.keeps_beside || may_keep(Walk<Side::left>(block_, range_)) || may_keep(Walk<Side::right>(block_, range_));
  }

  // The first row in the order of the files that fits decides; `require` rows speak only where no other row does.
  Judgement decide() {
    const Walk<Side::left> left(block_, range_);
    const Walk<Side::right> right(block_, range_);
    const Hints on_left = hints_beside(left), on_right = hints_beside(right);  // so that both wait for memory side by side
    look(left, on_left);
    look(right, on_right);
    if (wanted_.first_of_paragraph < deciding_ && (block_.topics.of(block_, range_.begin) & wanted_.topics) != 0)
      for (const Side side : {Side::left, Side::right}) meet_edge(side, Cue::What::paragraph);
    if (wanted_.lines && (fills_line(block_, range_) || labels_line(block_, range_)))
      for (const Side side : {Side::left, Side::right}) meet_edge(side, Cue::What::line);
    if (deciding_ != no_rule) return {&database_.rule(deciding_), false};
    return {nullptr, wanted_.required && !met_};
  }

 private:
  void add(uint32_t rule, const database::Reach& reach) {
    if (reach.topical && !block_.topics.hold(block_, database_.rule(rule).topic, range_.begin)) return;
    if (reach.requirement)
      met_ = true;
    else
      deciding_ = rule;
  }

  // Whether a row could decide: it comes first so far, and speaks of such a place. One branch for all: each by itself is hard to predict.
  bool concerns(uint32_t rule, const database::Reach& reach, Place place) const {
    return (rule < deciding_) & (place.distance <= reach.within[place.over_mark]) & ((reach.tiers & tiers_) != 0);
  }

  // ---- Cues at one syllable

  // Of the rows that may speak, what may fit at a syllable next to the candidate: targets of those with a phrase, roles of those with a class.
  struct Hints {
    uint64_t targets = 0;
    uint32_t roles = 0;
    bool any() const { return (targets | roles) != 0; }
  };
  template <Side side>
  Hints hints(const Walk<side>& walk, uint32_t at) const {
    return {targets_at(walk, at), roles_at<side>(at, wanted_.beside(side).roles)};
  }
  // At the next one.
  template <Side side>
  Hints hints_beside(const Walk<side>& walk) const {
    return walk.size() > 0 ? hints(walk, walk.at(1)) : Hints();
  }

  // Most cues are told apart by their second syllable.
  template <Side side>
  uint64_t targets_at(const Walk<side>& walk, uint32_t at) const {
    const Cues::Known& known = database_.cues(side).at(syllables_.number(at));
    return (walk.runs_together_beyond(at) ? known.alone | known.longer : known.beside(walk.number_beyond(at))) & targets_;
  }

  template <Side side>
  void meet(const Walk<side>& walk, uint32_t at, Place place, Hints hints) {
    if (hints.targets != 0) meet_phrases(walk, at, place);
    if (hints.roles != 0) meet_classes(walk, at, place, hints.roles);
  }

  template <Side side>
  void meet_phrases(const Walk<side>& walk, uint32_t at, Place place) {
    const Cues& cues = database_.cues(side);
    const Cues::Known& known = cues.at(syllables_.number(at));
    if ((known.alone & targets_) != 0) meet_uses(walk, cues.group(known, 0), at, place);
    if ((known.longer & targets_) == 0) return;
    if (walk.runs_together_beyond(at))
      for (uint32_t i = 1; i <= static_cast<uint32_t>(std::popcount(known.seconds)); ++i) meet_uses(walk, cues.group(known, i), at, place);
    else if (known.may_follow(walk.number_beyond(at)))
      meet_uses(walk, cues.behind(known, walk.number_beyond(at)), at, place);
  }

  template <Side side>
  void meet_uses(const Walk<side>& walk, Cues::Group group, uint32_t at, Place place) {
    for (uint64_t left = group.targets() & targets_; left != 0; left &= left - 1)
      for (const Cues::Cell& cell : group.uses(left & -left)) {
        const CueUse& use = cell.use;
        if (use.reach.within[0] < place.distance) break;  // so do all others
        if (concerns(use.rule, use.reach, place) && (!use.shared || list_.holds(use.rule)) && fits_phrase(block_, use, side, at) &&
            leads(walk, use.reach, place))
          add(use.rule, use.reach);
      }
  }

  template <Side side>
  void meet_classes(const Walk<side>& walk, uint32_t at, Place place, uint32_t roles) {
    for (const auto& [cue, reach, rule, wanted] : list_.beside(side).classes)
      if ((((wanted & roles) != 0) & concerns(rule, reach, place)) && fits<side>(cue, at) && !(reach.requirement && falls<side>(at)) &&
          leads(walk, reach, place))
        add(rule, reach);
  }

  // Whether the span that ends here, on the left, has been vetoed: the other items of its list don't live by it.
  template <Side side>
  bool falls(uint32_t at) const {
    return side == Side::left && block_.vetoed_at(syllables_.end(at));
  }

  // Those of the roles that the syllable has where it stands; without a branch for each, which would be hard to predict.
  template <Side side>
  uint32_t roles_at(uint32_t at, uint32_t wanted) const {
    const uint32_t begin = syllables_.begin(at);
    const bool capital = text::capital_at(folded_, begin), digit = folded_.words.digit[begin];
    return wanted & (block_.roles(at) | Roles::any | (Roles::in_capitals * capital) | (Roles::in_digits * digit) |
                     (Roles::in_mention * in_mention<side>(at)));
  }
  template <Side side>
  bool in_mention(uint32_t at) const {
    return side == Side::left ? block_.mention_ends[syllables_.end(at)] : block_.mention_from(at) != nullptr;
  }

  template <Side side>
  bool may_keep(const Walk<side>& walk) const {
    if (walk.size() == 0) return false;
    const uint32_t at = walk.at(1), number = syllables_.number(at);
    const bool hinted = (database_.cues(side).keeping(number) & targets_) != 0 || joins(number) ||
                        roles_at<side>(at, list_.beside(side).keeping_roles) != 0;
    bool over_mark = false;
    return hinted && walk.reaches(1, over_mark);
  }

  // REQUIRES: it has one of the roles of the cue.
  template <Side side>
  bool fits(const Cue& cue, uint32_t at) const {
    return cue.what == Cue::What::capital ? !in_all_capitals() : fits_class(block_, cue, side, at);
  }

  bool capitalised() const { return text::capital_at(folded_, range_.begin) && !in_all_capitals(); }

  // Where all letters are capitals, one more of them tells nothing.
  bool in_all_capitals() const {
    const uint32_t second = text::character_after(view_, range_.begin);
    return second < range_.end && text::capital_at(folded_, second);
  }

  // ---- Syllables on one side

  template <Side side>
  void look(const Walk<side>& walk, Hints beside) {
    look_beside(walk, beside);
    if (wanted_.beside(side).reach > 1 && walk.size() > 1) look_far(walk);
  }

  // At the next one, and at the one behind "và", which counts as the next one over a mark.
  template <Side side>
  void look_beside(const Walk<side>& walk, Hints hints) {
    const RuleList::Look& look = wanted_.beside(side);
    const bool edges = look.edges, joint = walk.size() > 0 && ((look.reach > 0) & joins(syllables_.number(walk.at(1))));
    if (!(hints.any() | joint | edges)) return;
    const uint32_t at = walk.at(1);
    Place place;
    if (!walk.reaches(1, place.over_mark)) {
      if (edges && walk.ends()) meet_edge(side, side == Side::left ? Cue::What::start : Cue::What::end);
      return;
    }
    meet(walk, at, place, hints);
    bool over_mark = false;
    if (joint && walk.reaches(2, over_mark) && !over_mark) meet(walk, walk.at(2), {1, true}, this->hints(walk, walk.at(2)));
  }

  // At those farther away. REQUIRES: there are some.
  template <Side side>
  void look_far(const Walk<side>& walk) {
    const auto& [roles, reach, class_reach, edges] = wanted_.beside(side);
    const uint32_t last_phrase = std::min<uint32_t>(walk.size(), reach), last = std::min<uint32_t>(walk.size(), class_reach);
    for (uint32_t first = 2; first <= last_phrase; first += most_far)
      for (uint64_t far = far_cues(walk, first, last_phrase); far != 0; far &= far - 1) {
        const uint32_t distance = first + static_cast<uint32_t>(std::countr_zero(far));
        meet_phrases(walk, walk.at(distance), {distance, false});
      }
    for (uint32_t distance = 2; distance <= last; ++distance)
      if (const uint32_t met = roles_at<side>(walk.at(distance), roles); met != 0)
        meet_classes(walk, walk.at(distance), {distance, false}, met);
  }

  // Where cues may lie, a bit for each of the syllables that are from `first` to `last` away, most_far of them. No branch for each: where a loop would end could
  // not be foretold.
  static constexpr uint32_t most_far = 64;
  template <Side side>
  uint64_t far_cues(const Walk<side>& walk, uint32_t first, uint32_t last) const {
    const Cues& cues = database_.cues(side);
    const uint64_t targets = targets_;
    const uint32_t count = std::min(last - first + 1, most_far);
    uint64_t found = 0;
    for (uint32_t i = count; i-- > 0;)
      found = found << 1 | static_cast<uint64_t>((cues.far(syllables_.number(walk.at(first + i))) & targets) != 0);
    return found;
  }

  // Whether the walk comes as far as a row looks: to the next syllable it has come before.
  template <Side side>
  bool leads(const Walk<side>& walk, const database::Reach& reach, Place place) const {
    return place.distance == 1 || (walk.reaches(place.distance, place.over_mark) && place.distance <= reach.within[place.over_mark]);
  }

  // "và" joins as a mark does.
  bool joins(uint32_t number) const { return (database_.syllable(number).roles & Roles::joins) != 0; }

  void meet_edge(Side side, Cue::What what) {
    for (const auto& [cue, reach, rule, roles] : list_.beside(side).classes)
      if (cue.what == what && concerns(rule, reach, {})) add(rule, reach);
  }

  const Block& block_;
  const database::Database& database_;
  const text::Folded& folded_;
  const scan::Syllables& syllables_;
  std::string_view view_;
  const RuleList& list_;
  FoldedRange range_;
  bool capital_;   // whether it begins with a capital, where rows ask for that
  uint8_t tiers_;  // of the rows that may speak, and what they look for
  const RuleList::Wanted& wanted_;
  uint64_t targets_;
  uint32_t deciding_ = no_rule;
  bool met_ = false;  // what a row requires
};

}  // namespace

Judgement judge(const Block& block, const RuleList& list, FoldedRange range, lexicon::Tier tier) {
  return Judge(block, list, range, tier).decide();
}

bool may_keep(const Block& block, const RuleList& list, FoldedRange range) {
  return Judge(block, list, range, lexicon::Tier::name).may_keep();
}

std::string where(const Block& block, const Judgement& judgement) {
  if (judgement.unmet) return "none of the words that it requires stands beside it";
  return judgement.rule == nullptr ? "" : block.database.where(*judgement.rule);
}

}  // namespace nhan::resolve
