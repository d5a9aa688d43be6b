// Locator's walk from mark to mark.
#include "cli/output/locator.h"

#include <simdjson.h>

#include <algorithm>

#include "cli/output/utf8.h"

namespace nhan::cli {

Locator::Locator(std::string_view text, Unit unit)
    : text_(text), unit_(unit), well_formed_(unit != Unit::bytes && simdjson::validate_utf8(text.data(), text.size())) {}

size_t Locator::byte(uint64_t offset) {
  if (unit_ == Unit::bytes) return offset;
  const auto behind = std::upper_bound(marks_.begin(), marks_.end(), offset, [](uint64_t o, const Mark& mark) { return o < mark.offset; });
  Mark at = *(behind - 1);
  well_formed_ ? walk_bytes(at, offset) : walk_code_points(at, offset);
  if (behind == marks_.end()) marks_.push_back(at);
  return at.byte;
}

// Counts the first bytes of code points: three times as fast as going from code point to code point.
void Locator::walk_bytes(Mark& at, uint64_t offset) const {
  const bool utf16 = unit_ == Unit::utf16;
  const auto units = [this, utf16](size_t byte) -> uint64_t {
    const auto value = static_cast<unsigned char>(text_[byte]);
    return ((value & 0xC0) != 0x80) + (utf16 && value >= 0xF0);
  };
  while (at.offset < offset) at.offset += units(at.byte++);
  while (at.byte < text_.size() && units(at.byte) == 0) ++at.byte;  // the rest of the last code point
}

void Locator::walk_code_points(Mark& at, uint64_t offset) const {
  while (at.offset < offset) {
    const CodePoint point = first_code_point(text_.substr(at.byte));
    at.byte += point.length;
    at.offset += unit_ == Unit::utf16 && point.valid && point.length == 4 ? 2 : 1;
  }
}

}  // namespace nhan::cli
