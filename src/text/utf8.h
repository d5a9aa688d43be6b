// UTF-8: decoding, encoding, validity and counting. Ill-formed bytes are taken as Unicode recommends ("maximal subparts"), as Python and
// browsers do.
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

Decoded decode_beyond_ascii(std::string_view text, size_t at);

// The character that begins at `at`. REQUIRES: at < text.size().
inline Decoded decode(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Decoded{byte, 1} : decode_beyond_ascii(text, at);
}

Decoded decode_before_beyond_ascii(std::string_view text, size_t end);

// The character that ends at `end`. REQUIRES: 0 < end, and `end` is an edge of decoding from the text's begin.
inline Decoded decode_before(std::string_view text, size_t end) {
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  return byte < 0x80 ? Decoded{byte, 1} : decode_before_beyond_ascii(text, end);
}

// Whether the bytes from `at` to the end of the text are the beginning of a character and nothing more. REQUIRES: at < text.size().
bool is_cut(std::string_view text, size_t at);

constexpr uint32_t encoded_length(char32_t code) { return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; }

// Writes the character and returns its length, 1 to 4.
constexpr uint32_t encode(char32_t code, char* out) {
  constexpr unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
  const uint32_t length = encoded_length(code);
  for (uint32_t i = length - 1; i > 0; --i, code >>= 6) out[i] = static_cast<char>(0x80 | (code & 0x3F));
  out[0] = static_cast<char>(leads[length] | code);
  return length;
}

constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// Lengths in the other units of offsets. Ranges that meet on edges of characters add up, so sorted offsets are converted from one to the
// next.
struct Counts {
  uint64_t code_points = 0;
  uint64_t utf16_units = 0;
};
Counts count(std::string_view text);

bool is_valid(std::string_view text);

}  // namespace nhan::text
