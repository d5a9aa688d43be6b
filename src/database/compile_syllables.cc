// Compiling what single syllables tell (levels, honorifics, surnames, cues, parts of titles) and the attributes that rules look at.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

#include "database/database.h"
#include "lexicon/names.h"
#include "text/fold.h"
#include "text/spelling.h"
#include "text/syllables.h"

namespace nhan::database {
namespace {

using lexicon::Role;
using lexicon::Side;

Traits::Level level_named(std::string_view name) {
  if (name.empty()) return Traits::Level::unsaid;
  const auto word = std::find(lexicon::level_words.begin(), lexicon::level_words.end(), name);
  return static_cast<Traits::Level>(1 + (word - lexicon::level_words.begin()));  // behind the last of them stands `other`
}

// Whether the phrase is nothing but its syllables and one space between them.
bool spaced(std::string_view phrase, const std::vector<FoldedRange>& syllables) {
  uint32_t end = 0;
  for (const FoldedRange syllable : syllables) {
    if (phrase.substr(end, syllable.begin - end) != (end == 0 ? "" : " ")) return false;
    end = syllable.end;
  }
  return end == phrase.size();
}

}  // namespace

uint32_t Database::number_of(std::string_view syllable) {
  const uint32_t number = syllable_table_.add(syllable);
  if (number >= syllables_.size()) {
    syllables_.resize(number + 1);
    if (text::spelled_foreign(syllable)) syllables_.back().roles |= Syllable::is_foreign;
  }
  return number;
}

std::vector<uint32_t> Database::numbers_of(std::string_view phrase) {
  std::vector<uint32_t> numbers;
  for (const FoldedRange syllable : text::syllables_of(phrase))
    numbers.push_back(number_of(phrase.substr(syllable.begin, syllable.size())));
  return numbers;
}

// Entries whose class may follow another.
std::vector<bool> Database::entries_of_parts() const {
  const std::vector<bool> followers = links_.followers();
  std::vector<bool> found;
  for (const uint16_t part : classes_) found.push_back(part != none && followers[part]);
  return found;
}

// Levels, honorifics, and the kinds that context rows ask for and the engine does not search for.
std::vector<bool> Database::kinds_of_words() const {
  std::vector<bool> found;
  for (const lexicon::Kind& kind : kinds_) found.push_back(kind.role == Role::level || kind.role == Role::honorific);
  for (const Rule& rule : rules_)
    for (const Cue& cue : rule.cues)
      if (const uint32_t named = cue.what == Cue::What::kind ? cue.value : cue.beyond; named != none)
        found[named] = found[named] || kind(static_cast<uint16_t>(named)).search != lexicon::Search::engine;
  return found;
}

// Gives the lowest numbers to the syllables that most tables are about, those of the smallest first (by_syllable.h).
void Database::number_sought(const std::vector<bool>& words, const std::vector<bool>& parts) {
  const auto number_edge = [this](std::string_view folded, Side side) {
    const std::vector<FoldedRange> syllables = text::syllables_of(folded);
    if (syllables.empty()) return;
    const FoldedRange edge = side == Side::left ? syllables.back() : syllables.front();
    number_of(folded.substr(edge.begin, edge.size()));
  };
  const auto number_phrases = [&](const auto& wanted) {
    for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase)
      if (any_sense(phrase, wanted)) number_edge(phrases_.text(phrase), Side::right);
  };
  for (const lexicon::RecordCue& row : records_)
    for (const std::string& cue : row.cues) number_edge(text::fold(cue), Side::right);
  number_phrases([](const Sense& sense) { return sense.role == Role::topic; });
  number_phrases([&words](const Sense& sense) { return words[sense.kind]; });
  for (const Rule& rule : rules_)
    for (const Cue& cue : rule.cues)
      if (cue.what == Cue::What::phrase) number_edge(phrases_.text(cue.value), rule.side);
  number_phrases([&parts](const Sense& sense) { return parts[sense.entry]; });
}

