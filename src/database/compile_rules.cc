// Compiling rules: composition rows by class, context rows by what they concern, patterns by their triggers.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "base/failure.h"
#include "database/database.h"
#include "database/expressions.h"
#include "text/fold.h"
#include "text/syllables.h"

namespace nhan::database {
namespace {

using lexicon::Context;
using lexicon::Side;

// "kind", "kind/tier", "kind/capital", "kind/sense", "TYPE", "key:entry".
struct Target {
  std::string_view base, narrowing;
};

Target split_target(std::string_view target) {
  if (target.starts_with("key:")) return {target, {}};
  const size_t slash = target.find('/');
  return slash == std::string_view::npos ? Target{target, {}} : Target{target.substr(0, slash), target.substr(slash + 1)};
}

// The ways of matching that a word narrows to; 0 where it is none of these words.
uint8_t tiers_named(std::string_view name) {
  if (name == "unaccented") return 1 << static_cast<unsigned>(lexicon::Tier::unaccented);
  if (name == "abbreviation") return 1 << static_cast<unsigned>(lexicon::Tier::abbreviation);
  return name == "capital" ? Reach::capital : 0;
}

std::vector<std::string_view> alternatives(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const size_t bar = std::min(list.find('|'), list.size());
    parts.push_back(list.substr(0, bar));
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
  return parts;
}

uint64_t capitals_of(std::string_view cue) {
  text::Folded folded;
  text::fold(cue, folded);
  return folded.capitals.empty() ? 0 : folded.capitals[0];
}

}  // namespace

// Rows that look far look over marks as well ("các tuyến đường A, B và C"), and rows that look at nothing but a mark (0).
Reach reach_of(const Rule& rule) {
  constexpr uint8_t crossing = 9;
  Reach reach;
  reach.within[0] = std::max<uint8_t>(rule.reach, 1);
  if (rule.reach == 0 || rule.reach >= crossing) reach.within[1] = reach.within[0];
  reach.tiers = rule.tiers;
  reach.requirement = rule.effect == lexicon::Effect::require;
  reach.topical = rule.topic != 0;
  return reach;
}

// "city|province" -> their numbers; unknown names are the linter's business.
std::vector<uint16_t> Database::kinds_in(std::string_view list) const {
  std::vector<uint16_t> kinds;
  for (const std::string_view name : alternatives(list))
    if (const uint16_t kind = kind_named(name); kind != none) kinds.push_back(kind);
  return kinds;
}

uint8_t Database::topic_named(std::string_view name) const {
  const auto found = std::find(topics_.begin(), topics_.end(), name);
  return found == topics_.end() ? uint8_t{0} : static_cast<uint8_t>(found - topics_.begin() + 1);
}

void Database::compile_classes(const lexicon::Lexicon& lexicon) {
  std::map<std::string_view, uint16_t> numbers;
  const auto number = [&numbers](std::string_view name) {
    return numbers.emplace(name, static_cast<uint16_t>(numbers.size())).first->second;
  };
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const std::string_view name = entry.attribute("class");
    classes_.push_back(name.empty() ? none : number(name));
    fits_.push_back(kinds_in(entry.attribute("fits")));
  }
  for (const lexicon::Composition& composition : lexicon.compositions) {
    const uint16_t left = number(composition.left), right = number(composition.right);
    links_.add(left, text::fold(composition.joiner), right);
  }
  links_.close(numbers.size());
}

