// Marking openings, when all are known.
#include "database/openings.h"

#include <algorithm>
#include <bit>

namespace nhan::database {

void Openings::add_alone(uint32_t syllable, bool capital) {
  const size_t bit = 2 * size_t{syllable} + capital;
  if (alone_.size() <= bit / 64) alone_.resize(bit / 64 + 1);
  alone_[bit / 64] |= uint64_t{1} << bit % 64;
}

void Openings::close(uint32_t syllables) {
  alone_.resize(2 * size_t{syllables} / 64 + 1);
  std::sort(added_.begin(), added_.end());
  added_.erase(std::unique(added_.begin(), added_.end()), added_.end());
  const auto bits = std::max(7U, static_cast<unsigned>(std::bit_width(added_.size() * bits_each)));  // a shift by 64 is none
  marks_.assign((size_t{1} << bits) / 64, 0);
  shift_ = 64 - (bits - 6);
  for (const uint64_t hash : added_) marks_[hash >> shift_] |= uint64_t{1} << (hash >> 26 & 63) | uint64_t{1} << (hash >> 32 & 63);
  added_ = {};
}

}  // namespace nhan::database
