// Range: a half-open stretch of bytes, of the source (as the caller gave it) or of folded text; the two never mix.
#pragma once

#include <cstdint>

namespace nhan {

template <class Space>
struct Range {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const Range&, const Range&) = default;
  friend bool operator<(const Range& a, const Range& b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }
};

// Offsets are relative to the block at hand (see annotate/), hence 32 bits; a document's own offsets are 64-bit and made at the end.
using SourceRange = Range<struct SourceSpace>;
using FoldedRange = Range<struct FoldedSpace>;

}  // namespace nhan
