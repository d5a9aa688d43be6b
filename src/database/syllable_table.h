// SyllableTable: folded syllables, numbered. A look-up compares twelve bytes, in which all syllables of Vietnamese have room ("nghiễng" takes nine); with their
// number they make sixteen.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "database/pairs.h"

namespace nhan::database {

class SyllableTable {
 public:
  static constexpr uint32_t unknown = 0;
  static constexpr uint32_t readable = 12;  // bytes that are read from the begin of a syllable on, whatever its length

  // The number of the syllable, from 1 on; a new one where it was not there.
  uint32_t add(std::string_view syllable);

  // The number of the syllable, `unknown` where it was never added.
  uint32_t find(std::string_view syllable) const;

  // The same of `length` bytes, up to `readable`, with as many readable behind `begin`.
  uint32_t find_at(const char* begin, uint32_t length) const;

  // The numbers of `count` syllables at once: the i-th stands at bytes[begins[i], ends[i]), with `readable` bytes behind each begin.
  void find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const;

  size_t memory() const { return numbers_.memory(); }

  // What an image of it holds (image.h).
  static void fields(auto& self, auto& image) { image(self.numbers_, self.count_, self.long_ones_); }

 private:
  // The bytes of a syllable, zeros behind the last one: no syllable holds one.
  struct Key {
    uint64_t first = 0;
    uint32_t second = 0;

    uint64_t hash() const { return (first ^ uint64_t{second} << 32) * 0x9E3779B97F4A7C15ULL; }
  };
  static_assert(sizeof(Key::first) + sizeof(Key::second) == readable);
  struct Slot {
    using Key = SyllableTable::Key;

    uint64_t first = 0;
    uint32_t second = 0;
    uint32_t value = unknown;

    Slot() = default;
    Slot(Key key, uint32_t number) : first(key.first), second(key.second), value(number) {}
    Key key() const { return {first, second}; }
    uint64_t difference(Key other) const { return (first ^ other.first) | (second ^ other.second); }
  };

  static Key key_of(const char* begin, uint32_t length);
  static Key key_of(std::string_view syllable);
  uint32_t find_long(std::string_view syllable) const;

  Pairs<Slot> numbers_;
  uint32_t count_ = 0;
  std::map<std::string, uint32_t, std::less<>> long_ones_;
};

}  // namespace nhan::database
