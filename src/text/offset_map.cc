// Offsets: from folded back to source.
#include <algorithm>

#include "text/fold.h"

namespace nhan::text {
namespace {

constexpr OffsetMap::Point origin{0, 0, 0};

// The last point at or in front of `folded`.
OffsetMap::Point point_at(const Buffer<OffsetMap::Point>& points, uint32_t folded) {
  const auto next =
      std::upper_bound(points.begin(), points.end(), folded, [](uint32_t at, OffsetMap::Point point) { return at < point.folded; });
  return next == points.begin() ? origin : *(next - 1);
}

}  // namespace

void OffsetMap::cut(uint32_t folded) {
  while (!points_.empty() && points_.back().folded > folded) points_.pop_back();
}

uint32_t OffsetMap::source_begin(uint32_t folded) const {
  const Point point = point_at(points_, folded);
  return point.begin + (folded - point.folded);
}

uint32_t OffsetMap::source_end(uint32_t folded) const {
  const Point point = point_at(points_, folded);
  return folded == point.folded ? point.end : point.begin + (folded - point.folded);
}

}  // namespace nhan::text
