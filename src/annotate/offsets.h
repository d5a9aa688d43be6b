// Offsets: byte offsets within a block -> offsets within the document, in the caller's unit, counted from one to the next.
#pragma once

#include <cstdint>
#include <string_view>

#include "annotate/options.h"
#include "text/utf8.h"

namespace nhan::annotate {

class Offsets {
 public:
  explicit Offsets(Unit unit = Unit::bytes) : unit_(unit) {}

  void next_block() { position_ = 0; }

  size_t position() const { return position_; }

  // The document's offset of `to`. REQUIRES: to >= position(), on a code-point edge of the block's source.
  uint64_t advance(std::string_view source, size_t to) {
    value_ = at(source, to);
    position_ = to;
    return value_;
  }

  // As advance, but stays; `to` may lie before position().
  uint64_t at(std::string_view source, size_t to) const {
    return to >= position_ ? value_ + length(source.substr(position_, to - position_)) : value_ - length(source.substr(to, position_ - to));
  }

 private:
  uint64_t length(std::string_view text) const {
    if (unit_ == Unit::bytes) return text.size();
    const text::Counts counts = text::count(text);
    return unit_ == Unit::utf16 ? counts.utf16_units : counts.code_points;
  }

  Unit unit_;
  size_t position_ = 0;  // within the block
  uint64_t value_ = 0;   // its offset within the document
};

}  // namespace nhan::annotate
