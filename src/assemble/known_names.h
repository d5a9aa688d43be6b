// The names of persons that a document has told so far.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nhan::assemble {

// Folded. Bounded: past `most_names` no new name is remembered, the old ones stay.
class KnownNames {
 public:
  void clear() {
    bytes_.clear();
    ends_.clear();
    marks_.reset();
  }
  void add(std::string_view folded, std::string_view first, std::string_view last);  // and its first and last syllable
  // Whether any of the next three may be so: one look that answers for most words.
  bool may_hold(std::string_view words) const { return marks_[mark_of(words)]; }
  bool contains(std::string_view folded) const { return marks_[mark_of(folded)] && is_one(folded); }
  // Whether a name of several syllables ends in this one.
  bool ends_one(std::string_view word) const { return marks_[mark_of(word)] && is_end_of_one(word); }
  bool begins_one(std::string_view word) const { return marks_[mark_of(word)] && is_begin_of_one(word); }

 private:
  bool is_one(std::string_view folded) const;
  bool is_end_of_one(std::string_view word) const;
  bool is_begin_of_one(std::string_view word) const;
  template <class Fits>
  bool any(Fits fits) const;

  // Two bytes and the length: most names, and most last words, are told from those of before by one bit.
  static size_t mark_of(std::string_view words) {
    return (static_cast<unsigned char>(words.front()) * 7u + static_cast<unsigned char>(words.back()) * 131u + words.size() * 37u) % marks;
  }

  static constexpr size_t marks = 1024;
  static constexpr size_t most_names = 256;
  std::string bytes_;           // one behind the other, so that a warm annotator allocates nothing
  std::vector<uint32_t> ends_;  // of each in bytes_
  std::bitset<marks> marks_;    // of the names, and of their first and last syllables
};

}  // namespace nhan::assemble
