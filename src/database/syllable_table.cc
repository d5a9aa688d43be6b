// Numbering syllables, and giving each a slot of its own: hash and displace. The syllables of a bucket, the fullest bucket first, try one factor after the
// other until all their slots are free.
#include "database/syllable_table.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace nhan::database {
namespace {

// The bytes from `readable - length` on are a mask that keeps `length` bytes.
constexpr unsigned char ones[2 * SyllableTable::readable] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

constexpr size_t a_bucket = 4;                            // syllables, on average
constexpr size_t filled = 4, of_slots = 5;                // fewer free ones would take many more tries, more would take room in the caches
constexpr uint64_t another_seed = 0x94D049BB133111EBULL;  // odd

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
  return added_.try_emplace(std::string(syllable), static_cast<uint32_t>(added_.size() + 1)).first->second;
}

void SyllableTable::close() {
  std::vector<Slot> syllables;
  for (const auto& [syllable, number] : added_) {
    if (syllable.size() > readable) {
      long_ones_.emplace(syllable, number);
      continue;
    }
    const Key key = key_of(syllable);
    syllables.push_back({key.first, key.second, number});
  }
  added_ = {};
  std::sort(syllables.begin(), syllables.end(),
            [](const Slot& a, const Slot& b) { return a.number < b.number; });  // the same at each opening
  const auto bits = std::max(1U, static_cast<unsigned>(std::bit_width(syllables.size() / a_bucket)));
  shift_ = 64 - bits;
  size_t room = syllables.size() * of_slots / filled + 1;
  while (!arrange(syllables, room)) {  // another hash and more room; most often the first will do
    seed_ *= another_seed;
    room += room / 16 + 1;
  }
}

// Whether each of the syllables has found its slot.
bool SyllableTable::arrange(const std::vector<Slot>& syllables, size_t room) {
  slots_.assign(room, Slot());
  factors_.assign(size_t{1} << (64 - shift_), 0);
  std::vector<std::vector<const Slot*>> buckets(factors_.size());
  const Finder finder = this->finder();
  for (const Slot& syllable : syllables) buckets[finder.bucket(finder.hash(syllable.key()))].push_back(&syllable);
  std::vector<uint32_t> order(buckets.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return buckets[a].size() > buckets[b].size(); });
  return std::all_of(order.begin(), order.end(), [&](uint32_t i) { return place(buckets[i], factors_[i]); });
}

// Finds the factor that sends all of a bucket to slots that are free.
bool SyllableTable::place(const std::vector<const Slot*>& bucket, Factor& factor) {
  const Finder finder = this->finder();
  std::vector<size_t> taken;
  for (uint32_t tried = 0; tried <= std::numeric_limits<Factor>::max(); ++tried) {
    factor = static_cast<Factor>(tried);
    taken.clear();
    for (const Slot* const syllable : bucket) {
      const size_t at = finder.slot(finder.hash(syllable->key()), factor);
      if (slots_[at].number != unknown) break;
      slots_[at] = *syllable;
      taken.push_back(at);
    }
    if (taken.size() == bucket.size()) return true;
    for (const size_t at : taken) slots_[at] = Slot();
  }
  return false;
}

uint32_t SyllableTable::find(std::string_view syllable) const {
  return syllable.size() > readable ? find_long(syllable) : finder().number(key_of(syllable));
}

uint32_t SyllableTable::find_at(const char* begin, uint32_t length) const { return finder().number(key_of(begin, length)); }

void SyllableTable::find_all(const char* bytes, const uint32_t* begins, const uint32_t* ends, size_t count, uint32_t* numbers) const {
  const Finder finder = this->finder();
  for (size_t i = 0; i < count; ++i) {
    const char* const begin = bytes + begins[i];
    const uint32_t length = ends[i] - begins[i];
    if (length > readable) [[unlikely]]
      numbers[i] = find_long({begin, length});
    else
      numbers[i] = finder.number(key_of(begin, length));
  }
}

uint32_t SyllableTable::find_long(std::string_view syllable) const {
  const auto found = long_ones_.find(syllable);
  return found == long_ones_.end() ? unknown : found->second;
}

}  // namespace nhan::database
