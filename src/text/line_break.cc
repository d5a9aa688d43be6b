// Finding the next line break.
#include "text/line_break.h"

#include <cstdint>

namespace nhan::text {

size_t find_line_break(std::string_view text, size_t from) {
  for (; from < text.size(); ++from) {
    const auto byte = static_cast<uint8_t>(text[from]);
    if (byte >= '\t' && byte <= '\r') return from;
    if (byte == 0xC2 && text.substr(from + 1, 1) == "\x85") return from;
    if (byte == 0xE2 && (text.substr(from + 1, 2) == "\x80\xA8" || text.substr(from + 1, 2) == "\x80\xA9")) return from;
  }
  return text.size();
}

}  // namespace nhan::text
