// The names of persons that a document has told so far.
#pragma once

#include <cstdint>
#include <string_view>

#include "assemble/kept_words.h"
#include "base/buffer.h"
#include "resolve/word_marks.h"

namespace nhan::assemble {

// Folded. Bounded: past `most_names` no new name is remembered, the old ones stay.
class KnownNames {
 public:
  void clear() {
    words_.clear();
    names_.clear();
    longest_ = 0;
    marks_.clear();
  }
  // A name with its first and its last syllable; `called`: somebody goes by this word alone, behind "chị" for one.
  void add(std::string_view folded, std::string_view first, std::string_view last, bool called);
  size_t longest() const { return longest_; }  // of them, in bytes
  // Whether any of the next ones may be so: one look that answers for most words.
  bool may_hold(std::string_view words) const { return marks_.may_hold(words); }
  bool contains(std::string_view folded) const { return may_hold(folded) && is_one(folded); }
  // Whether a name of several syllables ends in this syllable, or begins with it.
  bool ends_one(std::string_view word) const { return ends_one(word, word); }
  // The same of several syllables, the last of them by itself: "văn hậu" of "đoàn văn hậu".
  bool ends_one(std::string_view words, std::string_view last) const { return may_hold(last) && is_end_of_one(words, last); }
  // Whether somebody is called by this word. REQUIRES: it may be told.
  bool is_called(std::string_view word) const;
  bool begins_one(std::string_view word) const { return may_hold(word) && is_begin_of_one(word); }

 private:
  // What tells most words apart: their length, their first byte and their last. REQUIRES: there is a byte.
  using Print = uint32_t;
  static Print print_of(std::string_view words) {
    return static_cast<Print>(words.size()) << 16 | static_cast<unsigned char>(words.front()) << 8 |
           static_cast<unsigned char>(words.back());
  }
  struct Name {
    KeptWords::Place place;
    Print whole, first, last;  // of all of it, and of its first and last syllable
    bool called;
  };
  std::string_view words(const Name& name) const { return words_.at(name.place); }
  bool is_one(std::string_view folded) const;
  bool is_end_of_one(std::string_view end, std::string_view last) const;
  bool is_begin_of_one(std::string_view word) const;

  static constexpr size_t most_names = 256;
  KeptWords words_;
  Buffer<Name> names_;
  size_t longest_ = 0;
  resolve::WordMarks marks_;  // of the names, and of their first and last syllables
};

}  // namespace nhan::assemble
