// WordMarks: a bit for words by two bytes and their length. Most words that were never marked are told from the marked ones by one look.
#pragma once

#include <bitset>
#include <cstddef>
#include <string_view>

namespace nhan::resolve {

class WordMarks {
 public:
  void clear() { marks_.reset(); }
  // REQUIRES, both: there is a byte.
  void set(std::string_view words) { marks_.set(mark_of(words)); }
  bool may_hold(std::string_view words) const { return marks_[mark_of(words)]; }

 private:
  static constexpr size_t marks = 1024;
  static size_t mark_of(std::string_view words) {
    return (static_cast<unsigned char>(words.front()) * 7u + static_cast<unsigned char>(words.back()) * 131u + words.size() * 37u) % marks;
  }

  std::bitset<marks> marks_;
};

}  // namespace nhan::resolve
