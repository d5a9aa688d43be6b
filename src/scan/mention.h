// Mention: a phrase of the database where it stands in a block, as whole words.
#pragma once

#include <cstdint>

#include "base/range.h"

namespace nhan::scan {

struct Mention {
  FoldedRange range;
  uint32_t phrase;
  uint32_t syllable;  // index of the one that it begins with, or that comes next where it begins with a mark

  friend bool operator==(const Mention&, const Mention&) = default;
};

}  // namespace nhan::scan
