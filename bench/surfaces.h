// Surfaces: what the built-in database finds in a text, for engines that search for the same.
#pragma once

#include <string>
#include <vector>

namespace nhan::bench {

// At the same index the same surface, folded and as typed in its row. Variants that nobody types (other spacing, no diacritics) are folded in both.
struct Surfaces {
  std::vector<std::string> folded, typed;
};

// Those that it searches for wherever they stand.
Surfaces searched_surfaces();
// All that its spans may hold: the same, and those that it looks up only where a rule asks for them, communes and the words that continue titles and bodies.
// Names of persons, dates and sums are not among them, which it finds by rules.
Surfaces surfaces_of_spans();

}  // namespace nhan::bench
