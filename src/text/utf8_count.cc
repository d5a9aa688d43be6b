// Counting and validity.
#include "text/utf8.h"

namespace nhan::text {

Counts count(std::string_view text) {
  Counts counts;
  for (size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    at += next.length;
    ++counts.code_points;
    counts.utf16_units += next.code != ill_formed && next.code > 0xFFFF ? 2 : 1;
  }
  return counts;
}

bool is_valid(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const Decoded next = decode(text, at);
    if (next.code == ill_formed) return false;
    at += next.length;
  }
  return true;
}

}  // namespace nhan::text
