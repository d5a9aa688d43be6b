// Judging by context: the phrases beside the candidate are looked up once each, and tell which rows they are cues of.
#include "resolve/context.h"

#include <algorithm>

#include "scan/syllables.h"

namespace nhan::resolve {
namespace {

using database::Cue;
using database::Rule;
using lexicon::Side;

constexpr int crossing_reach = 5;  // rows that look so far look over marks as well: "các tuyến đường A, B và C"

// Collects the first row that fits, by its place in the list, over all phrases and classes beside one candidate.
class Judge {
 public:
  Judge(const Block& block, const database::RuleList& list, FoldedRange range, lexicon::Tier tier)
      : block_(block), folded_(block.folded), list_(list), range_(range), tier_(tier) {}

  Judgement decide() {
    if (list_.reach_left > 0) look_left();
    if (list_.reach_right > 0) look_right();
    std::sort(fitting_.begin(), fitting_.end());
    bool met = !required();
    for (const uint32_t rule : fitting_) met |= block_.database.rule(rule).effect == lexicon::Effect::require;
    for (const uint32_t rule : fitting_)
      if (block_.database.rule(rule).effect != lexicon::Effect::require) return {&block_.database.rule(rule), false};
    return {nullptr, !met};
  }

 private:
  std::string_view view() const { return folded_.view(); }

  // Whether a row of the list asks something of this way of matching.
  bool required() const {
    return list_.requires_any && std::any_of(list_.rules.begin(), list_.rules.end(), [this](uint32_t index) {
             const Rule& rule = block_.database.rule(index);
             return rule.effect == lexicon::Effect::require && (!rule.tier || *rule.tier == tier_);
           });
  }

  void add(uint32_t rule) {
    if (fitting_.size() < capacity) fitting_.push_back(rule);
  }

  bool concerned(uint32_t index, Side side, int distance, bool over_mark) const {
    const Rule& rule = block_.database.rule(index);
    if (rule.side != side || (rule.tier && *rule.tier != tier_)) return false;
    if (over_mark) return distance <= (rule.reach == 0 ? 1 : rule.reach >= crossing_reach ? rule.reach : 0);
    return distance <= std::max<int>(rule.reach, 1);
  }

  bool listed(uint32_t rule) const { return std::binary_search(list_.rules.begin(), list_.rules.end(), rule); }

  // A phrase stands `distance` syllables away on `side`.
  void meet_phrase(FoldedRange at, Side side, int distance, bool over_mark) {
    const uint32_t phrase = block_.database.phrases().find(view().substr(at.begin, at.size()));
    if (phrase == database::no_phrase) return;
    for (const auto& [rule, cue] : block_.database.cue_uses(phrase))
      if (concerned(rule, side, distance, over_mark) && listed(rule) && capitals_fit(block_.database.rule(rule).cues[cue], at)) add(rule);
    for (const database::Sense& sense : block_.database.senses(phrase))
      if (scan::written_as(sense, at, folded_)) meet_kind(sense.kind, side, distance, over_mark);
  }

  bool capitals_fit(const Cue& cue, FoldedRange at) const {
    if (cue.capitals == 0) return true;
    const database::Sense as_cue{0, 0, lexicon::Tier::name, lexicon::CasePolicy::proper, cue.capitals};
    return scan::written_as(as_cue, at, folded_);
  }

  void meet_kind(uint16_t kind, Side side, int distance, bool over_mark) {
    meet_class(side, distance, over_mark, [kind](const Cue& cue) { return cue.what == Cue::What::kind && cue.value == kind; });
  }

  template <class Fits>
  void meet_class(Side side, int distance, bool over_mark, Fits fits) {
    for (const uint32_t rule : list_.rules)
      if (concerned(rule, side, distance, over_mark) &&
          std::any_of(block_.database.rule(rule).cues.begin(), block_.database.rule(rule).cues.end(), fits))
        add(rule);
  }

  void meet_syllable(uint32_t begin, Side side, int distance, bool over_mark) {
    if (scan::capital_at(folded_, begin))
      meet_class(side, distance, over_mark, [](const Cue& cue) { return cue.what == Cue::What::capital; });
    if (scan::is_digit(static_cast<unsigned char>(view()[begin])))
      meet_class(side, distance, over_mark, [](const Cue& cue) { return cue.what == Cue::What::digit; });
  }

  // Left of the candidate: phrases that end `distance` syllables before it.
  void look_left() {
    uint32_t end = scan::previous_end(folded_, range_.begin);
    bool over_mark = false;
    if (end == scan::nowhere) {
      end = end_over_mark(range_.begin);
      over_mark = true;
    }
    if (end == scan::nowhere) {
      if (at_edge_left(range_.begin)) meet_class(Side::left, 1, false, [](const Cue& cue) { return cue.what == Cue::What::start; });
      return;
    }
    if (!over_mark && is_and({scan::syllable_begin(folded_, end), end})) {
      const uint32_t beyond = scan::previous_end(folded_, scan::syllable_begin(folded_, end));
      if (beyond != scan::nowhere) meet_phrases_ending(beyond, 1, true);
    }
    for (int distance = 1; distance <= list_.reach_left; ++distance) {
      meet_phrases_ending(end, distance, over_mark);
      const uint32_t begin = scan::syllable_begin(folded_, end);
      end = scan::previous_end(folded_, begin);
      if (end == scan::nowhere) {
        end = end_over_mark(begin);
        over_mark = true;
      }
      if (end == scan::nowhere) return;
    }
  }