namespace {

Cue compile_cue(const std::string& cue, Side side, const Database& database, Phrases& phrases) {
  if (cue == "<capital>") return {Cue::What::capital};
  if (cue == "<foreign>") return {Cue::What::foreign};
  if (cue == "<number>") return {Cue::What::number};
  if (cue == "<digit>") return {Cue::What::digit};
  if (cue == "<start>") return {Cue::What::start};
  if (cue == "<end>") return {Cue::What::end};
  if (cue == "<paragraph>") return {Cue::What::paragraph};
  if (cue == "<line>") return {Cue::What::line};
  const auto [words, kind] = lexicon::parts_of_cue(cue, side);
  const uint16_t number = kind.empty() ? none : database.kind_named(kind);
  if (words.empty()) return {Cue::What::kind, number};
  return {Cue::What::phrase, phrases.add(text::fold(words)), capitals_of(words), number};
}

// Rows that look far look for entries of a kind by their words, as for other phrases, and not for the kind at each syllable on their way.
bool looks_for_words(const Cue& cue, const Context& row, const Database& database) {
  if (cue.what != Cue::What::kind || cue.value == none || row.reach <= 1) return false;
  const lexicon::Kind& kind = database.kind(static_cast<uint16_t>(cue.value));
  return kind.role == lexicon::Role::word && kind.search == lexicon::Search::none;
}

Rule compile_rule(const Context& row, const lexicon::Lexicon& lexicon, const Database& database, Phrases& phrases) {
  constexpr uint8_t every_tier = 0xFF;
  Rule rule;
  for (const std::string& text : row.cues) {
    const Cue cue = compile_cue(text, row.side, database, phrases);
    if (!looks_for_words(cue, row, database)) {
      rule.cues.push_back(cue);
      continue;
    }
    for (const lexicon::Entry& entry : lexicon.entries)
      if (entry.kind == cue.value)
        for (const lexicon::Surface& surface : entry.surfaces)
          rule.cues.push_back({Cue::What::phrase, phrases.add(text::fold(surface.text)), capitals_of(surface.text), none, true});
  }
  rule.side = row.side;
  rule.reach = row.reach;
  rule.effect = row.effect;
  rule.kind = database.kind_named(row.value);
  const uint8_t tiers = tiers_named(split_target(row.target).narrowing);
  rule.tiers = tiers == 0 ? every_tier : tiers;
  return rule;
}

// Gives each target a bit. Those that concern many entries have the lower half for themselves, as far as it goes; single entries share the upper half.
class TargetBits {
 public:
  uint64_t of(const std::string& target) {
    const bool key = target.starts_with("key:");
    const auto [known, added] = bits_.emplace(target, 0);
    if (!added) return known->second;
    const uint64_t bit = known->second = uint64_t{1} << (key ? half + keys_++ % half : others_++ % half);
    shared_ |= given_ & bit;
    given_ |= bit;
    return bit;
  }
  // Those that several targets have.
  uint64_t shared() const { return shared_; }

 private:
  static constexpr unsigned half = 32;
  std::map<std::string_view, uint64_t> bits_;
  unsigned keys_ = 0, others_ = 0;
  uint64_t given_ = 0, shared_ = 0;
};

// By more than its key.
bool concerns_entry(const Context& row, const Entry& entry, const std::string& kind, const std::string& type) {
  const Target target = split_target(row.target);
  if (target.base != kind && target.base != type) return false;
  return target.narrowing.empty() || tiers_named(target.narrowing) != 0 || entry.attribute("sense") == target.narrowing;
}

}  // namespace

// What may fit a cue that is no phrase has one of these roles. The edges of the text are met where no syllable is.
uint32_t Database::roles_of(const Cue& cue, Side side) const {
  const bool left = side == Side::left;
  if (cue.what == Cue::What::capital || cue.what == Cue::What::foreign) return Syllable::in_capitals;
  if (cue.what == Cue::What::digit || cue.what == Cue::What::number) return Syllable::in_digits;
  if (cue.what != Cue::What::kind || cue.value == none) return 0;
  const lexicon::Kind& named = kind(static_cast<uint16_t>(cue.value));
  if (named.search == lexicon::Search::engine) return Syllable::in_mention;
  if (named.role == lexicon::Role::surname) return left ? Syllable::ends_surname : Syllable::begins_surname;
  if (named.role == lexicon::Role::honorific) return left ? Syllable::ends_honorific : Syllable::begins_honorific;
  if (named.role == lexicon::Role::level) return left ? Syllable::ends_level : Syllable::begins_level;
  return (kind_capitals_[cue.value] >> static_cast<unsigned>(side) & 1) != 0 ? Syllable::in_capitals : Syllable::any;
}

