// Overlaps: which spans of a document share characters with a given one.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "cli/eval/annotated.h"

namespace nhan::cli {

inline uint64_t overlap(const EvalSpan& a, const EvalSpan& b) {
  const uint64_t begin = std::max(a.begin, b.begin);
  const uint64_t end = std::min(a.end, b.end);
  return end > begin ? end - begin : 0;
}

class Overlaps {
 public:
  explicit Overlaps(std::span<const EvalSpan* const> spans);

  // The indexes of the spans that overlap with `span`, ascending.
  std::vector<size_t> with(const EvalSpan& span) const;

 private:
  std::span<const EvalSpan* const> spans_;
  std::vector<size_t> by_begin_;
  std::vector<uint64_t> reach_;  // reach_[i]: the furthest end of by_begin_[0..i]
};

}  // namespace nhan::cli
