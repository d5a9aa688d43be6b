// UTF-16 to UTF-8 by vectors, where the processor has those that pack bytes. Texts are converted at every crossing, and V8 takes seven times as long.
#pragma once

#include <cstddef>

namespace nhan::node {

// Whether this processor has AVX-512 with VBMI2.
bool converts_by_vectors();

// Bytes that are enough for the UTF-8 of `units`; those behind what is written may be overwritten.
constexpr size_t room_by_vectors(size_t units) { return 3 * units + 64; }

// Writes the UTF-8 of a text without surrogates, and returns its length; 0 where the text has any, and then what is written means nothing.
size_t convert_by_vectors(const char16_t* text, size_t units, char* utf8);

}  // namespace nhan::node
