// Grouping cues by the two syllables next to the candidate, then by what their rules concern.
#include "database/cues.h"

#include <algorithm>
#include <memory>
#include <tuple>

#include "database/syllable_table.h"

namespace nhan::database {

void Cues::add(uint32_t syllable, uint32_t second, uint64_t target, CueUse use, const Demand& demand, bool keeps) {
  Known& known = known_.at(syllable);
  const uint64_t bit = second == SyllableTable::unknown ? 0 : bit_of(second);
  (bit == 0 ? known.alone : known.longer) |= target;
  known.seconds |= bit;
  if (use.reach.within[0] > 1) far_.at(syllable) |= target;
  if (keeps) keeping_.at(syllable) |= target;
  use.more = demand.capitals != 0 || demand.beyond != none || demand.entry;
  use.phrase = use.more ? static_cast<uint32_t>(demands_.size()) : demand.phrase;
  if (use.more) demands_.push_back(demand);
  added_.push_back({syllable, bit, target, use});
}

void Cues::append(std::span<const uint32_t> numbers) {
  for (size_t i = 0; i < numbers.size(); ++i) {
    if (i % 4 == 0) cells_.emplace_back();
    cells_.back().numbers[i % 4] = numbers[i];
  }
}

// Sorted by target.
void Cues::append_group(std::span<const Added> added) {
  uint64_t targets = 0;
  std::vector<uint32_t> begins;
  for (uint32_t i = 0; i < added.size(); ++i) {
    if ((targets & added[i].target) == 0) begins.push_back(i);
    targets |= added[i].target;
  }
  begins.push_back(static_cast<uint32_t>(added.size()));
  std::vector<uint32_t> numbers{static_cast<uint32_t>(targets), static_cast<uint32_t>(targets >> 32)};
  const auto cells = static_cast<uint32_t>((numbers.size() + begins.size() + 3) / 4);  // in front of the uses
  for (const uint32_t begin : begins) numbers.push_back(cells + begin);
  append(numbers);
  for (const Added& one : added) std::construct_at(&cells_.emplace_back().use, one.use);
}

void Cues::arrange() {
  std::stable_sort(added_.begin(), added_.end(), [](const Added& a, const Added& b) {
    return std::tie(a.syllable, a.second, a.target, b.use.reach.within[0]) <
           std::tie(b.syllable, b.second, b.target, a.use.reach.within[0]);
  });
  const std::span<const Added> all(added_);
  size_t next = 0;
  const auto take = [&](uint32_t syllable, uint64_t second) {
    const size_t begin = next;
    while (next < all.size() && all[next].syllable == syllable && all[next].second == second) ++next;
    append_group(all.subspan(begin, next - begin));
  };
  for (uint32_t syllable = 0; syllable < known_.end(); ++syllable) {
    Known& known = known_.at(syllable);
    if ((known.alone | known.longer) == 0) continue;
    known.first = static_cast<uint32_t>(cells_.size());
    std::vector<uint32_t> groups(1 + static_cast<size_t>(std::popcount(known.seconds)));
    append(groups);  // room for where they begin
    uint32_t i = 0;
    const auto place = [&] {
      cells_[known.first + i / 4].numbers[i % 4] = static_cast<uint32_t>(cells_.size()) - known.first;
      ++i;
    };
    place();
    take(syllable, 0);
    for (uint64_t left = known.seconds; left != 0; left &= left - 1) {
      place();
      take(syllable, left & -left);
    }
  }
  added_ = {};
}

}  // namespace nhan::database
