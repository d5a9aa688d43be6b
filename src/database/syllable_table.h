// SyllableTable: folded syllables, numbered. A look-up compares twelve bytes, in which all syllables of Vietnamese have room ("nghiễng" takes nine); with their
// number they make sixteen, so that no slot lies in two lines of the cache.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nhan::database {

class SyllableTable {
 public:
  static constexpr uint32_t unknown = 0;
  static constexpr uint32_t readable =
      sizeof(uint64_t) + sizeof(uint32_t);  // bytes that are read from the begin of a syllable on, whatever its length

  // The number of the syllable, from 1 on; a new one where it was not there.
  uint32_t add(std::string_view syllable);

  // The number of the syllable, `unknown` where it was never added.
  uint32_t find(std::string_view syllable) const {
    if (syllable.size() > readable) return find_long(syllable);
    char bytes[readable] = {};
    std::memcpy(bytes, syllable.data(), syllable.size());
    return slots_[slot_of(key_of(bytes, static_cast<uint32_t>(syllable.size())))].number;
  }

  // The numbers of `count` syllables at once: the i-th stands at bytes[begins[i], ends[i]), with `readable` bytes behind each begin.
  void find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const;

  uint32_t size() const { return count_; }  // of known syllables
  size_t memory() const { return slots_.capacity() * sizeof(Slot); }

  // What an image of it holds (image.h).
  static void fields(auto& self, auto& image) { image(self.slots_, self.shift_, self.count_, self.long_ones_); }

 private:
  struct Key {
    uint64_t first = 0;
    uint32_t second = 0;
  };
  struct Slot {
    uint64_t first = 0;
    uint32_t second = 0;
    uint32_t number = unknown;
    Key key() const { return {first, second}; }
  };

  template <class Word>
  static Word load(const void* bytes) {
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  // Zeros stand behind the last byte; no syllable holds one.
  static Key key_of(const char* begin, uint32_t length) {
    const unsigned char* const mask = ones + readable - length;
    return {load<uint64_t>(begin) & load<uint64_t>(mask), load<uint32_t>(begin + 8) & load<uint32_t>(mask + 8)};
  }

  static uint64_t hash_of(Key key) { return (key.first ^ uint64_t{key.second} << 32) * 0x9E3779B97F4A7C15ULL; }

  size_t slot_of(Key key) const {
    const size_t mask = slots_.size() - 1;
    for (size_t i = hash_of(key) >> shift_;; i = (i + 1) & mask)
      if ((slots_[i].first == key.first && slots_[i].second == key.second) || slots_[i].number == unknown) return i;
  }

  uint32_t find_long(std::string_view syllable) const;
  void grow();

  // The bytes from `readable - length` on are a mask that keeps `length` bytes.
  static constexpr unsigned char ones[2 * readable] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

  static constexpr unsigned fewest_bits = 4;
  std::vector<Slot> slots_ = std::vector<Slot>(size_t{1} << fewest_bits);  // open addressing, a power of two, at most a quarter full
  unsigned shift_ = 64 - fewest_bits;
  uint32_t count_ = 0;
  std::map<std::string, uint32_t, std::less<>> long_ones_;
};

}  // namespace nhan::database
