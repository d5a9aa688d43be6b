// Barriers: the places that no phrase, rule or record of one sentence reaches across, found from the bytes alone.
//
// A gap is a maximal run of white space, dropped characters (zero-width and the like, see fold.h) within it. A gap is a barrier where it
// holds
//   - two or more line breaks, or
//   - one line break, where the character before the gap is one of . ! ? : ; … or up to three closing quotes or brackets behind such a
//   mark, or the
//     character behind the gap is one of - – — • * | # + > (a list, a table, a heading), or
//   - one line break, where the text ends behind the gap, or where the gap goes on for more than 64 bytes from the line break.
// Any other single line break is soft: a wrapped line, folded to one space. Line breaks: LF, CR LF (one), CR, VT, FF, TAB, NEL, LS, PS.
// (TAB counts because feeds that put a document on one line write paragraph breaks so.)
//
// Cutting a text behind a barrier changes no result, which is what makes streaming independent of the cuts: annotate/ hands out whole
// paragraphs only, as many as there are. fold() writes a barrier as '\n', so no phrase matches across it.
#pragma once

#include <cstddef>
#include <string_view>

namespace nhan::text {

inline constexpr size_t unknown = static_cast<size_t>(-1);

// The end of the paragraph that begins at source[0], behind its barrier's gap (at most 64 bytes of it, from its first line break on);
// `unknown`
// where the bytes at hand do not decide. With `final` the source ends here, so the answer is never unknown. `from`: bytes before it are
// known to
// hold no barrier; on `unknown` it is moved on, so that feeding a text byte by byte costs no more than once through it.
size_t paragraph_end(std::string_view source, size_t& from, bool final);

// A gap that fold() writes as one space or, where it is a barrier, as one '\n'.
struct Gap {
  size_t end;  // behind its last white space
  bool barrier;
};
// REQUIRES: white space begins at `begin`, and none ends there.
Gap gap_at(std::string_view source, size_t begin);

}  // namespace nhan::text