void Database::compile_syllables() {
  // Cues and triggers were added to the phrases behind the surfaces: they have no senses.
  while (sense_begins_.size() <= phrases_.size()) sense_begins_.push_back(static_cast<uint32_t>(senses_.size()));
  const std::vector<bool> words = kinds_of_words();
  const std::vector<bool> parts = entries_of_parts();
  number_sought(words, parts);
  const uint16_t particle = kind_named("particle");
  const std::pair<uint16_t, uint32_t> roles_of_words[] = {// of one syllable
                                                          {particle, Syllable::is_particle},
                                                          {kind_named("given"), Syllable::is_given_name},
                                                          {kind_named("middle"), Syllable::is_middle_name},
                                                          {kind_named("called"), Syllable::is_called},
                                                          {kind_named("conjunction"), Syllable::joins},
                                                          {kind_named("office-conjunction"), Syllable::joins_offices},
                                                          {kind_named("name-conjunction"), Syllable::joins_names},
                                                          {kind_named("letter-name"), Syllable::is_letter_name},
                                                          {kind_named("office-tie"), Syllable::ties_offices},
                                                          {kind_named("office-term"), Syllable::tells_term},
                                                          {kind_named("office-then"), Syllable::tells_term | Syllable::ties_offices},
                                                          {kind_named("introduction"), Syllable::introduces},
                                                          {kind_named("plural"), Syllable::tells_several},
                                                          {kind_named("situation"), Syllable::situates},
                                                          {kind_named("copula"), Syllable::equates},
                                                          {kind_named("single"), Syllable::tells_one},
                                                          {kind_named("age"), Syllable::tells_age},
                                                          {kind_named("predicate"), Syllable::is_predicate},
                                                          {kind_named("deed"), Syllable::tells_deed}};
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    if (senses(phrase).empty()) continue;
    const std::string_view text = phrases_.text(phrase);
    const std::vector<FoldedRange> found = text::syllables_of(text);
    if (found.empty()) continue;
    const auto named = [&](FoldedRange range) -> Syllable& { return syllables_[number_of(text.substr(range.begin, range.size()))]; };
    const auto add_first = [&](uint32_t roles) { named(found.front()).roles |= roles; };
    const auto add_last = [&](uint32_t roles) { named(found.back()).roles |= roles; };
    for (const Sense& sense : senses(phrase)) {
      const Role role = kind(sense.kind).role;
      if (parts[sense.entry]) {
        const std::vector<uint32_t> numbers = numbers_of(text);
        part_classes_.at(numbers[0]) |= uint64_t{1} << (class_of(sense.entry) & 63);
        parts_.add(numbers, phrase + 1);
      }
      if (words[sense.kind] && text::is_close(text, found)) words_.add(path_of(text, found), phrase + 1);
      if (role == Role::level) {
        add_first(Syllable::begins_level);
        add_last(Syllable::ends_level);
      } else if (role == Role::honorific) {
        add_first(Syllable::begins_honorific);
        add_last(Syllable::ends_honorific);
      } else if (role == Role::surname) {
        const bool strong = entry(sense.entry).attribute("strength") == "strong";
        add_first(Syllable::begins_surname | (Syllable::begins_strong_surname * strong));
        add_last(Syllable::ends_surname);
      } else if (role == Role::body && !fits(sense.entry).empty()) {
        add_last(Syllable::ends_body_of_place);
      }
      if (sense.kind == particle) add_first(Syllable::begins_particle);
      if (found.size() > 1) continue;
      for (const auto& [kind, roles] : roles_of_words)
        if (sense.kind == kind) add_first(roles);
    }
  }
  compile_cues();
  compile_record_cues();
  compile_topic_cues();
}

// What tells a topic stands by the path of its syllables, whatever lies between them.
void Database::compile_topic_cues() {
  std::map<uint32_t, uint32_t> numbers;  // of the entries
  for (uint32_t i = 0; i < entries_.size(); ++i)
    if (kind(entries_[i].kind).role == Role::topic) numbers.emplace(i, topic_entries_++);
  std::map<std::vector<uint32_t>, std::vector<TopicCue>> paths;
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase)
    for (const Sense& sense : senses(phrase)) {
      if (sense.role != Role::topic) continue;
      const std::string_view text = phrases_.text(phrase), count = entries_[sense.entry].attribute("count");
      const std::vector<FoldedRange> syllables = text::syllables_of(text);
      if (syllables.empty()) continue;
      const uint8_t topic = topic_named(lexicon::topic_of(entries_[sense.entry].key));
      TopicCue cue{sense.capitals, phrase, sense.policy, spaced(text, syllables), false, numbers[sense.entry], topic, 0};
      std::from_chars(count.data(), count.data() + count.size(), cue.needed);
      paths[numbers_of(text)].push_back(cue);
      add_opening(topic_openings_, text, syllables, false);
    }
  for (auto& [path, cues] : paths) {
    cues.back().last = true;
    topic_cues_.insert(topic_cues_.end(), cues.begin(), cues.end());
    topic_trie_.add(path, static_cast<uint32_t>(topic_cues_.size() - cues.size() + 1));
  }
}

