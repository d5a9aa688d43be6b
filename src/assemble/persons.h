// Persons: names behind titles and honorifics, before titles in apposition, in lists, and full names by their surname.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "resolve/block.h"

namespace nhan::assemble {

// The names that a document has told so far, folded. Bounded: past `most_names` no new name is remembered, the old ones stay.
class KnownNames {
 public:
  void clear() {
    bytes_.clear();
    ends_.clear();
  }
  void add(std::string_view folded);
  bool contains(std::string_view folded) const;
  bool ends_one(std::string_view word) const;  // whether a name of several syllables ends in this one

 private:
  template <class Fits>
  bool any(Fits fits) const;

  static constexpr size_t most_names = 256;
  std::string bytes_;           // one behind the other, so that a warm annotator allocates nothing
  std::vector<uint32_t> ends_;  // of each in bytes_
};

// Adds PERSON candidates to block.candidates. REQUIRES: the chains are among the candidates, sorted by begin; places.
void find_persons(resolve::Block& block, KnownNames& known);

}  // namespace nhan::assemble
