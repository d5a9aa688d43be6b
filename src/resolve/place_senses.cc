// Choosing among the senses of a name.
#include "resolve/place_senses.h"

namespace nhan::resolve {
namespace {

using database::Sense;

// "tỉnh Quảng ninh": behind the word for a large unit one capital is enough.
bool begun_as(const Block& block, const Sense& sense, FoldedRange range, const Level& level) {
  return level && sense.tier == lexicon::Tier::name && sense.kind != block.commune_kind && text::capital_at(block.folded, range.begin);
}

}  // namespace

const Sense* fitting_sense(const Block& block, uint32_t phrase, FoldedRange range, std::span<const uint16_t> kinds, const Level& level) {
  const database::Database& database = block.database;
  const Sense* found = nullptr;
  for (const uint16_t kind : kinds) {
    for (const Sense& sense : database.senses(phrase)) {
      if (sense.kind != kind || !(scan::written_as(sense, range, block.folded) || begun_as(block, sense, range, level))) continue;
      if (found == nullptr) found = &sense;
      if (level && database.traits(sense.entry).unit == database.traits(level.entry).unit) return &sense;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

// "thị xã Thuận An ... Phòng Giáo dục Thuận An", "tỉnh Hà Bắc ... Hà Bắc được chia thành": what was a province is nobody's name.
const Sense* known_sense(const Block& block, const KnownPlaces& known, uint32_t phrase, FoldedRange range) {
  const uint32_t entry = known.find(phrase, range.begin);
  if (entry == no_entry) return nullptr;
  const bool unit = block.database.type_of(block.database.entry(entry).kind) == province;
  if (!unit && looks_like_person(block, range, syllables_in(block, range))) return nullptr;
  for (const Sense& sense : block.database.senses(phrase))
    if (sense.entry == entry && scan::written_as(sense, range, block.folded)) return &sense;
  return nullptr;
}

bool looks_like_person(const Block& block, FoldedRange name, uint32_t syllables) {
  using Roles = database::Syllable;
  if (syllables < 2) return false;
  const uint32_t first = block.syllable_from(name.begin), roles = block.roles(first);
  const bool weak = syllables > 2 && (roles & Roles::begins_surname) != 0 && (block.roles(first + 1) & Roles::is_middle_name) != 0;
  return (roles & Roles::begins_strong_surname) != 0 || weak;
}

}  // namespace nhan::resolve
