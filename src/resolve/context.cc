// Judging by context: each syllable beside the candidate is looked up once and tells which cues it may end or begin; these are then compared whole.
#include "resolve/context.h"

#include <algorithm>
#include <array>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

using database::Cue;
using database::CueUse;
using database::Rule;
using lexicon::Side;

constexpr int crossing_reach = 9;    // rows that look so far look over marks as well: "các tuyến đường A, B và C"
constexpr int longest_of_kind = 4;   // syllables of an entry that is a cue by its kind and looked up
constexpr uint32_t furthest = 80;    // bytes that a mention which is a cue by its kind may begin away
constexpr size_t most_fitting = 32;  // rows that fit one candidate; more never decide

// How a cue lies to the candidate.
struct Place {
  Side side;
  int distance;    // in syllables, 1 is next to it
  bool over_mark;  // punctuation or "và" lies between
};

// Collects the rows that fit one candidate.
class Judge {
 public:
  Judge(const Block& block, const database::RuleList& list, FoldedRange range, lexicon::Tier tier)
      : block_(block),
        database_(block.database),
        folded_(block.folded),
        view_(block.folded.view()),
        list_(list),
        range_(range),
        tier_(tier) {}

  bool may_keep() {
    if (!list_.keeps_beside) return true;
    Place place{Side::left, 1, false};
    const uint32_t end = step_left(range_.begin, place), begin = step_right(range_.end, place);
    if (end != text::nowhere && (database_.lists_left(block_.number_at(text::syllable_begin(folded_, end))).any & list_.mask) != 0)
      return true;
    if (begin != text::nowhere && (database_.lists_right(block_.number_at(begin)).any & list_.mask) != 0) return true;
    return (!list_.left_classes.empty() && end != text::nowhere) || (!list_.right_classes.empty() && begin != text::nowhere);
  }

  // The first row in the order of the files that fits decides; `require` rows speak only where no other row does.
  Judgement decide() {
    if (list_.reach_left > 0) look_left();
    if (list_.reach_right > 0) look_right();
    const auto last = fitting_.begin() + static_cast<std::ptrdiff_t>(count_);
    std::sort(fitting_.begin(), last);
    bool met = !required();
    for (auto rule = fitting_.begin(); rule != last; ++rule) {
      if (database_.rule(*rule).effect != lexicon::Effect::require) return {&database_.rule(*rule), false};
      met = true;
    }
    return {nullptr, !met};
  }

 private:
  // Whether a row of the list asks something of this way of matching.
  bool required() const {
    return list_.requires_any && std::any_of(list_.rules.begin(), list_.rules.end(), [this](uint32_t index) {
             const Rule& rule = database_.rule(index);
             return rule.effect == lexicon::Effect::require && (!rule.tier || *rule.tier == tier_);
           });
  }

  void add(uint32_t rule) {
    if (count_ < most_fitting) fitting_[count_++] = rule;
  }

  bool reaches(const database::Reach& reach, Place place) const {
    if (reach.tier && *reach.tier != tier_) return false;
    if (!place.over_mark) return place.distance <= std::max<int>(reach.syllables, 1);
    return reach.syllables == 0 ? place.distance == 1 : reach.syllables >= crossing_reach && place.distance <= reach.syllables;
  }

  // ---- Cues beside one syllable

  void meet(FoldedRange syllable, Place place) {
    const uint32_t number = block_.number_at(syllable.begin);
    if ((lists_at(number, place) & list_.mask) != 0)
      for (const CueUse& use : cues_at(number, place.side))
        if ((use.lists & list_.mask) != 0 && reaches(use.reach, place) && list_.holds(use.rule) && stands(use, syllable, place.side))
          add(use.rule);
    if (place.distance > (place.side == Side::left ? list_.class_reach_left : list_.class_reach_right)) return;
    for (const auto& [cue, reach, rule] : place.side == Side::left ? list_.left_classes : list_.right_classes)
      if (reaches(reach, place) && fits_class(cue, syllable, place.side)) add(rule);
  }

