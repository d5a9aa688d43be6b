// Openings: whether a phrase may begin with two syllables as a text has them. A look that spares most paths through a trie, and all of names in small letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "database/slab.h"

namespace nhan::database {

// The first two syllables of a phrase, or of a text.
struct Opening {
  uint32_t first, second;  // numbers
  bool capital;            // whether the first one begins with a capital
  bool apart;              // whether other than one byte lies between them
};

class Openings {
 public:
  // What a syllable may be, as bits: the first one of a phrase whose second is of this group or that, `first`; a phrase by itself, `alone`, where it begins with
  // a small letter or where it begins with a capital; then its own group, where it may be a second one.
  using Kinds = uint32_t;
  static constexpr unsigned groups = 15;
  static constexpr Kinds first = (1U << groups) - 1, alone = 3U << groups;

  // Lets phrases begin so, before close().
  void add(Opening opening);
  // Lets a syllable be a phrase by itself, where it begins with a capital or where it does not.
  void add_alone(uint32_t syllable, bool capital) { let(syllable, 1U << groups << capital); }
  // Ends the building: syllables are numbered from 0 to `syllables` - 1.
  void close(uint32_t syllables);

  // Of one syllable: a word, so that all of them stay near.
  Kinds kinds(uint32_t syllable) const { return kinds_[syllable]; }

  // Of a syllable in front of another: what it may be alone, and first, if the other may be its second. Rules four of five pairs out.
  static Kinds kinds_before(Kinds own, Kinds next) { return own & (next >> second | alone); }

  // Whether a syllable written so may be a phrase by itself.
  static bool is_alone(Kinds kinds, bool capital) { return (kinds >> groups >> capital & 1) != 0; }

  // Whether a phrase may begin so; where none does, the answer is yes for one in fifty.
  bool hold(Opening opening) const {
    const uint64_t hash = Openings::hash(opening), word = marks_[hash >> shift_];
    return (word >> (hash >> 26 & 63) & word >> (hash >> 32 & 63) & 1) != 0;
  }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.marks_, self.kinds_, self.shift_); }

 private:
  static uint64_t hash(Opening opening) {
    const uint64_t front = uint64_t{opening.first} << 1 | opening.capital, back = uint64_t{opening.second} << 1 | opening.apart;
    return (front << 32 | back) * 0x9E3779B97F4A7C15ULL;
  }
  static constexpr unsigned second = groups + 2;  // where the bits of a syllable's own group begin
  static Kinds group(uint32_t syllable) { return 1U << syllable % groups; }
  void let(uint32_t syllable, Kinds kinds);

  static constexpr size_t bits_each = 8;
  Table<Kinds> kinds_;                          // by syllable
  Table<uint64_t> marks_ = Table<uint64_t>(2);  // two bits of one word for each opening, so few in all that they stay in the first cache
  unsigned shift_ = 63;
  std::vector<uint64_t> added_;  // hashes, until close()
};

}  // namespace nhan::database
