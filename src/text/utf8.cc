// UTF-8, one character at a time. Counting, which is fast, is in utf8_count.cc.
#include "text/utf8.h"

#include <algorithm>

namespace nhan::text {
namespace {

// What a lead byte asks for: how many bytes, and which second byte (Unicode, table 3-7).
struct Form {
  uint8_t length;  // 0: no lead byte
  uint8_t second_first, second_last;
};

constexpr Form form_of(uint8_t lead) {
  if (lead < 0x80) return {1, 0, 0};
  if (lead < 0xC2) return {0, 0, 0};
  if (lead < 0xE0) return {2, 0x80, 0xBF};
  if (lead < 0xF0) return {3, static_cast<uint8_t>(lead == 0xE0 ? 0xA0 : 0x80), static_cast<uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
  if (lead < 0xF5) return {4, static_cast<uint8_t>(lead == 0xF0 ? 0x90 : 0x80), static_cast<uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
  return {0, 0, 0};
}

uint8_t byte_at(std::string_view text, size_t at) { return static_cast<uint8_t>(text[at]); }

// How many of the `form.length` bytes from `at` on are there and fit.
uint32_t fitting(std::string_view text, size_t at, Form form) {
  const uint32_t there = static_cast<uint32_t>(std::min<size_t>(form.length, text.size() - at));
  if (there < 2 || byte_at(text, at + 1) < form.second_first || byte_at(text, at + 1) > form.second_last) return std::min(there, 1u);
  uint32_t length = 2;
  while (length < there && is_continuation(text[at + length])) ++length;
  return length;
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, size_t at) {
  const uint8_t lead = byte_at(text, at);
  const Form form = form_of(lead);
  const uint32_t length = fitting(text, at, form);
  if (form.length == 0 || length < form.length) return {ill_formed, std::max(length, 1u)};
  char32_t code = lead & (0x7F >> form.length);
  for (uint32_t i = 1; i < length; ++i) code = code << 6 | (byte_at(text, at + i) & 0x3F);
  return {code, length};
}

Decoded decode_before_beyond_ascii(std::string_view text, size_t end) {
  const std::string_view head = text.substr(0, end);
  for (size_t length = std::min<size_t>(end, 4); length > 1; --length) {
    const Decoded found = decode(head, end - length);
    if (found.length == length) return found;
  }
  return decode(head, end - 1);
}

bool is_cut(std::string_view text, size_t at) {
  const Form form = form_of(byte_at(text, at));
  return text.size() - at < form.length && fitting(text, at, form) == text.size() - at;
}

}  // namespace nhan::text
