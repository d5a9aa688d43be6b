// UTF-8 of code points as CPython stores them: one, two or four bytes each.
#pragma once

#include <cstddef>

namespace nhan::python {

// Writers store whole vectors: there must be room for so many bytes behind the last one.
inline constexpr size_t utf8_slack = 16;

// Bytes enough for a text of `width` (1, 2 or 4) bytes a code point, slack included: its bytes and the slack where the text is long, and a guess on
// the safe side where it is so short that counting would cost more than memory.
size_t utf8_room(const void* text, size_t length, int width);

// Writes the text and tells how many bytes it took. A lone surrogate is written as U+FFFD: one code point, one UTF-16 unit and three bytes, as it
// has itself.
size_t write_utf8(const void* text, size_t length, int width, char* out);

}  // namespace nhan::python
