// Grouping cues by the two syllables next to the candidate.
#include "database/cues.h"

#include <algorithm>
#include <tuple>

namespace nhan::database {

void Cues::make_room(uint32_t count) {
  known_.resize(count);
  targets_.resize(count);
  far_.resize(count);
  keeping_.resize(count);
}

void Cues::add(uint32_t syllable, uint32_t second, const CueUse& use, bool keeps) {
  Known& known = known_[syllable];
  const uint64_t bit = second == 0 ? 0 : bit_of(second);
  (bit == 0 ? known.alone : known.longer) |= use.target;
  known.seconds |= bit;
  targets_[syllable] |= use.target;
  if (use.reach.within[0] > 1) far_[syllable] |= use.target;
  if (keeps) keeping_[syllable] |= use.target;
  added_.push_back({syllable, bit, use});
}

void Cues::arrange() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return std::tie(a.syllable, a.second, b.use.reach.within[0]) < std::tie(b.syllable, b.second, a.use.reach.within[0]);
  });
  auto next = added_.begin();
  const auto take = [&](uint32_t syllable, uint64_t second) {
    begins_.push_back(static_cast<uint32_t>(uses_.size()));
    for (; next != added_.end() && next->syllable == syllable && next->second == second; ++next) uses_.push_back(next->use);
  };
  for (uint32_t syllable = 0; syllable < known_.size(); ++syllable) {
    Known& known = known_[syllable];
    if ((known.alone | known.longer) == 0) continue;
    known.first = static_cast<uint32_t>(begins_.size());
    take(syllable, 0);
    for (uint64_t left = known.seconds; left != 0; left &= left - 1) take(syllable, left & -left);
  }
  begins_.push_back(static_cast<uint32_t>(uses_.size()));
  added_ = {};
}

size_t Cues::memory() const {
  return known_.capacity() * sizeof(Known) + (targets_.capacity() + far_.capacity() + keeping_.capacity()) * sizeof(uint64_t) +
         begins_.capacity() * sizeof(uint32_t) + uses_.capacity() * sizeof(CueUse);
}

}  // namespace nhan::database
