// Marked text: plain text in which letters may have combining marks behind them, as where it is decomposed (NFD). Folded a vector at a time as well, letter by
// letter where there are marks.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/fold.h"

namespace nhan::text {

// How far both sides have come.
struct FoldedUpTo {
  size_t read, written;
};

// Folds the source from `at` on to `out`, its capitals and the points of letters that changed their length too, and returns how far it came: in front of a
// character that it leaves to others, or at or behind `enough`. Nothing behind belongs to what is in front.
//
// Left to others is what is not plain (plain.h), a letter whose marks make none of Vietnamese, one that has no marks and gives its tone away, and the last
// character of the source.
//
// REQUIRES: a character begins at at.read, no o or u was written directly in front of at.written, out.bytes has room for 64 bytes more than the source has.
FoldedUpTo fold_marked(std::string_view source, size_t enough, FoldedUpTo at, Folded& out);

}  // namespace nhan::text
