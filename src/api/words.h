// Words: the stretches of a text that spans mark, whatever unit their offsets count in.
#pragma once

#include <string_view>
#include <vector>

#include "annotate/options.h"
#include "nhan/nhan.h"

namespace nhan::api {

class Words {
 public:
  // Walks once through the text where the unit is not bytes.
  Words(std::string_view text, annotate::Unit unit);

  // Failure(invalid_argument) where the span ends behind the text.
  std::string_view of(const nhan_span& span) const;

 private:
  size_t byte_at(uint64_t offset) const;
  uint32_t units(char32_t code) const { return unit_ == annotate::Unit::utf16 && code >= 0x10000 && code <= 0x10FFFF ? 2 : 1; }

  std::string_view text_;
  annotate::Unit unit_;
  struct Milestone {
    uint64_t offset;
    size_t byte;
  };
  std::vector<Milestone> milestones_;  // so that no look-up walks far, in whatever order they come
};

}  // namespace nhan::api
