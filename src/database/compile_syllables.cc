// Compiling what single syllables tell (levels, honorifics, surnames, cues, parts of titles) and the attributes that rules look at.
#include <algorithm>

#include "database/database.h"
#include "text/syllables.h"

namespace nhan::database {
namespace {

using lexicon::Role;
using lexicon::Side;

uint32_t first_end(std::string_view phrase) {
  uint32_t end = 0;
  while (text::word_at(phrase, end)) end = text::character_after(phrase, end);
  return end;
}

std::string_view first_syllable(std::string_view phrase) { return phrase.substr(0, first_end(phrase)); }

std::string_view last_syllable(std::string_view phrase) {
  uint32_t end = static_cast<uint32_t>(phrase.size());
  while (end > 0 && !text::word_before(phrase, end)) end = text::character_before(phrase, end);
  uint32_t begin = end;
  while (text::word_before(phrase, begin)) begin = text::character_before(phrase, begin);
  return phrase.substr(begin, end - begin);
}

}  // namespace

void Database::compile_syllables() {
  // Cues and triggers were added to the phrases behind the surfaces: they have no senses.
  while (sense_begins_.size() <= phrases_.size()) sense_begins_.push_back(static_cast<uint32_t>(senses_.size()));
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    const std::string_view text = phrases_.text(phrase);
    for (const Sense& sense : senses(phrase)) {
      const Role role = kind(sense.kind).role;
      if (class_of(sense.entry) != none) {
        uint16_t& longest = syllables_[first_syllable(text)].longest_part;
        longest = static_cast<uint16_t>(std::max<size_t>(longest, text.size()));
      }
      if (role == Role::level) {
        syllables_[first_syllable(text)].roles |= Syllable::begins_level;
        syllables_[last_syllable(text)].roles |= Syllable::ends_level;
      } else if (role == Role::honorific) {
        syllables_[first_syllable(text)].roles |= Syllable::begins_honorific;
        syllables_[last_syllable(text)].roles |= Syllable::ends_honorific;
      } else if (role == Role::surname) {
        const bool strong = entry(sense.entry).attribute("strength") == "strong";
        syllables_[first_syllable(text)].roles |= Syllable::begins_surname | (strong ? Syllable::begins_strong_surname : 0);
      } else if (role == Role::body && !fits(sense.entry).empty()) {
        syllables_[last_syllable(text)].roles |= Syllable::ends_body_of_place;
      }
    }
  }
  for (uint32_t rule = 0; rule < rules_.size(); ++rule)
    for (const Cue& cue : rules_[rule].cues)
      if (cue.what == Cue::What::phrase) compile_cue_use({rule, cue.value, cue.capitals, {rules_[rule].reach, rules_[rule].tier}});
}

void Database::compile_cue_use(const CueUse& use) {
  const std::string_view text = phrases_.text(use.phrase);
  uint64_t lists = 0;
  for (const RuleList& list : rule_lists_)
    if (list.holds(use.rule)) lists |= list.mask;
  Syllable& syllable = syllables_[rules_[use.rule].side == Side::left ? last_syllable(text) : first_syllable(text)];
  (rules_[use.rule].side == Side::left ? syllable.left_cues : syllable.right_cues).push_back(use);
  (rules_[use.rule].side == Side::left ? syllable.left_lists : syllable.right_lists) |= lists;
}

void Database::compile_traits() {
  for (const lexicon::Entry& entry : lexicon_.entries) {
    Traits traits;
    const std::string_view alone = entry.attribute("alone");
    if (alone == "no") traits.alone = Traits::Alone::no;
    if (alone == "named") traits.alone = Traits::Alone::named;
    traits.bare = entry.attribute("bare") != "no";
    traits.takes_given = entry.attribute("takes") != "full";
    traits_.push_back(traits);
  }
}

}  // namespace nhan::database
