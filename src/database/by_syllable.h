// BySyllable: values by the numbers of syllables, as far as there are any. Syllables that these tables know have the lowest numbers, so that they are short and
// all other syllables share one line of the cache: what is looked up for a text has to fit into the second one.
#pragma once

#include <algorithm>
#include <cstdint>

#include "database/slab.h"

namespace nhan::database {

template <class Value>
class BySyllable {
 public:
  // Value() where none was given.
  const Value& operator[](uint32_t syllable) const { return values_[std::min<size_t>(syllable, values_.size() - 1)]; }
  // To be given one.
  Value& at(uint32_t syllable) {
    if (syllable + size_t{1} >= values_.size()) values_.resize(syllable + size_t{2});
    return values_[syllable];
  }
  // All syllables with a value have numbers below.
  uint32_t end() const { return static_cast<uint32_t>(values_.size() - 1); }

  // What an image of it holds (image.h).
  static void fields(auto& self, auto& image) { image(self.values_); }

 private:
  Table<Value> values_ = Table<Value>(1);  // the last one is of all others
};

}  // namespace nhan::database
