// UTF-8 as nhan.h reads it: a maximal ill-formed part (Unicode, section 3.9) is one code point, written out as U+FFFD.
#pragma once

#include <cstdint>
#include <string_view>

namespace nhan::cli {

struct CodePoint {
  uint8_t length;  // in bytes; 4 means two UTF-16 units where it is valid
  bool valid;
};

// The code point that `bytes`, which are not empty, begin with.
inline CodePoint first_code_point(std::string_view bytes) {
  const auto byte = [&](size_t i) { return static_cast<uint8_t>(bytes[i]); };
  const uint8_t lead = byte(0);
  if (lead < 0x80) return {1, true};
  if (lead < 0xC2 || lead > 0xF4) return {1, false};
  const uint8_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  uint8_t low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;   // no overlong forms
  uint8_t high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  // no surrogates, nothing above U+10FFFF
  for (uint8_t i = 1; i < length; ++i) {
    if (i == bytes.size() || byte(i) < low || byte(i) > high) return {i, false};
    low = 0x80;
    high = 0xBF;
  }
  return {length, true};
}

}  // namespace nhan::cli
