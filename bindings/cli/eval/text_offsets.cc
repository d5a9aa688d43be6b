// TextOffsets as a table, since a file may ask in any order and for what does not exist.
#include "cli/eval/text_offsets.h"

#include "cli/output/utf8.h"

namespace nhan::cli {
namespace {

constexpr size_t inside = SIZE_MAX;  // of a code point

uint64_t units_of(size_t bytes, Unit unit) {
  switch (unit) {
    case Unit::bytes: return bytes;
    case Unit::utf16: return bytes == 4 ? 2 : 1;
    default: return 1;
  }
}

}  // namespace

TextOffsets::TextOffsets(std::string_view text, Unit unit) {
  bytes_.reserve(text.size() + 1);
  for (size_t at = 0; at < text.size();) {
    const size_t length = first_code_point(text.substr(at)).length;
    bytes_.push_back(at);
    bytes_.resize(bytes_.size() + units_of(length, unit) - 1, inside);
    at += length;
  }
  bytes_.push_back(text.size());
}

std::optional<size_t> TextOffsets::byte(uint64_t offset) const {
  if (offset >= bytes_.size() || bytes_[offset] == inside) return std::nullopt;
  return bytes_[offset];
}

}  // namespace nhan::cli
