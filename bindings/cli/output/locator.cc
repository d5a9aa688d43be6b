// Locator's walk from mark to mark.
#include "cli/output/locator.h"

#include <algorithm>

#include "cli/output/utf8.h"

namespace nhan::cli {

size_t Locator::byte(uint64_t offset) {
  if (unit_ == Unit::bytes) return offset;
  const auto behind = std::upper_bound(marks_.begin(), marks_.end(), offset, [](uint64_t o, const Mark& mark) { return o < mark.offset; });
  Mark at = *(behind - 1);
  while (at.offset < offset) {
    const CodePoint point = first_code_point(text_.substr(at.byte));
    at.byte += point.length;
    at.offset += unit_ == Unit::utf16 && point.valid && point.length == 4 ? 2 : 1;
  }
  if (behind == marks_.end()) marks_.push_back(at);
  return at.byte;
}

}  // namespace nhan::cli
