// SyllableTable: folded syllables and what is known of them. A Vietnamese syllable has at most eight bytes but for a few, so that one word holds it whole and
// a look-up compares one integer.
#pragma once

#include <cstdint>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace nhan::database {

template <class Value>
class SyllableTable {
 public:
  // The value of the syllable, a new one where it was not there.
  Value& operator[](std::string_view syllable) {
    if (syllable.size() > sizeof(uint64_t)) return long_ones_.emplace(syllable, Value()).first->second;
    if (values_.size() * 4 >= slots_.size()) grow();
    const Slot* found = slot_of(key_of(syllable), syllable.size());
    if (found->number == 0) {
      values_.emplace_back();
      *const_cast<Slot*>(found) = {key_of(syllable), static_cast<uint32_t>(syllable.size()), static_cast<uint32_t>(values_.size())};
    }
    return values_[found->number - 1];
  }

  const Value* find(std::string_view syllable) const {
    if (syllable.size() > sizeof(uint64_t)) return find_long(syllable);
    const Slot* found = slots_.empty() ? nullptr : slot_of(key_of(syllable), syllable.size());
    return found == nullptr || found->number == 0 ? nullptr : &values_[found->number - 1];
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t size = 0;
    uint32_t number = 0;  // of the value, from 1 on
  };

  // All bytes, told apart from others of the same size; no byte outside of the syllable is read.
  static uint64_t key_of(std::string_view syllable) {
    const char* bytes = syllable.data();
    const size_t size = syllable.size();
    if (size >= 4) {
      uint32_t first, last;
      std::memcpy(&first, bytes, sizeof first);
      std::memcpy(&last, bytes + size - 4, sizeof last);
      return first | static_cast<uint64_t>(last) << 32;
    }
    if (size == 0) return 0;
    const auto at = [bytes](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(bytes[i])); };
    return at(0) | at(size / 2) << 8 | at(size - 1) << 16;
  }

  const Slot* slot_of(uint64_t key, size_t size) const {
    const size_t mask = slots_.size() - 1;
    for (size_t i = (key * 0x9E3779B97F4A7C15ULL >> 32) & mask;; i = (i + 1) & mask)
      if (slots_[i].number == 0 || (slots_[i].key == key && slots_[i].size == size)) return &slots_[i];
  }

  const Value* find_long(std::string_view syllable) const {
    if (long_ones_.empty()) return nullptr;
    const auto found = long_ones_.find(syllable);
    return found == long_ones_.end() ? nullptr : &found->second;
  }

  void grow() {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.empty() ? 256 : old.size() * 2, Slot());
    for (const Slot& slot : old)
      if (slot.number != 0) *const_cast<Slot*>(slot_of(slot.key, slot.size)) = slot;
  }

  std::vector<Slot> slots_;  // open addressing, a power of two, at most a quarter full
  std::vector<Value> values_;
  std::map<std::string, Value, std::less<>> long_ones_;
};

}  // namespace nhan::database