namespace {

// Hands `add` what the candidates that a row concerns look for.
template <class Add>
void each_wanted(RuleList& list, const Rule& rule, const Add& add) {
  for (size_t tier = 0; tier < list.wanted.size(); ++tier)
    for (const bool capital : {false, true})
      if ((rule.tiers & tiers_of(static_cast<lexicon::Tier>(tier), capital)) != 0) add(list.wanted[tier][capital]);
}

}  // namespace

void Database::add_class(RuleList& list, const Rule& rule, uint32_t index, const Cue& cue) const {
  const uint32_t roles = roles_of(cue, rule.side);
  const Reach reach = reach_of(rule);
  RuleList::Beside& beside = list.beside(rule.side);
  beside.classes.push_back({cue, reach, index, roles});
  if (lexicon::keeps(rule.effect)) {
    beside.keeping_roles |= roles;
    list.keeps_beside &= roles != 0;  // an edge of the text is no syllable
  }
  each_wanted(list, rule, [&](RuleList::Wanted& wanted) {
    RuleList::Look& look = wanted.beside(rule.side);
    look.roles |= static_cast<uint16_t>(roles);
    look.class_reach = std::max(look.class_reach, reach.within[0]);
    look.edges |= cue.what == Cue::What::start || cue.what == Cue::What::end;
    wanted.lines |= cue.what == Cue::What::line;
    if (cue.what != Cue::What::paragraph) return;
    wanted.topics |= uint64_t{1} << rule.topic;
    wanted.first_of_paragraph = std::min(wanted.first_of_paragraph, index);
  });
}

uint32_t Database::rule_list(const std::vector<uint32_t>& rules) {
  RuleList list;
  list.keeps_beside = true;
  for (const uint32_t index : rules) {
    const Rule& rule = rules_[index];
    const Reach reach = reach_of(rule);
    each_wanted(list, rule, [&](RuleList::Wanted& wanted) {
      RuleList::Look& look = wanted.beside(rule.side);
      wanted.targets |= rule.target;
      wanted.required |= reach.requirement;
      look.reach = std::max(look.reach, reach.within[0]);
    });
    if (rule.shared) {
      list.shared.push_back(index);
      list.shared_bits |= uint64_t{1} << (index & 63);
    }
    list.asks_capital |= rule.tiers == Reach::capital;
    list.keeps_beside &= !lexicon::keeps(rule.effect) || rule.reach <= 1;
    for (const Cue& cue : rule.cues)
      if (cue.what != Cue::What::phrase) add_class(list, rule, index, cue);
  }
  rule_lists_.push_back(std::move(list));
  return static_cast<uint32_t>(rule_lists_.size() - 1);
}

