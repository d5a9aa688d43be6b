// UTF-8: decoding, encoding, validity and counting. Ill-formed bytes are taken as Unicode recommends ("maximal subparts"), as Python and browsers do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace nhan::text {

inline constexpr char32_t ill_formed = 0xFFFFFFFF;

struct Decoded {
  char32_t code;    // ill_formed where the bytes are no character
  uint32_t length;  // of the character, or of the maximal ill-formed part; never 0
};

// The character that begins at `at`. REQUIRES: at < text.size().
Decoded decode(std::string_view text, size_t at);

// The character that ends at `end`. REQUIRES: 0 < end, and `end` is an edge of decoding from the text's begin.
Decoded decode_before(std::string_view text, size_t end);

// Whether the bytes from `at` to the end of the text are the beginning of a character and nothing more. REQUIRES: at < text.size().
bool is_cut(std::string_view text, size_t at);

// Writes the character and returns its length, 1 to 4.
uint32_t encode(char32_t code, char* out);
constexpr uint32_t encoded_length(char32_t code) { return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; }

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Lengths in the other units of offsets. Ranges that meet on edges of characters add up, so sorted offsets are converted from one to the next.
struct Counts {
  uint64_t code_points = 0;
  uint64_t utf16_units = 0;
};
Counts count(std::string_view text);

bool is_valid(std::string_view text);

}  // namespace nhan::text
