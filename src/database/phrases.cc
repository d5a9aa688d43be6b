// The hash table of phrases.
#include "database/phrases.h"

#include <algorithm>

namespace nhan::database {
namespace {

uint32_t tag_of(uint64_t hash) { return static_cast<uint32_t>(hash >> 32); }

Phrases::Hash hash_of(std::string_view folded) {
  Phrases::Hash hash;
  hash.extend(folded);
  return hash;
}

}  // namespace

uint32_t Phrases::add(std::string_view folded) {
  const uint64_t hash = hash_of(folded).value();
  if (const uint32_t known = find(folded); known != no_phrase) return known;
  if (places_.size() * 2 >= slots_.size()) grow();
  const uint32_t phrase = size();
  places_.push_back({static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(folded.size())});
  bytes_ += folded;
  longest_ = std::max(longest_, folded.size());
  insert(phrase, hash);
  return phrase;
}

uint32_t Phrases::find(std::string_view folded) const { return find(folded, hash_of(folded)); }

uint32_t Phrases::find(std::string_view folded, Hash hash) const {
  if (slots_.empty()) return no_phrase;
  const size_t mask = slots_.size() - 1;
  for (size_t i = hash.value() & mask;; i = (i + 1) & mask) {
    const Slot& slot = slots_[i];
    if (slot.phrase == no_phrase) return no_phrase;
    if (slot.tag == tag_of(hash.value()) && text(slot.phrase) == folded) return slot.phrase;
  }
}

void Phrases::insert(uint32_t phrase, uint64_t hash) {
  const size_t mask = slots_.size() - 1;
  size_t i = hash & mask;
  while (slots_[i].phrase != no_phrase) i = (i + 1) & mask;
  slots_[i] = {tag_of(hash), phrase};
}

void Phrases::grow() {
  slots_.assign(std::max<size_t>(64, slots_.size() * 2), Slot());
  for (uint32_t phrase = 0; phrase < size(); ++phrase) insert(phrase, hash_of(text(phrase)).value());
}

}  // namespace nhan::database
