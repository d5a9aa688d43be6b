// Phrases: a table of folded phrases, for looking up what stands at a known place of a text (the engine finds the places; see scan/).
#pragma once

#include <cstdint>
#include <string_view>

#include "database/slab.h"

namespace nhan::database {

inline constexpr uint32_t no_phrase = UINT32_MAX;

// Build with add(), then only read: any thread. Phrases are numbered 0, 1, 2 ... as they are added.
class Phrases {
 public:
  // The number of the phrase, a new one where it was not there.
  uint32_t add(std::string_view folded);

  uint32_t find(std::string_view folded) const;  // no_phrase where there is none
  // The same, at less cost where it is the one that is expected.
  uint32_t find(std::string_view folded, uint32_t expected) const { return text(expected) == folded ? expected : find(folded); }
  std::string_view text(uint32_t phrase) const { return {bytes_.data() + places_[phrase].begin, places_[phrase].length}; }
  uint32_t size() const { return static_cast<uint32_t>(places_.size()); }
  size_t longest() const { return longest_; }
  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.bytes_, self.places_, self.slots_, self.marks_, self.longest_); }

 private:
  struct Place {
    uint32_t begin, length;
  };
  struct Slot {
    uint32_t tag = 0;  // upper half of the hash: most misses never touch the bytes
    uint32_t phrase = no_phrase;
  };
  void grow();
  void insert(uint32_t phrase, uint64_t hash);

  Table<char> bytes_;
  Table<Place> places_;
  Table<Slot> slots_;  // open addressing, a power of two, at most half full
  // Two bits of one word for each: what is no phrase is told by them, without a look at the slots, which are 32 times as large.
  Table<uint64_t> marks_;
  size_t longest_ = 0;
};

}  // namespace nhan::database