  // Over a mark rows that look no farther than a mark count as well.
  uint64_t lists_at(uint32_t number, Place place) const {
    const database::CueLists& lists = place.side == Side::left ? database_.lists_left(number) : database_.lists_right(number);
    return place.distance == 1 ? lists.any : lists.far;
  }

  std::span<const CueUse> cues_at(uint32_t number, Side side) const {
    const database::Syllable& known = database_.syllable(number);
    return side == Side::left ? database_.left_cues(known) : database_.right_cues(known);
  }

  // The whole phrase of a cue whose nearest syllable this is.
  bool stands(const CueUse& use, FoldedRange syllable, Side side) const {
    const std::string_view cue = database_.phrases().text(use.phrase);
    const uint32_t length = static_cast<uint32_t>(cue.size());
    if (side == Side::left && length > syllable.end) return false;
    const uint32_t begin = side == Side::left ? syllable.end - length : syllable.begin;
    if (view_.substr(begin, length) != cue || !text::word_edge(folded_, begin) || !text::word_edge(folded_, begin + length)) return false;
    const database::Sense as_cue{0, 0, lexicon::Tier::name, lexicon::CasePolicy::proper, use.capitals};
    return use.capitals == 0 || scan::written_as(as_cue, {begin, begin + length}, folded_);
  }

  bool fits_class(const Cue& cue, FoldedRange syllable, Side side) const {
    switch (cue.what) {
      case Cue::What::capital: return text::capital_at(folded_, syllable.begin) && !in_all_capitals();
      case Cue::What::digit: return text::is_digit(static_cast<unsigned char>(view_[syllable.begin]));
      case Cue::What::kind: return kind_beside(static_cast<uint16_t>(cue.value), syllable, side);
      default: return false;  // edges of the text are met where no syllable is
    }
  }

  // Whether an entry of the kind ends (on the left) or begins (on the right) with this syllable: among the mentions where the engine searches for
  // the kind, else by looking phrases up.
  bool kind_beside(uint16_t kind, FoldedRange syllable, Side side) const {
    if (database_.kind(kind).search == lexicon::Search::engine)
      return side == Side::left ? mention_ends(syllable.end, kind) : mention_begins(syllable.begin, kind);
    const uint16_t wanted = role_of(database_.kind(kind).role, side);
    if (wanted != 0 && (block_.syllable_at(syllable.begin).roles & wanted) == 0) return false;
    FoldedRange at = syllable;
    for (int syllables = 0; syllables < longest_of_kind; ++syllables) {
      if (phrase_is_of_kind(at, kind)) return true;
      if (!(side == Side::left ? widen_left(at) : widen_right(at))) return false;
    }
    return false;
  }

  static uint16_t role_of(lexicon::Role role, Side side) {
    using Roles = database::Syllable;
    if (role == lexicon::Role::surname) return side == Side::left ? 0 : Roles::begins_surname;
    if (role == lexicon::Role::honorific) return side == Side::left ? Roles::ends_honorific : Roles::begins_honorific;
    if (role == lexicon::Role::level) return side == Side::left ? Roles::ends_level : Roles::begins_level;
    return 0;
  }

  bool phrase_is_of_kind(FoldedRange at, uint16_t kind) const {
    const uint32_t phrase = database_.phrases().find(view_.substr(at.begin, at.size()));
    return phrase != database::no_phrase && is_of_kind({at, phrase}, kind);
  }

  bool widen_left(FoldedRange& at) const {
    const uint32_t end = text::previous_end(folded_, at.begin);
    if (end != text::nowhere) at.begin = text::syllable_begin(folded_, end);
    return end != text::nowhere;
  }
  bool widen_right(FoldedRange& at) const {
    const uint32_t next = text::next_syllable(folded_, at.end);
    if (next != text::nowhere) at.end = text::syllable_end(folded_, next);
    return next != text::nowhere;
  }

  // Where all letters are capitals, one more of them tells nothing.
  bool in_all_capitals() const {
    const uint32_t second = text::character_after(view_, range_.begin);
    return second < range_.end && text::capital_at(folded_, second);
  }

