// Folding: source bytes -> folded bytes + offset map + capitals. One function for gazetteer entries and for text.
//
// What folding does (docs in gazetteers/README.md): NFC; lower case (simple, per code point); tone placement (oà oè uỳ -> òa òe ùy, always,
// in closed syllables
// too: text and entries go the same way, so no look-ahead is needed); Ð (U+00D0) and đ are one; a run of white space (all Unicode white
// space) is one ' ', or one '\n'
// where the run is a barrier (see barrier.h); default-ignorable code points (zero-width characters, soft hyphens, BOM, variation selectors)
// are dropped;
// dashes -> '-'; apostrophes -> '\''. Invalid UTF-8 bytes become FF, each of them, which is no word and equals nothing in an entry; a character
// that would be dropped stays directly behind them. A cluster (base and marks, as NFC sees them) of more than
// 64 code points is
// no writing: its code points are folded one by one, without NFC.
//
// Invariants
//   1. fold(fold(x)) == fold(x), save that a '\n' with no mark beside it reads as a soft break the second time.
//   2. The map is monotonic, and every folded boundary maps to a code-point edge of the source.
//   3. Equal bytes give equal results at every CPU level; dispatch is by the machine, once per process at first use (Highway).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/buffer.h"
#include "base/range.h"
#include "text/words.h"

namespace nhan::text {

// Where folded and source offsets part. Identity where empty.
class OffsetMap {
 public:
  // At the folded offset `folded` the character before it ends at `end` in the source and the one behind it begins at `begin`
  // (end <= begin; dropped characters lie between). From there on, until the next point, source - folded is constant.
  // Of a cluster that folds to several characters of other lengths, the first stands for all its source; the others are empty at its end.
  struct Point {
    uint32_t folded;
    uint32_t end;
    uint32_t begin;
  };

  void clear() { points_.clear(); }
  void add(Point point) { points_.push_back(point); }
  void cut(uint32_t folded);  // forgets the points behind `folded`

  // Taking back what was added since.
  using Mark = size_t;
  Mark mark() const { return points_.size(); }
  void back_to(Mark mark) { points_.resize(mark); }

  uint32_t source_begin(uint32_t folded) const;  // where the folded character that begins at `folded` begins in the source
  uint32_t source_end(uint32_t folded) const;    // where the folded character that ends at `folded` ends in the source
  SourceRange source(FoldedRange range) const { return {source_begin(range.begin), source_end(range.end)}; }

  class Cursor;

 private:
  Buffer<Point> points_;
};

// The same for ranges that come in order, none of them overlapping another: from point to point, without a search.
class OffsetMap::Cursor {
 public:
  explicit Cursor(const OffsetMap& map) : next_(map.points_.data()), end_(next_ + map.points_.size()) {}

  SourceRange source(FoldedRange range) {
    move_to(range.begin);
    const uint32_t begin = last_.begin + (range.begin - last_.folded);
    move_to(range.end);
    return {begin, range.end == last_.folded ? last_.end : last_.begin + (range.end - last_.folded)};
  }

 private:
  void move_to(uint32_t folded) {
    while (next_ != end_ && next_->folded <= folded) last_ = *next_++;
  }

  const Point *next_, *end_;
  Point last_{0, 0, 0};  // at or in front of where the cursor is
};

// The result of folding one block; buffers are reused from block to block, so that a warm block allocates nothing.
struct Folded {
  std::string bytes;  // followed by at least 64 readable bytes of zero
  // one bit among the bytes of each character that was a capital: its last byte's, or its first's where a tone moved onto it
  Buffer<uint64_t> capitals;
  OffsetMap map;
  Buffer<uint32_t> barriers;  // the '\n', in their order
  Bits soft_breaks;           // the spaces that stand for a gap with a LF, CR or TAB in it
  Words words;
  bool valid_utf8 = true;

  std::string_view view() const { return bytes; }
  // Of 64 bytes from `begin` on, the first one's at bit 0.
  void add_capitals(size_t begin, uint64_t bits) {
    capitals[begin / 64] |= bits << (begin % 64);
    capitals[begin / 64 + 1] |= bits >> 1 >> (63 - begin % 64);
  }
  bool changed_case(uint32_t i) const { return capitals[i >> 6] >> (i & 63) & 1; }
  bool breaks_line(uint32_t space) const { return soft_breaks[space]; }
};

// Folds a block. REQUIRES: it is shorter than 2 GB, and does not begin inside a character that began before it (annotate cuts at barriers).
void fold(std::string_view source, Folded& out);

// Folds an entry's surface: as fold, trimmed of white space at both ends.
std::string fold(std::string_view surface);

}  // namespace nhan::text
