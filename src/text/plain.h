// Plain text: well-formed NFC Vietnamese that folds at its own length. Folded many bytes at a time, with the widest vectors that the
// machine has.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/fold.h"

namespace nhan::text {

// Folds source[read, ...) to out.bytes[written, ...), its capitals and the points of tones that moved to `out`, up to the first byte that
// is not plain;
// returns how many bytes that is.
//
// Plain are ASCII with single spaces and no other white space, the Vietnamese letters, all of U+00C0 to U+00FF but Ð, and the general
// punctuation that has no
// rule of its own (“ ” … • ‰). Not plain are oẽ, uỳ, uỹ, whose length changes. The byte it stops at may be inside a character, and what
// follows may
// belong to the character in front of it.
//
// REQUIRES: a character begins at `read`, no o or u was written directly in front of `written`, out.bytes has room for 64 bytes more than
// the source has.
size_t fold_plain(std::string_view source, size_t read, size_t written, Folded& out);

}  // namespace nhan::text
