// Cues: the phrases of records.tsv, compiled: which one begins at a syllable, and the part that it plays in a sentence.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "database/database.h"
#include "text/fold.h"

namespace nhan::assemble {

// The roles of records.tsv; its head says what each means.
enum class CueRole : uint8_t { none, act, talk, with, between, both, join, party, at, apart, describe, side, of };

class Cues {
 public:
  explicit Cues(const database::Database& database);

  struct Cue {
    CueRole role = CueRole::none;
    uint8_t count = 0;  // of CueRole::both: how many it speaks of, 0 where it does not say
    uint32_t end = 0;   // behind the phrase
  };
  // The longest cue that begins with the syllable at `begin`; one of no role where none does.
  Cue at(const text::Folded& text, uint32_t begin) const;

 private:
  // Most syllables begin no cue; two bytes and the length tell most of these.
  static size_t mark_of(std::string_view syllable) {
    return (static_cast<unsigned char>(syllable.front()) * 7u + static_cast<unsigned char>(syllable.back()) * 131u +
            syllable.size() * 37u) %
           marks;
  }

  static constexpr size_t marks = 4096;
  std::bitset<marks> begins_;
  database::Phrases phrases_, first_syllables_;
  std::vector<Cue> cues_;          // by phrase
  std::vector<uint32_t> longest_;  // bytes, by first syllable
};

}  // namespace nhan::assemble