  bool mention_begins(uint32_t begin, uint16_t kind) const {
    const scan::Mention* const behind = block_.mentions.data() + block_.mentions.size();
    for (const scan::Mention* mention = block_.mention_at(begin); mention != nullptr && mention != behind && mention->range.begin == begin;
         ++mention)
      if (is_of_kind(*mention, kind)) return true;
    return false;
  }

  bool mention_ends(uint32_t end, uint16_t kind) const {
    if (!block_.mention_ends[end]) return false;
    auto mention = std::lower_bound(block_.mentions.begin(), block_.mentions.end(), end,
                                    [](const scan::Mention& other, uint32_t at) { return other.range.begin < at; });
    while (mention != block_.mentions.begin()) {
      --mention;
      if (mention->range.begin + furthest < end) return false;
      if (mention->range.end == end && is_of_kind(*mention, kind)) return true;
    }
    return false;
  }

  bool is_of_kind(const scan::Mention& mention, uint16_t kind) const {
    const auto senses = database_.senses(mention.phrase);
    return std::any_of(senses.begin(), senses.end(),
                       [&](const database::Sense& sense) { return sense.kind == kind && scan::written_as(sense, mention.range, folded_); });
  }

  // ---- Walking away from the candidate

  // How far a walk can meet a cue of the list; most candidates have none near them, and this look spares the walk. The n-th syllable of a walk is the n-th
  // that there is, whatever lies between, but the one behind "và" counts as the first.
  int reach_left() const {
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t here = syllables.index(folded_, range_.begin);
    const int most = static_cast<int>(here);
    return reach(
        list_.class_reach_left, list_.reach_left, most,
        [&](int distance) { return syllables.number(here - static_cast<uint32_t>(distance)); },
        [this](uint32_t number) { return database_.lists_left(number); });
  }
  int reach_right() const {
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t here = syllables.index(folded_, range_.end);
    const int most = static_cast<int>(syllables.size() - here);
    return reach(
        list_.class_reach_right, list_.reach_right, most,
        [&](int distance) { return syllables.number(here + static_cast<uint32_t>(distance) - 1); },
        [this](uint32_t number) { return database_.lists_right(number); });
  }
  template <class NumberAt, class ListsOf>
  int reach(int least, int longest, int most, NumberAt number_at, ListsOf lists_of) const {
    if (most == 0) return least;
    for (int distance = std::min(longest, most); distance > std::max(least, 1); --distance)
      if ((lists_of(number_at(distance)).far & list_.mask) != 0) return distance;
    if (least > 0 || longest == 0) return least;
    const bool met = (lists_of(number_at(1)).any & list_.mask) != 0 ||
                     (most > 1 && joins(number_at(1)) && (lists_of(number_at(2)).any & list_.mask) != 0);
    return met ? 1 : 0;
  }

  void look_left() {
    const int reach = reach_left();
    if (reach == 0) return;
    Place place{Side::left, 1, false};
    uint32_t end = step_left(range_.begin, place);
    if (end == text::nowhere && at_edge_left(range_.begin)) meet_edge(Side::left, Cue::What::start);
    for (; end != text::nowhere && place.distance <= reach; ++place.distance) {
      const uint32_t begin = text::syllable_begin(folded_, end);
      meet({begin, end}, place);
      if (place.distance == 1 && !place.over_mark && is_and({begin, end})) meet_beyond_and(text::previous_end(folded_, begin), Side::left);
      end = step_left(begin, place);
    }
  }

  void look_right() {
    const int reach = reach_right();
    if (reach == 0) return;
    Place place{Side::right, 1, false};
    uint32_t begin = step_right(range_.end, place);
    if (begin == text::nowhere && at_edge_right(range_.end)) meet_edge(Side::right, Cue::What::end);
    for (; begin != text::nowhere && place.distance <= reach; ++place.distance) {
      const uint32_t end = text::syllable_end(folded_, begin);
      meet({begin, end}, place);
      if (place.distance == 1 && !place.over_mark && is_and({begin, end})) meet_beyond_and(text::next_syllable(folded_, end), Side::right);
      begin = step_right(end, place);
    }
  }

