// Surfaces: what the built-in database searches a text for, for engines that search for the same.
#pragma once

#include <string>
#include <vector>

namespace nhan::bench {

// At the same index the same surface, folded and as typed in its row. Variants that nobody types (other spacing, no diacritics) are folded in both.
struct Surfaces {
  std::vector<std::string> folded, typed;
};

Surfaces searched_surfaces();

}  // namespace nhan::bench
