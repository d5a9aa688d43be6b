// SyllableTable: folded syllables, numbered. A look-up compares twelve bytes, in which all syllables of Vietnamese have room ("nghiễng" takes nine); with their
// number they make sixteen, a slot. When the table is closed, each syllable gets a slot of its own, so that a look-up is one comparison and no branch.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace nhan::database {

class SyllableTable {
 public:
  static constexpr uint32_t unknown = 0;
  static constexpr uint32_t readable = 12;  // bytes that are read from the begin of a syllable on, whatever its length

  // The number of the syllable, from 1 on; a new one where it was not there. Before close().
  uint32_t add(std::string_view syllable);
  // Ends the building. All else is for a closed table.
  void close();

  // The number of the syllable, `unknown` where it was never added.
  uint32_t find(std::string_view syllable) const;

  // The same of `length` bytes, up to `readable`, with as many readable behind `begin`.
  uint32_t find_at(const char* begin, uint32_t length) const;

  // The numbers of `count` syllables at once: the i-th stands at bytes[begins[i], ends[i]), with `readable` bytes behind each begin.
  void find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const;

  size_t memory() const { return slots_.capacity() * sizeof(Slot) + factors_.capacity() * sizeof(Factor); }

  // What an image of it holds (image.h): a closed one.
  static void fields(auto& self, auto& image) { image(self.slots_, self.factors_, self.shift_, self.seed_, self.long_ones_); }

 private:
  // The bytes of a syllable, zeros behind the last one: no syllable holds one.
  struct Key {
    uint64_t first = 0;
    uint32_t second = 0;
  };
  static_assert(sizeof(Key::first) + sizeof(Key::second) == readable);
  struct Slot {
    uint64_t first = 0;
    uint32_t second = 0;
    uint32_t number = unknown;

    Key key() const { return {first, second}; }
  };
  // Syllables are hashed to buckets, and those of a bucket share a factor that sends each to a slot of its own.
  using Factor = uint16_t;

  // How a slot is found: all that it takes by value, so that a loop that writes numbers need not read it anew each time.
  struct Finder {
    const Slot* slots;
    uint64_t slot_count;
    const Factor* factors;
    unsigned shift;
    uint64_t seed;

    uint64_t hash(Key key) const { return (key.first ^ key.second * seed) * 0x9E3779B97F4A7C15ULL; }
    uint64_t bucket(uint64_t hash) const { return hash >> shift; }
    uint64_t slot(uint64_t hash, Factor factor) const { return (hash * (2 * uint64_t{factor} + 1) >> 32) * slot_count >> 32; }
    uint32_t number(Key key) const {
      const uint64_t hash = this->hash(key);
      const Slot& found = slots[slot(hash, factors[bucket(hash)])];
      const uint64_t difference = (found.first ^ key.first) | (found.second ^ key.second);
      return found.number & -static_cast<uint32_t>(difference == 0);
    }
  };
  Finder finder() const { return {slots_.data(), slots_.size(), factors_.data(), shift_, seed_}; }

  static Key key_of(const char* begin, uint32_t length);
  static Key key_of(std::string_view syllable);
  bool arrange(const std::vector<Slot>& syllables, size_t room);
  bool place(const std::vector<const Slot*>& bucket, Factor& factor);
  uint32_t find_long(std::string_view syllable) const;

  std::vector<Slot> slots_;
  std::vector<Factor> factors_;  // by bucket, a power of two of them
  unsigned shift_ = 63;
  uint64_t seed_ = 0xBF58476D1CE4E5B9ULL;                   // odd
  std::map<std::string, uint32_t, std::less<>> long_ones_;  // that have no room in a slot
  std::unordered_map<std::string, uint32_t> added_;         // all, until close()
};

}  // namespace nhan::database
