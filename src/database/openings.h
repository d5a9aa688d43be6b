// Openings: whether a literal may begin with two syllables as a text has them. A look that spares most paths through the trie, and all of names in small letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace nhan::database {

// The first two syllables of a literal, or of a text.
struct Opening {
  uint32_t first, second;  // numbers
  bool capital;            // whether the first one begins with a capital
  bool apart;              // whether other than one byte lies between them
};

class Openings {
 public:
  // Lets literals begin so, before close().
  void add(Opening opening) { added_.push_back(hash(opening)); }
  // Lets a syllable be a literal by itself, where it begins with a capital or where it does not.
  void add_alone(uint32_t syllable, bool capital);
  // Ends the building: syllables are numbered from 0 to `syllables` - 1.
  void close(uint32_t syllables);

  // Whether a literal may begin so; where none does, the answer is yes for one in fifty.
  bool hold(Opening opening) const {
    const uint64_t hash = Openings::hash(opening), word = marks_[hash >> shift_];
    return (word >> (hash >> 26 & 63) & word >> (hash >> 32 & 63) & 1) != 0;
  }
  // Whether the syllable is a literal by itself.
  bool hold_alone(uint32_t syllable, bool capital) const {
    const uint64_t bit = 2 * uint64_t{syllable} + capital;
    return (alone_[bit >> 6] >> (bit & 63) & 1) != 0;
  }

  size_t memory() const { return (marks_.capacity() + alone_.capacity()) * sizeof(uint64_t); }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.marks_, self.alone_, self.shift_); }

 private:
  static uint64_t hash(Opening opening) {
    const uint64_t first = uint64_t{opening.first} << 1 | opening.capital, second = uint64_t{opening.second} << 1 | opening.apart;
    return (first << 32 | second) * 0x9E3779B97F4A7C15ULL;
  }

  static constexpr size_t bits_each = 8;
  std::vector<uint64_t> marks_ =
      std::vector<uint64_t>(2);  // two bits of one word for each opening, so few in all that they stay in the first cache
  std::vector<uint64_t> alone_;  // two bits a syllable
  unsigned shift_ = 63;
  std::vector<uint64_t> added_;  // hashes, until close()
};

}  // namespace nhan::database
