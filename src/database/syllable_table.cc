// Numbering syllables, and giving each a slot of its own: hash and displace. The syllables of a bucket, the fullest bucket first, try one factor after the
// other until all their slots are free.
#include "database/syllable_table.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace nhan::database {
namespace {

constexpr uint32_t word = sizeof(uint64_t);

// The bytes from `word - length` on are a mask that keeps `length` bytes.
constexpr unsigned char ones[2 * word] = {255, 255, 255, 255, 255, 255, 255, 255};

constexpr size_t a_bucket = 4;              // syllables, on average
constexpr size_t filled = 4, of_slots = 5;  // fewer free ones would take many more tries, more would take room in the caches
constexpr uint32_t most_tries = 65536, another_factor = 0x9E3779B5;  // all factors are odd
constexpr uint64_t another_seed = 0x94D049BB133111EBULL;             // odd

uint64_t load(const void* bytes) {
  uint64_t loaded;
  std::memcpy(&loaded, bytes, sizeof loaded);
  return loaded;
}

// The bytes up to `length`, which is no more than a word. REQUIRES: a whole word is readable.
uint64_t load(const char* bytes, size_t length) { return load(bytes) & load(ones + word - length); }

}  // namespace

// REQUIRES: `readable` bytes behind `begin`, more than a word of them the syllable's.
SyllableTable::LongKey SyllableTable::long_key_of(const char* begin, uint32_t length) {
  return {load(begin), load(begin + word, length - word)};
}

SyllableTable::LongKey SyllableTable::key_of(std::string_view syllable) {
  char bytes[readable] = {};
  std::memcpy(bytes, syllable.data(), syllable.size());
  return {load(bytes), load(bytes + word)};
}

uint32_t SyllableTable::add(std::string_view syllable) {
  return added_.try_emplace(std::string(syllable), static_cast<uint32_t>(added_.size() + 1)).first->second;
}

void SyllableTable::close() {
  std::vector<Slot> syllables;
  for (const auto& [syllable, number] : added_) {
    longest_ = std::max(longest_, syllable.size());
    if (syllable.size() <= word)
      syllables.emplace_back(key_of(syllable).first, number);
    else if (syllable.size() <= readable)
      long_ones_.set(key_of(syllable), number);
    else
      longest_ones_.emplace(syllable, number);
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
  factor = 1;
  for (uint32_t tried = 0; tried < most_tries; ++tried, factor = factor * another_factor + 2) {
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
  if (syllable.size() > readable) return find_longest(syllable);
  const LongKey key = key_of(syllable);
  return syllable.size() > word ? long_ones_.find(key) : finder().number(key.first);
}

void SyllableTable::find_all(const char* bytes, const FoldedRange* syllables, size_t count, uint32_t* numbers) const {
  const Finder finder = this->finder();
  for (size_t i = 0; i < count; ++i) {
    const size_t length = syllables[i].size();
    if (length <= word) [[likely]]
      numbers[i] = finder.number(load(bytes + syllables[i].begin, length));
    else
      numbers[i] = find_long(bytes, syllables[i]);
  }
}

// Apart from the loop above, whose values have just room in the registers.
[[gnu::noinline]] uint32_t SyllableTable::find_long(const char* bytes, FoldedRange syllable) const {
  const char* const begin = bytes + syllable.begin;
  const uint32_t length = syllable.size();
  return length <= readable ? long_ones_.find(long_key_of(begin, length)) : find_longest({begin, length});
}

uint32_t SyllableTable::find_longest(std::string_view syllable) const {
  const auto found = longest_ones_.find(syllable);
  return found == longest_ones_.end() ? unknown : found->second;
}

}  // namespace nhan::database
