// The units that a document has told with the word for them ("xã Tân Lập", "tỉnh Hà Bắc") and that are no others: from there on their bare names are known.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/types.h"
#include "resolve/word_marks.h"

namespace nhan::resolve {

// Bounded by the names that the database has.
class KnownPlaces {
 public:
  void clear() {
    told_.clear();
    marks_.clear();
    block_ = 0;
  }
  bool empty() const { return told_.empty(); }
  // `begin`: where it is told, in the block at hand. The first one that is told counts.
  void add(std::string_view folded, uint32_t phrase, uint32_t begin, uint32_t entry);
  // Whether the words may be one that is told; most that are none are told from it by one bit.
  bool may_hold(std::string_view folded) const { return marks_.may_hold(folded); }
  // The entry told as the phrase in front of `begin`; no_entry where none is.
  uint32_t find(uint32_t phrase, uint32_t begin) const;
  // What has been told stands in front of all that follows.
  void end_block() { ++block_; }

 private:
  struct Told {
    uint32_t phrase;
    uint32_t begin;  // of it, in its block
    uint32_t entry;
    uint64_t block;
  };
  std::vector<Told> told_;  // by phrase
  WordMarks marks_;
  uint64_t block_ = 0;  // the one at hand: blocks so far
};

}  // namespace nhan::resolve