  void meet_phrases_ending(uint32_t end, int distance, bool over_mark) {
    uint32_t begin = scan::syllable_begin(folded_, end);
    meet_syllable(begin, Side::left, distance, over_mark);
    for (int syllables = 1; syllables <= longest_cue; ++syllables) {
      meet_phrase({begin, end}, Side::left, distance, over_mark);
      const uint32_t before = scan::previous_end(folded_, begin);
      if (before == scan::nowhere) return;
      begin = scan::syllable_begin(folded_, before);
    }
  }

  void look_right() {
    uint32_t begin = scan::next_syllable(folded_, range_.end);
    bool over_mark = false;
    if (begin == scan::nowhere) {
      begin = begin_over_mark(range_.end);
      over_mark = true;
    }
    if (begin == scan::nowhere) {
      if (at_edge_right(range_.end)) meet_class(Side::right, 1, false, [](const Cue& cue) { return cue.what == Cue::What::end; });
      return;
    }
    if (!over_mark && is_and({begin, scan::syllable_end(folded_, begin)})) {
      const uint32_t beyond = scan::next_syllable(folded_, scan::syllable_end(folded_, begin));
      if (beyond != scan::nowhere) meet_phrases_beginning(beyond, 1, true);
    }
    for (int distance = 1; distance <= list_.reach_right; ++distance) {
      meet_phrases_beginning(begin, distance, over_mark);
      const uint32_t end = scan::syllable_end(folded_, begin);
      begin = scan::next_syllable(folded_, end);
      if (begin == scan::nowhere) {
        begin = begin_over_mark(end);
        over_mark = true;
      }
      if (begin == scan::nowhere) return;
    }
  }

  void meet_phrases_beginning(uint32_t begin, int distance, bool over_mark) {
    meet_syllable(begin, Side::right, distance, over_mark);
    uint32_t end = scan::syllable_end(folded_, begin);
    for (int syllables = 1; syllables <= longest_cue; ++syllables) {
      meet_phrase({begin, end}, Side::right, distance, over_mark);
      const uint32_t next = scan::next_syllable(folded_, end);
      if (next == scan::nowhere) return;
      end = scan::syllable_end(folded_, next);
    }
  }

  // "và" joins as a mark does.
  bool is_and(FoldedRange at) const {
    const std::string_view word = view().substr(at.begin, at.size());
    return word == "và" || word == "hoặc" || word == "hay";
  }

  // Over one punctuation mark with free white space around it: "CLB \"Hà Nội\"", "Thanh Hóa (Việt Nam)".
  uint32_t end_over_mark(uint32_t at) const {
    at = skip_spaces_left(at);
    if (at == 0 || ends_sentence(at - 1) || scan::word_before(view(), at)) return scan::nowhere;
    at = skip_spaces_left(scan::character_before(view(), at));
    return at > 0 && scan::word_before(view(), at) ? at : scan::nowhere;
  }
  uint32_t begin_over_mark(uint32_t at) const {
    at = skip_spaces_right(at);
    if (at >= view().size() || ends_sentence(at) || scan::word_at(view(), at)) return scan::nowhere;
    at = skip_spaces_right(scan::character_after(view(), at));
    return scan::word_at(view(), at) ? at : scan::nowhere;
  }
  bool ends_sentence(uint32_t at) const {
    const char mark = view()[at];
    if (mark == '\n' || mark == '!' || mark == '?') return true;
    return mark == '.' && (at + 1 >= view().size() || view()[at + 1] == ' ' || view()[at + 1] == '\n');
  }
  uint32_t skip_spaces_left(uint32_t at) const {
    while (at > 0 && view()[at - 1] == ' ') --at;
    return at;
  }
  uint32_t skip_spaces_right(uint32_t at) const {
    while (at < view().size() && view()[at] == ' ') ++at;
    return at;
  }
  bool at_edge_left(uint32_t at) const {
    at = skip_spaces_left(at);
    return at == 0 || view()[at - 1] == '\n' || view()[at - 1] == '.';
  }
  bool at_edge_right(uint32_t at) const {
    at = skip_spaces_right(at);
    return at >= view().size() || view()[at] == '\n' || view()[at] == '.';
  }

  static constexpr size_t capacity = 32;  // rows that fit one candidate; more never decide
  struct Fitting {
    uint32_t rules[capacity];
    size_t count = 0;
    size_t size() const { return count; }
    void push_back(uint32_t rule) { rules[count++] = rule; }
    uint32_t* begin() { return rules; }
    uint32_t* end() { return rules + count; }
  };

  const Block& block_;
  const text::Folded& folded_;
  const database::RuleList& list_;
  FoldedRange range_;
  lexicon::Tier tier_;
  Fitting fitting_;
};

}  // namespace

Judgement judge(const Block& block, const database::RuleList& list, FoldedRange range, lexicon::Tier tier) {
  if (list.rules.empty()) return {};
  return Judge(block, list, range, tier).decide();
}

std::string where(const Block& block, const Judgement& judgement) {
  if (judgement.unmet) return "none of the words that it requires stands beside it";
  return judgement.rule == nullptr ? "" : block.database.lexicon().contexts[judgement.rule->row].where;
}

}  // namespace nhan::resolve
