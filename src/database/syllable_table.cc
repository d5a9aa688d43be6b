// Filling the table of syllables.
#include "database/syllable_table.h"

namespace nhan::database {

uint32_t SyllableTable::add(std::string_view syllable) {
  if (const uint32_t known = find(syllable); known != unknown) return known;
  const uint32_t number = ++count_;
  if (syllable.size() > readable) {
    long_ones_.emplace(syllable, number);
    return number;
  }
  if (size_t{count_} * 4 >= slots_.size()) grow();
  char bytes[readable] = {};
  std::memcpy(bytes, syllable.data(), syllable.size());
  const Key key = key_of(bytes, static_cast<uint32_t>(syllable.size()));
  slots_[slot_of(key)] = {key.first, key.second, number};
  return number;
}

uint32_t SyllableTable::find_long(std::string_view syllable) const {
  const auto found = long_ones_.find(syllable);
  return found == long_ones_.end() ? unknown : found->second;
}

void SyllableTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, Slot());
  --shift_;
  for (const Slot& slot : old)
    if (slot.number != unknown) slots_[slot_of(slot.key())] = slot;
}

}  // namespace nhan::database
