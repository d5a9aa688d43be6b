// Database: the order of compilation, and look-ups.
#include "database/database.h"

namespace nhan::database {

Database::Database(lexicon::Lexicon lexicon) : lexicon_(std::move(lexicon)) {
  compile_types();
  compile_surfaces();
  compile_classes();
  compile_contexts();
  compile_patterns();
  compile_syllables();
  compile_traits();
  compile_parts();
  compile_literals();
}

uint16_t Database::kind_named(std::string_view name) const {
  for (size_t i = 0; i < lexicon_.kinds.size(); ++i)
    if (lexicon_.kinds[i].name == name) return static_cast<uint16_t>(i);
  return none;
}

uint32_t Database::find_key(std::string_view key) const {
  const auto found = keys_.find(key);
  return found == keys_.end() ? no_entry : found->second;
}

std::vector<uint32_t> Database::find_code(std::string_view scheme, std::string_view code) const {
  std::vector<uint32_t> found;
  for (uint32_t i = 0; i < lexicon_.entries.size(); ++i)
    if (!code.empty() && lexicon_.entries[i].attribute(scheme) == code) found.push_back(i);
  return found;
}

size_t Database::memory() const {
  size_t bytes = phrases_.memory() + spellings_.memory() + senses_.capacity() * sizeof(Sense) + literals_->memory();
  for (const lexicon::Entry& entry : lexicon_.entries) {
    bytes += sizeof entry + entry.key.capacity() + entry.name.capacity();
    for (const lexicon::Surface& surface : entry.surfaces) bytes += sizeof surface + surface.text.capacity();
    for (const lexicon::Attribute& attribute : entry.attributes)
      bytes += sizeof attribute + attribute.name.capacity() + attribute.value.capacity();
  }
  return bytes;
}

}  // namespace nhan::database
