// Openings: whether a phrase may begin with two syllables as a text has them. A look that spares most paths through a trie, and all of names in small letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nhan::database {

// The first two syllables of a phrase, or of a text.
struct Opening {
  uint32_t first, second;  // numbers
  bool capital;            // whether the first one begins with a capital
  bool apart;              // whether other than one byte lies between them
};

class Openings {
 public:
  // What a syllable may be by itself, a bit each. The first two are shifted by one where it begins with a capital.
  enum Kind : uint8_t { alone = 1, first = 4, second = 16 };

  // Lets phrases begin so, before close().
  void add(Opening opening);
  // Lets a syllable be a phrase by itself, where it begins with a capital or where it does not.
  void add_alone(uint32_t syllable, bool capital) { let(syllable, static_cast<uint8_t>(alone << capital)); }
  // Ends the building: syllables are numbered from 0 to `syllables` - 1.
  void close(uint32_t syllables);

  // Of one syllable: a byte, so that all of them stay in the first cache.
  uint8_t kinds(uint32_t syllable) const { return kinds_[syllable]; }
  // The same, with the first two where they are for one that is written so.
  uint8_t kinds(uint32_t syllable, bool capital) const { return static_cast<uint8_t>(kinds_[syllable] >> capital); }

  // Whether a phrase may begin so; where none does, the answer is yes for one in fifty.
  bool hold(Opening opening) const {
    const uint64_t hash = Openings::hash(opening), word = marks_[hash >> shift_];
    return (word >> (hash >> 26 & 63) & word >> (hash >> 32 & 63) & 1) != 0;
  }

  size_t memory() const { return marks_.capacity() * sizeof(uint64_t) + kinds_.capacity(); }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.marks_, self.kinds_, self.shift_); }

 private:
  static uint64_t hash(Opening opening) {
    const uint64_t front = uint64_t{opening.first} << 1 | opening.capital, back = uint64_t{opening.second} << 1 | opening.apart;
    return (front << 32 | back) * 0x9E3779B97F4A7C15ULL;
  }
  void let(uint32_t syllable, uint8_t kind);

  static constexpr size_t bits_each = 8;
  std::vector<uint8_t> kinds_;  // by syllable
  std::vector<uint64_t> marks_ =
      std::vector<uint64_t>(2);  // two bits of one word for each opening, so few in all that they stay in the first cache
  unsigned shift_ = 63;
  std::vector<uint64_t> added_;  // hashes, until close()
};

}  // namespace nhan::database
