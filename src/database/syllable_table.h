// SyllableTable: folded syllables, numbered. Nearly all have eight bytes or less ("nghiêng" takes eight), so that their bytes are one word. When the table is
// closed, each such word gets a slot of its own, so that a look-up is one comparison and no branch; one syllable in ninety is longer and looked up in another way.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/range.h"
#include "database/pairs.h"
#include "database/slab.h"

namespace nhan::database {

// Of the product of both.
inline uint64_t upper_half(uint64_t a, uint64_t b) {
  __extension__ using Product = unsigned __int128;
  return static_cast<uint64_t>(static_cast<Product>(a) * b >> 64);
}

class SyllableTable {
 public:
  static constexpr uint32_t unknown = 0;
  static constexpr uint32_t readable = 16;  // bytes that are read from the begin of a syllable on, whatever its length

  // The number of the syllable, from 1 on; a new one where it was not there. Before close().
  uint32_t add(std::string_view syllable);
  // Ends the building. All else is for a closed table.
  void close();

  // Bytes of the longest syllable.
  size_t longest() const { return longest_; }

  // The number of the syllable, `unknown` where it was never added.
  uint32_t find(std::string_view syllable) const;

  // The numbers of `count` syllables at once, with `readable` bytes behind each begin.
  void find_all(const char* bytes, const FoldedRange* syllables, size_t count, uint32_t* numbers) const;

  // What an image of it holds (image.h): a closed one.
  static void fields(auto& self, auto& image) {
    image(self.slots_, self.factors_, self.shift_, self.seed_, self.long_ones_, self.longest_ones_, self.longest_);
  }

 private:
  // The bytes of a syllable, zeros behind the last one: no syllable holds one.
  using Key = uint64_t;
  struct Slot {  // of twelve bytes and not sixteen, so that more of them are in the caches
    uint32_t halves[2] = {0, 0};
    uint32_t number = unknown;

    Slot() = default;
    Slot(Key key, uint32_t of) : number(of) { std::memcpy(halves, &key, sizeof key); }
    Key key() const {
      Key whole;
      std::memcpy(&whole, halves, sizeof whole);
      return whole;
    }
  };
  // Syllables are hashed to buckets, and those of a bucket share a factor that sends each to a slot of its own.
  using Factor = uint32_t;

  // How a slot is found: all that it takes by value, so that a loop that writes numbers need not read it anew each time.
  struct Finder {
    const Slot* slots;
    uint64_t slot_count;
    const Factor* factors;
    unsigned shift;
    uint64_t seed;

    uint64_t hash(Key key) const { return key * seed; }
    uint64_t bucket(uint64_t hash) const { return hash >> shift; }
    uint64_t slot(uint64_t hash, Factor factor) const { return upper_half(hash * factor, slot_count); }
    uint32_t number(Key key) const {
      const uint64_t hash = this->hash(key);
      const Slot& found = slots[slot(hash, factors[bucket(hash)])];
      return found.number & -static_cast<uint32_t>((found.key() ^ key) == 0);
    }
  };
  Finder finder() const { return {slots_.data(), slots_.size(), factors_.data(), shift_, seed_}; }

  // The same of up to `readable` bytes.
  struct LongKey {
    uint64_t first, second;
    uint64_t hash() const { return (first ^ second * 0xBF58476D1CE4E5B9ULL) * 0x9E3779B97F4A7C15ULL; }
  };
  struct alignas(32) LongSlot {
    using Key = LongKey;

    LongKey bytes{0, 0};
    uint32_t value = 0;  // its number

    LongSlot() = default;
    LongSlot(LongKey key, uint32_t number) : bytes(key), value(number) {}
    LongKey key() const { return bytes; }
    uint64_t difference(LongKey other) const { return (bytes.first ^ other.first) | (bytes.second ^ other.second); }
  };

  static LongKey long_key_of(const char* begin, uint32_t length);
  static LongKey key_of(std::string_view syllable);
  bool arrange(const std::vector<Slot>& syllables, size_t room);
  bool place(const std::vector<const Slot*>& bucket, Factor& factor);
  uint32_t find_long(const char* bytes, FoldedRange syllable) const;
  uint32_t find_longest(std::string_view syllable) const;

  Table<Slot> slots_;
  Table<Factor> factors_;  // by bucket, a power of two of them
  unsigned shift_ = 63;
  uint64_t seed_ = 0x9E3779B97F4A7C15ULL;                      // odd
  Pairs<LongSlot> long_ones_;                                  // that are no single word
  std::map<std::string, uint32_t, std::less<>> longest_ones_;  // that are no two words
  size_t longest_ = 0;
  std::unordered_map<std::string, uint32_t> added_;  // all, until close()
};

}  // namespace nhan::database
