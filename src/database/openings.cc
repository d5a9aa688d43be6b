// Marking openings, when all are known.
#include "database/openings.h"

#include <algorithm>
#include <bit>

namespace nhan::database {

void Openings::add(Opening opening) {
  let(opening.first, group(opening.second));
  let(opening.second, group(opening.second) << second);
  added_.push_back(hash(opening));
}

void Openings::let(uint32_t syllable, Kinds kinds) {
  if (kinds_.size() <= syllable) kinds_.resize(syllable + 1);
  kinds_[syllable] |= kinds;
}

void Openings::close(uint32_t syllables) {
  kinds_.resize(syllables);
  std::sort(added_.begin(), added_.end());
  added_.erase(std::unique(added_.begin(), added_.end()), added_.end());
  const auto bits = std::max(7U, static_cast<unsigned>(std::bit_width(added_.size() * bits_each)));  // a shift by 64 is none
  marks_.assign((size_t{1} << bits) / 64, 0);
  shift_ = 64 - (bits - 6);
  for (const uint64_t hash : added_) marks_[hash >> shift_] |= uint64_t{1} << (hash >> 26 & 63) | uint64_t{1} << (hash >> 32 & 63);
  added_ = {};
}

}  // namespace nhan::database
