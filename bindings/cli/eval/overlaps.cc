// Overlaps: goes back from the last span that begins before the end, as far as any before it reaches.
#include "cli/eval/overlaps.h"

#include <numeric>

namespace nhan::cli {

Overlaps::Overlaps(std::span<const EvalSpan* const> spans) : spans_(spans), by_begin_(spans.size()) {
  std::iota(by_begin_.begin(), by_begin_.end(), size_t{0});
  std::stable_sort(by_begin_.begin(), by_begin_.end(), [&](size_t a, size_t b) { return spans_[a]->begin < spans_[b]->begin; });
  uint64_t furthest = 0;
  for (size_t index : by_begin_) {
    furthest = std::max(furthest, spans_[index]->end);
    reach_.push_back(furthest);
  }
}

std::vector<size_t> Overlaps::with(const EvalSpan& span) const {
  std::vector<size_t> found;
  const auto behind = std::lower_bound(by_begin_.begin(), by_begin_.end(), span.end,
                                       [&](size_t index, uint64_t end) { return spans_[index]->begin < end; });
  for (auto i = static_cast<size_t>(behind - by_begin_.begin()); i > 0 && reach_[i - 1] > span.begin; --i) {
    if (overlap(*spans_[by_begin_[i - 1]], span) > 0) found.push_back(by_begin_[i - 1]);
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace nhan::cli