// By their words alone: what they are read with tells what may lie between.
void Database::compile_record_cues() {
  for (size_t row = 0; row < records_.size(); ++row) {
    for (const std::string& cue : records_[row].cues) {
      const std::string folded = text::fold(cue);
      const std::vector<FoldedRange> syllables = text::syllables_of(folded);
      if (syllables.empty() || syllables.front().begin > 0 || syllables.back().end < folded.size()) continue;
      const std::vector<uint32_t> numbers = numbers_of(folded);
      record_cues_.add(numbers, static_cast<uint32_t>(row + 1));
      static_assert(lexicon::cue_role_names.size() <= 1 + 8 * sizeof(uint32_t));
      if (const uint8_t role = records_[row].role_number().value_or(0); role > 0) cue_endings_.at(numbers.back()) |= 1U << (role - 1U);
    }
  }
}

// The cues of all rules, row by row, under the syllable that stands next to the candidate.
void Database::compile_cues() {
  for (uint32_t index = 0; index < rules_.size(); ++index) {
    const Rule& rule = rules_[index];
    for (const Cue& cue : rule.cues) {
      if (cue.what != Cue::What::phrase) continue;
      const std::string_view text = phrases_.text(cue.value);
      std::vector<uint32_t> syllables = numbers_of(text);
      if (syllables.empty()) continue;
      if (rule.side == Side::left) std::reverse(syllables.begin(), syllables.end());
      syllables.resize(std::max<size_t>(syllables.size(), 3), SyllableTable::unknown);
      const bool numbered = syllables[2] == SyllableTable::unknown && syllables[1] <= UINT16_MAX && spaced(text, text::syllables_of(text));
      const uint16_t second = CueUse::half_of(syllables[1]), third = CueUse::half_of(syllables[2]);
      const CueUse use{0, second, third, index, numbered, rule.shared, false, reach_of(rule)};
      (rule.side == Side::left ? left_cues_ : right_cues_)
          .add(syllables[0], syllables[1], rule.target, use, {cue.capitals, cue.value, cue.beyond, cue.entry}, lexicon::keeps(rule.effect));
    }
  }
  left_cues_.arrange();
  right_cues_.arrange();
}

void Database::compile_traits() {
  std::map<std::string_view, uint32_t> levels;
  for (uint32_t i = 0; i < entries_.size(); ++i)
    if (kind(entries_[i].kind).role == Role::level) levels.emplace(entries_[i].name, i);
  const auto level_called = [&levels](std::string_view name) {
    const auto found = levels.find(name);
    return found == levels.end() ? no_entry : found->second;
  };
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    Traits traits;
    const std::string_view alone = entry.attribute("alone");
    if (alone == "no") traits.alone = Traits::Alone::no;
    if (alone == "named") traits.alone = Traits::Alone::named;
    traits.bare = entry.attribute("bare") != "no";
    const std::string_view takes = entry.attribute("takes");
    if (takes == "kin") traits.takes = Traits::Takes::kin;
    if (takes == "full") traits.takes = Traits::Takes::full;
    if (takes == "foreign") traits.takes = Traits::Takes::foreign;
    traits.kind = entry.kind;
    traits.container = find_key(entry.attribute("province"));
    traits.level = level_named(entry.attribute("level"));
    traits.force = entry.attribute("system") == "security" || entry.attribute("system") == "justice";
    traits.municipality = entry.attribute("type") == "municipality";
    traits.unit = level_called(kind(entry.kind).role == Role::level ? entry.name : entry.attribute("type"));
    traits_.push_back(traits);
  }
}

}  // namespace nhan::database
