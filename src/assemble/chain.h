// Chain: the parts that a title or a body is made of, each of an entry.
#pragma once

#include <cstdint>

#include "base/range.h"

namespace nhan::assemble {

struct Chain {
  static constexpr int most_parts = 16;
  struct Part {
    uint32_t entry;
    FoldedRange range;
  };
  Part parts[most_parts];
  int count = 0;

  const Part& last() const { return parts[count - 1]; }
  FoldedRange range() const { return {parts[0].range.begin, last().range.end}; }
};

}  // namespace nhan::assemble
