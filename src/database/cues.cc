// Grouping cues by the two syllables next to the candidate, then by what their rules concern.
#include "database/cues.h"

#include <algorithm>
#include <tuple>

#include "database/syllable_table.h"

namespace nhan::database {

void Cues::make_room(uint32_t count) {
  known_.resize(count);
  far_.resize(count);
  keeping_.resize(count);
}

void Cues::add(uint32_t syllable, uint64_t target, const CueUse& use, bool keeps) {
  Known& known = known_[syllable];
  const uint64_t bit = use.second == SyllableTable::unknown ? 0 : bit_of(use.second);
  (bit == 0 ? known.alone : known.longer) |= target;
  known.seconds |= bit;
  if (use.reach.within[0] > 1) far_[syllable] |= target;
  if (keeps) keeping_[syllable] |= target;
  added_.push_back({syllable, bit, target, use});
}

void Cues::arrange() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return std::tie(a.syllable, a.second, a.target, b.use.reach.within[0]) <
           std::tie(b.syllable, b.second, b.target, a.use.reach.within[0]);
  });
  auto next = added_.begin();
  const auto take = [&](uint32_t syllable, uint64_t second) {
    Group group{0, static_cast<uint32_t>(begins_.size())};
    for (; next != added_.end() && next->syllable == syllable && next->second == second; ++next) {
      if ((group.targets & next->target) == 0) begins_.push_back(static_cast<uint32_t>(uses_.size()));
      group.targets |= next->target;
      uses_.push_back(next->use);
    }
    groups_.push_back(group);
  };
  for (uint32_t syllable = 0; syllable < known_.size(); ++syllable) {
    Known& known = known_[syllable];
    if ((known.alone | known.longer) == 0) continue;
    known.first = static_cast<uint32_t>(groups_.size());
    take(syllable, 0);
    for (uint64_t left = known.seconds; left != 0; left &= left - 1) take(syllable, left & -left);
  }
  begins_.push_back(static_cast<uint32_t>(uses_.size()));
  added_ = {};
}

}  // namespace nhan::database
