// Bond: why a span belongs to a record, for `nhan explain`.
#pragma once

#include <cstdint>
#include <string>

namespace nhan::database {
class Database;
}

namespace nhan::assemble {

struct Span;

enum class Bond : uint8_t {
  none,
  // Of an office.
  title,
  person_behind,
  person_in_front,
  person_listed,
  person_of_row,
  person_of_page,
  person_in_full,
  place_behind,
  place_of_chain,
  place_held,
  place_of_side,
  place_named,
  place_around,
  place_of_page,
  // Of a cooperation.
  side,
  joined,
  subject,
  tied,
  heading,
  named_before,
  told_before,
  detail,
  detail_of_talk,
  detail_of_paragraph,
  day_of_page,
};

// A bond, and the row of records.tsv that it is by, from 1; 0 for none.
struct Reason {
  Bond bond = Bond::none;
  uint32_t cue = 0;
};

// In words, with the row of the cue: "a party on one side of the cue, records.tsv:16".
std::string words_of_bond(const Span& evidence, const database::Database& database);

}  // namespace nhan::assemble
