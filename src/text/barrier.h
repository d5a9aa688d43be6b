// Barriers: the places that no phrase, rule or record of one sentence reaches across, found from the bytes alone.
//
// A barrier is a run of white space that holds
//   - two or more line breaks, or
//   - one line break, where the character before the run is one of . ! ? : ; … or a closing quote or bracket behind such a mark, or the character behind
//     the run is one of - – — • * | # + > (a list, a table, a heading).
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

// The end of the paragraph that begins at source[0], behind its barrier's white space; `unknown` where the bytes at hand do not decide.
// With `final` the source ends here, so the answer is never unknown. `from`: bytes before it are known to hold no barrier; on
// `unknown` it is moved on, so that feeding a text byte by byte costs no more than once through it.
size_t paragraph_end(std::string_view source, size_t& from, bool final);

}  // namespace nhan::text