  uint32_t step_left(uint32_t from, Place& place) const {
    const uint32_t end = text::previous_end(folded_, from);
    if (end != text::nowhere) return end;
    place.over_mark = true;
    return end_over_mark(from);
  }
  uint32_t step_right(uint32_t from, Place& place) const {
    const uint32_t begin = text::next_syllable(folded_, from);
    if (begin != text::nowhere) return begin;
    place.over_mark = true;
    return begin_over_mark(from);
  }

  // "và" joins as a mark does.
  bool is_and(FoldedRange at) const { return joins(block_.number_at(at.begin)); }
  bool joins(uint32_t number) const { return (database_.syllable(number).roles & database::Syllable::joins) != 0; }
  void meet_beyond_and(uint32_t at, Side side) {
    if (at == text::nowhere) return;
    const FoldedRange syllable =
        side == Side::left ? FoldedRange{text::syllable_begin(folded_, at), at} : FoldedRange{at, text::syllable_end(folded_, at)};
    meet(syllable, {side, 1, true});
  }

  void meet_edge(Side side, Cue::What what) {
    for (const auto& [cue, reach, rule] : side == Side::left ? list_.left_classes : list_.right_classes)
      if (cue.what == what && reaches(reach, {side, 1, false})) add(rule);
  }

  // Over one punctuation mark with free white space around it: "CLB \"Hà Nội\"", "Thanh Hóa (Việt Nam)".
  uint32_t end_over_mark(uint32_t at) const {
    at = skip_spaces_left(at);
    if (at == 0 || ends_sentence(at - 1) || text::word_before(view_, at)) return text::nowhere;
    at = skip_spaces_left(text::character_before(view_, at));
    return at > 0 && text::word_before(view_, at) ? at : text::nowhere;
  }
  uint32_t begin_over_mark(uint32_t at) const {
    at = skip_spaces_right(at);
    if (at >= view_.size() || ends_sentence(at) || text::word_at(view_, at)) return text::nowhere;
    at = skip_spaces_right(text::character_after(view_, at));
    return text::word_at(view_, at) ? at : text::nowhere;
  }
  bool ends_sentence(uint32_t at) const {
    const char mark = view_[at];
    if (mark == '\n' || mark == '!' || mark == '?') return true;
    return mark == '.' && (at + 1 >= view_.size() || view_[at + 1] == ' ' || view_[at + 1] == '\n');
  }
  uint32_t skip_spaces_left(uint32_t at) const {
    while (at > 0 && view_[at - 1] == ' ') --at;
    return at;
  }
  uint32_t skip_spaces_right(uint32_t at) const {
    while (at < view_.size() && view_[at] == ' ') ++at;
    return at;
  }
  bool at_edge_left(uint32_t at) const {
    at = skip_spaces_left(at);
    return at == 0 || view_[at - 1] == '\n' || view_[at - 1] == '.';
  }
  bool at_edge_right(uint32_t at) const {
    at = skip_spaces_right(at);
    return at >= view_.size() || view_[at] == '\n' || view_[at] == '.';
  }

  const Block& block_;
  const database::Database& database_;
  const text::Folded& folded_;
  std::string_view view_;
  const database::RuleList& list_;
  FoldedRange range_;
  lexicon::Tier tier_;
  std::array<uint32_t, most_fitting> fitting_;
  size_t count_ = 0;
};

}  // namespace

Judgement judge(const Block& block, const database::RuleList& list, FoldedRange range, lexicon::Tier tier) {
  if (list.rules.empty()) return {};
  return Judge(block, list, range, tier).decide();
}

bool may_keep(const Block& block, const database::RuleList& list, FoldedRange range) {
  return !list.rules.empty() && Judge(block, list, range, lexicon::Tier::name).may_keep();
}

std::string where(const Block& block, const Judgement& judgement) {
  if (judgement.unmet) return "none of the words that it requires stands beside it";
  return judgement.rule == nullptr ? "" : block.database.lexicon().contexts[judgement.rule->row].where;
}

}  // namespace nhan::resolve
