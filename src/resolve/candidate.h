// Candidate: a stretch of a block that may become a span, on its way through resolve/ and assemble/.
#pragma once

#include <cstdint>

#include "base/range.h"
#include "base/types.h"

namespace nhan::database {
class Database;
struct Sense;
}  // namespace nhan::database

namespace nhan::resolve {

// The bits of nhan_span.flags, frozen.
enum Flag : uint16_t {
  folded_form = 1,
  alias = 2,
  abbreviation = 4,
  unaccented = 8,
  composed = 16,
  ambiguous = 32,
  guessed = 64,
};

struct Candidate {
  FoldedRange range;
  uint32_t entry = no_entry;
  uint32_t phrase = UINT32_MAX;  // that was found, database::no_phrase where none was
  Type type = no_type;           // no_type: a blocker
  uint16_t kind = 0;
  uint16_t flags = 0;
  uint32_t classifier = UINT32_MAX;  // where the classifier in front of a place begins
  uint32_t first_part = 0;           // composed candidates: into Block::parts
  uint16_t part_count = 0;
  uint8_t precedence = 0;  // higher wins where candidates overlap
  bool ended = false;      // a unit that was no more on the day by which names are read, not for long
};

// Precedence of the guidelines: TITLE > BODY > PERSON > AGREEMENT > PROVINCE = PLACE > FIELD > DATE > MONEY; users' types stand beside FIELD.
inline uint8_t precedence_of(Type type) {
  constexpr uint8_t order[] = {0, 50, 50, 80, 70, 60, 40, 55, 30, 20};
  return type < first_user_type ? order[type] : 40;
}

// A candidate for what a mention stands for.
Candidate candidate_of(const database::Database& database, FoldedRange range, uint32_t phrase, const database::Sense& sense);

// Patterns without a type take their words from all but titles: no body in "36-NQ/TW".
inline constexpr uint8_t precedence_of_blockers = 75;

}  // namespace nhan::resolve
