// Cues: the phrases of records.tsv: which one begins at a syllable, and the part that it plays in a sentence.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "database/database.h"
#include "resolve/block.h"

namespace nhan::assemble {

// The roles of records.tsv, in the order of lexicon::cue_role_names; its head says what each means.
enum class CueRole : uint8_t {
  none,
  act,
  talk,
  with,
  between,
  both,
  join,
  party,
  at,
  apart,
  describe,
  side,
  of,
  behalf,
  life,
  former,
  day,
  lead
};

class Cues {
 public:
  explicit Cues(const database::Database& database);

  struct Cue {
    CueRole role = CueRole::none;
    uint8_t count = 0;            // of CueRole::both: how many it speaks of, 0 where it does not say
    uint32_t row = 0;             // of records.tsv, from 1
    uint32_t begin = 0, end = 0;  // of the phrase
  };
  // The longest cue that begins with the syllable at `begin`; one of no role where none does.
  Cue at(const resolve::Block& block, uint32_t begin) const;
  // The cue of that role, with a value or without one, of at most `longest` syllables, that ends at `end`, which may be nowhere; one of row 0 where none does.
  enum class Value : bool { none, some };
  Cue ending(const resolve::Block& block, uint32_t end, CueRole role, int longest, Value value = Value::some) const;

 private:
  const database::Database& database_;
  const database::Trie& trie_;
  std::vector<std::optional<Cue>> rows_;  // none where the role is unknown
};

}  // namespace nhan::assemble
