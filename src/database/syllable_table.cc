// Numbering syllables, and looking them up.
#include "database/syllable_table.h"

namespace nhan::database {
namespace {

// The bytes from `readable - length` on are a mask that keeps `length` bytes.
constexpr unsigned char ones[2 * SyllableTable::readable] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

template <class Word>
Word load(const void* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

}  // namespace

// REQUIRES: `readable` bytes behind `begin`.
inline SyllableTable::Key SyllableTable::key_of(const char* begin, uint32_t length) {
  const unsigned char* const mask = ones + readable - length;
  return {load<uint64_t>(begin) & load<uint64_t>(mask), load<uint32_t>(begin + 8) & load<uint32_t>(mask + 8)};
}

SyllableTable::Key SyllableTable::key_of(std::string_view syllable) {
  char bytes[readable] = {};
  std::memcpy(bytes, syllable.data(), syllable.size());
  return key_of(bytes, static_cast<uint32_t>(syllable.size()));
}

uint32_t SyllableTable::add(std::string_view syllable) {
  if (const uint32_t known = find(syllable); known != unknown) return known;
  ++count_;
  if (syllable.size() > readable)
    long_ones_.emplace(syllable, count_);
  else
    numbers_.set(key_of(syllable), count_);
  return count_;
}

uint32_t SyllableTable::find(std::string_view syllable) const {
  return syllable.size() > readable ? find_long(syllable) : numbers_.find(key_of(syllable));
}

uint32_t SyllableTable::find_at(const char* begin, uint32_t length) const { return numbers_.find(key_of(begin, length)); }

void SyllableTable::find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const {
  for (size_t i = 0; i < count; ++i) {
    const char* const begin = bytes + begins[i];
    const uint32_t length = ends[i] - begins[i];
    if (length > readable) [[unlikely]]
      numbers[i] = find_long({begin, length});
    else
      numbers[i] = find_at(begin, length);
  }
}

uint32_t SyllableTable::find_long(std::string_view syllable) const {
  const auto found = long_ones_.find(syllable);
  return found == long_ones_.end() ? unknown : found->second;
}

}  // namespace nhan::database
