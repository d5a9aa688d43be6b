// TextOffsets: offsets that a file claims, in any unit, as bytes of the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cpp/nhan.hpp"

namespace nhan::cli {

class TextOffsets {
 public:
  // `text` is well-formed UTF-8, as JSON is.
  TextOffsets(std::string_view text, Unit unit);

  uint64_t length() const { return bytes_.size() - 1; }  // of the text, in the unit
  // The byte at an offset; none where it lies behind the text or inside a code point.
  std::optional<size_t> byte(uint64_t offset) const;

 private:
  std::vector<size_t> bytes_;  // by offset
};

}  // namespace nhan::cli
