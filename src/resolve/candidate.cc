// Making candidates of mentions.
#include "resolve/candidate.h"

#include "database/database.h"

namespace nhan::resolve {
namespace {

uint16_t flags_of(lexicon::Tier tier) {
  constexpr uint16_t flags[] = {0, Flag::alias, Flag::abbreviation, Flag::unaccented};
  return flags[static_cast<size_t>(tier)];
}

}  // namespace

Candidate candidate_of(const database::Database& database, FoldedRange range, uint32_t phrase, const database::Sense& sense) {
  Candidate candidate;
  candidate.range = range;
  candidate.phrase = phrase;
  candidate.entry = sense.entry;
  candidate.kind = sense.kind;
  candidate.type = database.type_of(sense.kind);
  candidate.precedence = precedence_of(candidate.type);
  candidate.flags = flags_of(sense.tier);
  return candidate;
}

}  // namespace nhan::resolve
