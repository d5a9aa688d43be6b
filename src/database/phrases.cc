// The hash table of phrases.
#include "database/phrases.h"

#include <algorithm>
#include <cstring>

namespace nhan::database {
namespace {

// Both bits, and the word that they are in.
uint64_t marks_of(uint64_t hash) { return uint64_t{1} << (hash >> 26 & 63) | uint64_t{1} << (hash >> 40 & 63); }

uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

template <class Word>
uint64_t load(const char* bytes) {
  Word word;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

uint64_t mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0x9E3779B97F4A7C15ULL;
  return hash ^ hash >> 32;
}

// Eight bytes at a time; what is left is read over once more, so that no byte is read alone. Most syllables have fewer than eight.
uint64_t hash_of(std::string_view text) {
  const char* bytes = text.data();
  const size_t size = text.size();
  uint64_t hash = size;
  if (size < 4) {
    if (size == 0) return hash;
    const auto at = [bytes](size_t i) { return static_cast<uint64_t>(static_cast<unsigned char>(bytes[i])); };
    return mix(hash, at(0) | at(size / 2) << 8 | at(size - 1) << 16);
  }
  if (size < 8) return mix(hash, load<uint32_t>(bytes) | load<uint32_t>(bytes + size - 4) << 32);
  for (size_t i = 0; i + 8 < size; i += 8) hash = mix(hash, load<uint64_t>(bytes + i));
  return mix(hash, load<uint64_t>(bytes + size - 8));
}

}  // namespace

uint32_t Phrases::add(std::string_view folded) {
  const uint64_t hash = hash_of(folded);
  if (const uint32_t known = find(folded); known != no_phrase) return known;
  if (places_.size() * 2 >= slots_.size()) grow();
  const uint32_t phrase = size();
  places_.push_back({static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(folded.size())});
  bytes_.insert(bytes_.end(), folded.begin(), folded.end());
  longest_ = std::max(longest_, folded.size());
  insert(phrase, hash);
  return phrase;
}

uint32_t Phrases::find(std::string_view folded) const {
  if (slots_.empty()) return no_phrase;
  const uint64_t hash = hash_of(folded);
  if ((marks_of(hash) & ~marks_[hash & (marks_.size() - 1)]) != 0) return no_phrase;
  const size_t mask = slots_.size() - 1;
  for (size_t i = hash & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.phrase == no_phrase) return no_phrase;
    if (slot.tag == tag_of(hash) && text(slot.phrase) == folded) return slot.phrase;
  }
}

void Phrases::insert(uint32_t phrase, uint64_t hash) {
  const size_t mask = slots_.size() - 1;
  size_t i = hash & mask;
  while (slots_[i].phrase != no_phrase) i = (i + 1) & mask;
  slots_[i] = {tag_of(hash), phrase};
  marks_[hash & (marks_.size() - 1)] |= marks_of(hash);
}

void Phrases::grow() {
  slots_.assign(std::max<size_t>(64, slots_.size() * 2), Slot());
  marks_.assign(slots_.size() / 32, 0);
  for (uint32_t phrase = 0; phrase < size(); ++phrase) insert(phrase, hash_of(text(phrase)));
}

}  // namespace nhan::database
