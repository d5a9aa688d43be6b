// KeptWords: folded words that a document has told, one behind the other, so that a warm annotator allocates nothing for them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/range.h"

namespace nhan::assemble {

class KeptWords {
 public:
  using Place = Range<struct KeptSpace>;

  void clear() { bytes_.clear(); }
  Place keep(std::string_view folded) {
    const auto begin = static_cast<uint32_t>(bytes_.size());
    bytes_ += folded;
    return {begin, static_cast<uint32_t>(bytes_.size())};
  }
  // Until the next ones are kept.
  std::string_view at(Place place) const { return std::string_view(bytes_).substr(place.begin, place.size()); }

 private:
  std::string bytes_;
};

}  // namespace nhan::assemble
