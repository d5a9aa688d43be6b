// Traits: attributes of an entry that the rules look at, read once.
#pragma once

#include <cstdint>

#include "base/types.h"

namespace nhan::database {

struct Traits {
  enum class Alone : uint8_t { yes, named, no };
  Alone alone = Alone::yes;
  bool bare = true;                                          // places: found without a classifier
  enum class Takes : uint8_t { kin, given, foreign, full };  // kin: a given name, which stands by itself afterwards
  Takes takes = Takes::given;                                // honorifics: what is enough behind them
  // In between, the order of lexicon::level_words.
  enum class Level : uint8_t { unsaid, central, province, city, district, commune, other };
  Level level = Level::unsaid;  // parts of titles: of the unit that an office is of
  bool force = false;           // police, prosecutors, courts, troops
  bool municipality = false;    // provinces that are cities
  uint16_t kind = 0;
  uint32_t unit = no_entry;       // places: the level of their name in column `type`; levels: themselves, the first of the name
  uint32_t container = no_entry;  // places: the province that they lie in, column `province`
};

}  // namespace nhan::database
