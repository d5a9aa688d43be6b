// Judging by context: the syllables beside the candidate tell which cues may end or begin in them; these are compared whole, and only then the way to them is
// walked. Which of the rows that fit is found first does not matter.
#include "resolve/context.h"

#include <algorithm>
#include <span>

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
        targets_(wanted_.targets),
        first_(syllables_.index(folded_, range.begin)),
        behind_(syllables_.index(folded_, range.end)) {}

  bool may_keep() const { return !list_.keeps_beside || may_keep<Side::left>() || may_keep<Side::right>(); }

  // The first row in the order of the files that fits decides; `require` rows speak only where no other row does.
  Judgement decide() {
    look<Side::left>();
    look<Side::right>();
    if (wanted_.left.anywhere) meet_edge(Side::left, Cue::What::paragraph);
    if (wanted_.right.anywhere) meet_edge(Side::right, Cue::What::paragraph);
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

  template <Side side>
  const database::Cues& cues() const {
    return database_.cues(side);
  }

  // ---- Cues beside one syllable

  // Of the rows that may speak, what may fit at a syllable beside the candidate: targets of those with a phrase, roles of those with a class.
  struct Hints {
    uint64_t targets;
    uint32_t roles;
    bool any() const { return (targets | roles) != 0; }
  };
  template <Side side>
  Hints hints_beside(uint32_t at) const {
    return {targets_beside<side>(at) & targets_, roles_of<side>(at, wanted_.beside(side).roles)};
  }

  template <Side side>
  void meet(uint32_t at, Place place, Hints hints) {
    if (hints.targets != 0) meet_phrases<side>(at, place);
    if (hints.roles != 0) meet_classes<side>(at, place, hints.roles);
  }

  template <Side side>
  void meet_phrases(uint32_t at, Place place) {
    const Cues::Known& known = cues<side>().at(syllables_.number(at));
    if ((known.alone & targets_) != 0) meet_uses<side>(cues<side>().alone(known), at, place);
    if ((known.longer & targets_) == 0) return;
    const uint32_t second = second_of<side>(at);
    if (any_second<side>(at))
      meet_uses<side>(cues<side>().longer(known), at, place);
    else if (known.may_follow(second))
      meet_uses<side>(cues<side>().longer(known, second), at, place);
  }

  template <Side side>
  void meet_uses(std::span<const CueUse> uses, uint32_t at, Place place) {
    for (const CueUse& use : uses) {
      if (use.reach.within[0] < place.distance) return;  // so do all others
      if ((((use.target & targets_) != 0) & concerns(use.rule, use.reach, place)) && fits_phrase(block_, use, side, at) &&
          list_.holds(use.rule) && leads<side>(use.reach, place))
        add(use.rule, use.reach);
    }
  }

  // The number of the syllable behind this one, seen from the candidate.
  template <Side side>
  uint32_t second_of(uint32_t at) const {
    if (side == Side::left) return at == 0 ? database::SyllableTable::unknown : syllables_.number(at - 1);
    return syllables_.number(at + 1);  // unknown behind the last one
  }
  // It tells most cues apart, except where it is only a part of a word that others run together with: "YouTube".
  template <Side side>
  bool any_second(uint32_t at) const {
    if (!syllables_.some_run_together()) return false;
    if (side == Side::left) return at > 1 && syllables_.end(at - 2) == syllables_.begin(at - 1);
    return at + 2 < syllables_.size() && syllables_.end(at + 1) == syllables_.begin(at + 2);
  }

  // The targets of cues that may stand beside the candidate.
  template <Side side>
  uint64_t targets_beside(uint32_t at) const {
    if ((cues<side>().targets(syllables_.number(at)) & targets_) == 0) return 0;
    const Cues::Known& known = cues<side>().at(syllables_.number(at));
    return any_second<side>(at) ? known.alone | known.longer : known.beside(second_of<side>(at));
  }

  template <Side side>
  void meet_classes(uint32_t at, Place place, uint32_t roles) {
    for (const auto& [cue, reach, rule, wanted] : list_.beside(side).classes)
      if ((((wanted & roles) != 0) & concerns(rule, reach, place)) && fits<side>(cue, at) && !(reach.requirement && falls<side>(at)) &&
          leads<side>(reach, place))
        add(rule, reach);
  }

  // Whether the span that ends here, on the left, has been vetoed: the other items of its list don't live by it.
  template <Side side>
  bool falls(uint32_t at) const {
    return side == Side::left && block_.vetoed_at(syllables_.end(at));
  }

  // Those of the roles that the syllable has where it stands; without a branch for each, which would be hard to predict.
  template <Side side>
  uint32_t roles_of(uint32_t at, uint32_t wanted) const {
    if (wanted == 0) return 0;
    const uint32_t begin = syllables_.begin(at);
    const bool capital = text::capital_at(folded_, begin), digit = folded_.words.digit[begin];
    int roles = database_.syllable(syllables_.number(at)).roles | Roles::any | Roles::in_capitals * capital | Roles::in_digits * digit;
    if ((wanted & Roles::in_mention) != 0) roles |= Roles::in_mention * in_mention<side>(at);
    return static_cast<uint16_t>(roles & wanted);
  }
  template <Side side>
  bool in_mention(uint32_t at) const {
    return side == Side::left ? block_.mention_ends[syllables_.end(at)] : block_.mention_from(at) != nullptr;
  }

  template <Side side>
  bool may_keep() const {
    const Walk<side> walk(block_);
    const uint32_t at = nearest<side>();
    if (!walk.exists(at)) return false;
    const uint32_t number = syllables_.number(at);
    const bool hinted =
        (cues<side>().keeping(number) & targets_) != 0 || joins(number) || roles_of<side>(at, list_.beside(side).keeping_roles) != 0;
    bool over_mark = false;
    return hinted && walk.reaches(edge<side>(), at, over_mark);
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

  // ---- Walking away from the candidate

  template <Side side>
  void look() {
    const uint32_t reach = wanted_.beside(side).reach;
    if (reach > 0) look_beside<side>();
    if (reach > 1) look_far<side>(reach);
  }

  // At the next syllable, and at the one behind "và", which counts as the next one over a mark.
  template <Side side>
  void look_beside() {
    const Walk<side> walk(block_);
    const uint32_t at = nearest<side>();
    const bool edges = wanted_.beside(side).edges;
    Hints hints{};
    bool joint = false;
    if (walk.exists(at)) {
      hints = hints_beside<side>(at);
      joint = joins(syllables_.number(at));
    }
    if (!(hints.any() | joint | edges)) return;
    Place place;
    if (!walk.reaches(edge<side>(), at, place.over_mark)) {
      if (edges && walk.ends(edge<side>())) meet_edge(side, side == Side::left ? Cue::What::start : Cue::What::end);
      return;
    }
    meet<side>(at, place, hints);
    if (!joint || place.over_mark) return;
    const uint32_t behind = walk.beyond(at);
    bool over_mark = false;
    if (walk.reaches(walk.far_edge(at), behind, over_mark) && !over_mark) meet<side>(behind, {1, true}, hints_beside<side>(behind));
  }

  // At those farther away, the n-th of which is the n-th that there is, whatever lies between.
  template <Side side>
  void look_far(uint32_t reach) {
    const RuleList::Look& look = wanted_.beside(side);
    const uint32_t there = side == Side::left ? first_ : syllables_.size() - behind_;
    const auto behind = [&](uint32_t last) { return away<side>(std::max(std::min(there, last), 1u) + 1); };
    const uint32_t end = behind(reach), end_of_classes = behind(look.class_reach);
    for (uint32_t at = away<side>(2); (at = next_far<side>(at, end)) != end; at = Walk<side>::beyond(at))
      meet_phrases<side>(at, {distance<side>(at), false});
    for (uint32_t at = away<side>(2); at != end_of_classes; at = Walk<side>::beyond(at))
      if (const uint32_t roles = roles_of<side>(at, look.roles); roles != 0) meet_classes<side>(at, {distance<side>(at), false}, roles);
  }

  // The first syllable from this one to the end at which a cue may lie; the end where none does.
  template <Side side>
  uint32_t next_far(uint32_t at, uint32_t end) const {
    const Cues& cues = this->cues<side>();
    const uint64_t targets = targets_;
    while (at != end && (cues.far(syllables_.number(at)) & targets) == 0) at = Walk<side>::beyond(at);
    return at;
  }

  // The syllable so far away, 1 is the next one, and how far away one is.
  template <Side side>
  uint32_t away(uint32_t distance) const {
    return side == Side::left ? first_ - distance : behind_ + distance - 1;
  }
  template <Side side>
  uint32_t distance(uint32_t at) const {
    return side == Side::left ? first_ - at : at - behind_ + 1;
  }

  // Whether a row that looks so far finds the way to a place that was met: only there it is walked, but for the next syllable, where it has been.
  template <Side side>
  bool leads(const database::Reach& reach, Place place) const {
    if (place.distance == 1) return true;
    const Walk<side> walk(block_);
    uint32_t edge = this->edge<side>(), at = nearest<side>();
    for (uint32_t distance = 1;; ++distance, at = walk.beyond(at)) {
      if (!walk.reaches(edge, at, place.over_mark)) return false;
      if (distance == place.distance) return distance <= reach.within[place.over_mark];
      edge = walk.far_edge(at);
    }
  }

  // The next one; none where the candidate begins or ends the block.
  template <Side side>
  uint32_t nearest() const {
    return away<side>(1);
  }

  template <Side side>
  uint32_t edge() const {
    return side == Side::left ? range_.begin : range_.end;
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
  uint32_t first_, behind_;  // the first syllables that begin at the candidate's begin or behind it, and at its end or behind it
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
