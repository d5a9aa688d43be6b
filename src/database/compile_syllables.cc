// Compiling what single syllables tell (levels, honorifics, surnames, cues, parts of titles) and the attributes that rules look at.
#include <algorithm>
#include <charconv>

#include "database/database.h"
#include "text/syllables.h"

namespace nhan::database {
namespace {

using lexicon::Role;
using lexicon::Side;

Traits::Level level_named(std::string_view name) {
  if (name.empty()) return Traits::Level::unsaid;
  if (name == "central") return Traits::Level::central;
  if (name == "province") return Traits::Level::province;
  return name == "district" ? Traits::Level::district : Traits::Level::other;
}

constexpr std::string_view joining_words[] = {"và", "hoặc", "hay"};

}  // namespace

uint32_t Database::number_of(std::string_view syllable) {
  const uint32_t number = syllable_table_.add(syllable);
  if (number >= syllables_.size()) {
    syllables_.resize(number + 1);
    left_cues_.make_room(number + 1);
    right_cues_.make_room(number + 1);
  }
  return number;
}

std::vector<uint32_t> Database::numbers_of(std::string_view phrase) {
  std::vector<uint32_t> numbers;
  for (const FoldedRange syllable : text::syllables_of(phrase))
    numbers.push_back(number_of(phrase.substr(syllable.begin, syllable.size())));
  return numbers;
}

void Database::compile_syllables() {
  // Cues and triggers were added to the phrases behind the surfaces: they have no senses.
  while (sense_begins_.size() <= phrases_.size()) sense_begins_.push_back(static_cast<uint32_t>(senses_.size()));
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    if (senses(phrase).empty()) continue;
    const std::string_view text = phrases_.text(phrase);
    const std::vector<FoldedRange> found = text::syllables_of(text);
    if (found.empty()) continue;
    const auto named = [&](FoldedRange range) -> Syllable& { return syllables_[number_of(text.substr(range.begin, range.size()))]; };
    const auto add_first = [&](uint16_t roles) { named(found.front()).roles |= roles; };
    const auto add_last = [&](uint16_t roles) { named(found.back()).roles |= roles; };
    for (const Sense& sense : senses(phrase)) {
      const Role role = kind(sense.kind).role;
      if (class_of(sense.entry) != none) {
        uint16_t& longest = named(found.front()).longest_part;
        longest = static_cast<uint16_t>(std::max<size_t>(longest, text.size()));
      }
      if (role == Role::level || role == Role::honorific) words_.add(numbers_of(text), phrase + 1);
      if (role == Role::topic) {
        topic_cues_.add(numbers_of(text), phrase + 1);
        add_first(Syllable::begins_topic);
      }
      if (role == Role::level) {
        add_first(Syllable::begins_level);
        add_last(Syllable::ends_level);
      } else if (role == Role::honorific) {
        add_first(Syllable::begins_honorific);
        add_last(Syllable::ends_honorific);
      } else if (role == Role::surname) {
        const bool strong = entry(sense.entry).attribute("strength") == "strong";
        add_first(Syllable::begins_surname | (strong ? Syllable::begins_strong_surname : 0));
        add_last(Syllable::ends_surname);
      } else if (role == Role::body && !fits(sense.entry).empty()) {
        add_last(Syllable::ends_body_of_place);
      }
    }
  }
  for (const std::string_view word : joining_words) syllables_[number_of(word)].roles |= Syllable::joins;
  compile_cues();
}

// The cues of all rules, row by row, under the syllable that stands next to the candidate.
void Database::compile_cues() {
  for (uint32_t index = 0; index < rules_.size(); ++index) {
    const Rule& rule = rules_[index];
    for (const Cue& cue : rule.cues) {
      if (cue.what != Cue::What::phrase) continue;
      std::vector<uint32_t> syllables = numbers_of(phrases_.text(cue.value));
      if (syllables.empty()) continue;
      if (rule.side == Side::left) std::reverse(syllables.begin(), syllables.end());
      const uint32_t second = syllables.size() > 1 ? syllables[1] : SyllableTable::unknown;
      const auto length = static_cast<uint32_t>(phrases_.text(cue.value).size());
      (rule.side == Side::left ? left_cues_ : right_cues_)
          .add(syllables[0], second, {rule.target, cue.capitals, index, cue.value, length, reach_of(rule)}, rule.reach > 1,
               lexicon::keeps(rule.effect));
    }
  }
  left_cues_.arrange();
  right_cues_.arrange();
}

void Database::compile_traits() {
  for (uint32_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    Traits traits;
    const std::string_view alone = entry.attribute("alone");
    if (alone == "no") traits.alone = Traits::Alone::no;
    if (alone == "named") traits.alone = Traits::Alone::named;
    traits.bare = entry.attribute("bare") != "no";
    traits.takes_given = entry.attribute("takes") != "full";
    traits.level = level_named(entry.attribute("level"));
    traits.force = entry.attribute("system") == "security" || entry.attribute("system") == "justice";
    traits.municipality = entry.attribute("type") == "municipality";
    if (kind(entry.kind).role == Role::topic) {
      traits.topic = topic_named(lexicon::topic_of(entry.key));
      const std::string_view count = entry.attribute("count");
      std::from_chars(count.data(), count.data() + count.size(), traits.cues);
    }
    traits_.push_back(traits);
  }
}

}  // namespace nhan::database
