// Locator: from offsets in any unit back to the bytes of the text, for the words of a span.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "cpp/nhan.hpp"

namespace nhan::cli {

// Walks the text once, whatever is asked in the text's order; a step back (a record's span) restarts at the nearest offset asked before.
class Locator {
 public:
  Locator(std::string_view text, Unit unit);

  std::string_view words(const nhan_span& span) {
    const size_t begin = byte(span.begin);
    return text_.substr(begin, byte(span.end) - begin);
  }

  size_t byte(uint64_t offset);

 private:
  struct Mark {
    uint64_t offset;
    size_t byte;
  };

  void walk_bytes(Mark& at, uint64_t offset) const;  // of well-formed text
  void walk_code_points(Mark& at, uint64_t offset) const;

  std::string_view text_;
  Unit unit_;
  bool well_formed_;
  std::vector<Mark> marks_{{0, 0}};  // ascending
};

}  // namespace nhan::cli
