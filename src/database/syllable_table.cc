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

// Nearly every syllable is found, or found missing, in the first slot that is looked at: all else is left to the other ways, so that this one stays in registers.
void SyllableTable::find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const {
  const Slot* const slots = slots_.data();
  const unsigned shift = shift_;
  for (size_t i = 0; i < count; ++i) {
    const char* const begin = bytes + begins[i];
    const uint32_t length = ends[i] - begins[i];
    if (length > readable) [[unlikely]] {
      numbers[i] = find_long({begin, length});
      continue;
    }
    const Key key = key_of(begin, length);
    const Slot* slot = slots + (hash_of(key) >> shift);
    if ((slot->first != key.first || slot->second != key.second) && slot->number != unknown) slot = slots + slot_of(key);
    numbers[i] = slot->number;
  }
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