// Rows name kinds, types, senses or single keys; entries that no row names by key share the list of their kind and sense.
void Database::compile_contexts(const lexicon::Lexicon& lexicon) {
  for (const lexicon::Entry& entry : lexicon.entries) {
    const std::string_view topic = lexicon::topic_of(entry.key);
    if (kind(entry.kind).role == lexicon::Role::topic && topic_named(topic) == 0) topics_.emplace_back(topic);
  }
  TargetBits bits;
  for (const Context& row : lexicon.contexts) {
    rules_.push_back(compile_rule(row, lexicon, *this, phrases_));
    if (row.effect != lexicon::Effect::retype) rules_.back().topic = topic_named(row.value);
    rules_.back().target = bits.of(row.target);
    rule_places_.push_back(row.where);
  }
  for (Rule& rule : rules_) rule.shared = (rule.target & bits.shared()) != 0;
  const auto rules_where = [&](const auto& concerned) {
    std::vector<uint32_t> rules;
    for (uint32_t i = 0; i < rules_.size(); ++i)
      if (concerned(lexicon.contexts[i])) rules.push_back(i);
    return rules;
  };
  std::unordered_map<std::string_view, std::vector<uint32_t>> named;  // by key
  for (uint32_t i = 0; i < rules_.size(); ++i)
    if (const std::string_view target = lexicon.contexts[i].target; target.starts_with("key:")) named[target.substr(4)].push_back(i);
  struct Shared {
    std::vector<uint32_t> rules;
    std::optional<uint32_t> list;  // once an entry has just these
  };
  std::map<std::pair<uint16_t, std::string_view>, Shared> places;  // by kind and sense
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const auto [place, added] = places.try_emplace({entry.kind, entry.attribute("sense")});
    auto& [shared, list] = place->second;
    if (added)
      shared = rules_where(
          [&](const Context& row) { return concerns_entry(row, entry, kind(entry.kind).name, type_names_[type_of(entry.kind)]); });
    if (const auto own = named.find(entry.key); own != named.end()) {
      std::vector<uint32_t> both;
      std::merge(shared.begin(), shared.end(), own->second.begin(), own->second.end(), std::back_inserter(both));
      entry_lists_.push_back(rule_list(both));
    } else {
      if (!list) list = rule_list(shared);
      entry_lists_.push_back(*list);
    }
  }
  for (const std::string& type : type_names_)
    type_lists_.push_back(rule_list(rules_where([&type](const Context& row) { return !type.empty() && row.target == type; })));
}

// Rows of one type, trigger and lead become one expression: the engine runs one automaton for them instead of one each.
void Database::compile_patterns(const lexicon::Lexicon& lexicon) {
  std::vector<std::string> expressions;
  std::map<std::tuple<std::string, std::string, std::vector<std::string>>, size_t> groups;
  for (const lexicon::Pattern& row : lexicon.patterns) {
    const std::string expression = folded_expression(row.expression);
    if (const std::string fault = engine::fault_of(expression); !fault.empty())
      throw Failure(Status::gazetteer, row.where + ": the pattern can't be used: " + fault + ": correct it, in Hyperscan's syntax");
    const auto [group, added] = groups.emplace(std::tuple(row.type, row.trigger, row.leads), expressions.size());
    if (added) {
      patterns_.push_back(compile_pattern(row));
      expressions.push_back(expression);
    } else {
      expressions[group->second] += "|" + expression;
    }
  }
  pattern_set_ = engine::Patterns(expressions);
}

Pattern Database::compile_pattern(const lexicon::Pattern& row) {
  const auto type = std::find(type_names_.begin(), type_names_.end(), row.type);
  Pattern pattern{static_cast<Type>(type - type_names_.begin()), {}, {}, {}};
  if (row.trigger != "#")
    for (const std::string_view trigger : alternatives(row.trigger)) pattern.triggers.push_back(phrases_.add(text::fold(trigger)));
  for (const std::string& lead : row.leads) {
    if (lead.starts_with(lexicon::no_lead))
      pattern.barred.push_back(compile_lead(lead.substr(lexicon::no_lead.size())));
    else if (lead == "<capital>")
      pattern.behind_capital = true;
    else
      pattern.leads.push_back(compile_lead(lead));
  }
  pattern.led = pattern.behind_capital || !pattern.leads.empty();
  return pattern;
}

Lead Database::compile_lead(const std::string& lead) {
  const auto [words, type] = lexicon::parts_of_cue(lead, Side::left);
  const std::string folded = text::fold(words);
  const std::vector<FoldedRange> syllables = text::syllables_of(folded);
  const bool in_syllable = !syllables.empty() && syllables.back().end == folded.size();
  const auto named = std::find(type_names_.begin(), type_names_.end(), type);
  return {phrases_.add(folded), in_syllable ? number_of(folded.substr(syllables.back().begin)) : Lead::mark(folded.back()),
          static_cast<Type>(named - type_names_.begin())};
}

}  // namespace nhan::database
