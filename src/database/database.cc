// Database: the order of compilation, and look-ups.
#include "database/database.h"

namespace nhan::database {

Database::Database(const lexicon::Lexicon& lexicon)
    : version_(lexicon.version),
      kinds_(lexicon.kinds),
      records_(lexicon.records),
      entries_(lexicon.entries),
      rule_count_(lexicon.contexts.size() + lexicon.compositions.size() + lexicon.patterns.size() + lexicon.records.size()) {
  compile_types(lexicon);
  compile_surfaces(lexicon);
  compile_classes(lexicon);
  compile_contexts(lexicon);
  compile_patterns(lexicon);
  compile_syllables();
  compile_traits();
  compile_parts();
  compile_literals();
}

uint16_t Database::kind_named(std::string_view name) const {
  for (size_t i = 0; i < kinds_.size(); ++i)
    if (kinds_[i].name == name) return static_cast<uint16_t>(i);
  return none;
}

std::vector<uint32_t> Database::find_code(std::string_view scheme, std::string_view code) const {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < entries_.size(); ++i)
    if (!code.empty() && entries_[i].attribute(scheme) == code) found.push_back(i);
  return found;
}

size_t Database::memory() const {
  return entries_.memory() + phrases_.memory() + spellings_.memory() + senses_.capacity() * sizeof(Sense) +
         sense_begins_.capacity() * sizeof(uint32_t) + trie_.memory() + openings_.memory() + words_.memory() + parts_.memory() +
         record_cues_.memory() + answers_.capacity() * sizeof(Answer) + syllable_table_.memory() +
         syllables_.capacity() * sizeof(Syllable) + left_cues_.memory() + right_cues_.memory() + literals_.memory() +
         odd_literals_.memory() + pattern_set_.memory();
}

}  // namespace nhan::database
