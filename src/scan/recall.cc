// The table of stretches that were scanned.
#include "scan/recall.h"

#include <cstring>

namespace nhan::scan {

Recall::Recall() : slots_(slots) {
  bytes_.reserve(most_bytes);
  hits_.reserve(most_hits);
}

// Eight bytes at a time; what is left is read over once more.
uint32_t Recall::hash_of(std::string_view stretch) {
  const auto load = [](const char* bytes, size_t count) {
    uint64_t word = 0;
    std::memcpy(&word, bytes, count);
    return word;
  };
  const char* const bytes = stretch.data();
  const size_t size = stretch.size();
  uint64_t hash = size;
  for (size_t i = 0; i + 8 < size; i += 8) hash = (hash ^ load(bytes + i, 8)) * 0x9E3779B97F4A7C15ULL;
  hash = (hash ^ (size >= 8 ? load(bytes + size - 8, 8) : load(bytes, size))) * 0x9E3779B97F4A7C15ULL;
  return static_cast<uint32_t>(hash >> 32);
}

std::optional<std::span<const engine::Hit>> Recall::find(std::string_view stretch) const {
  const uint32_t hash = hash_of(stretch);
  const Slot& slot = slots_[hash % slots];
  if (slot.hash != hash || slot.length != stretch.size()) return std::nullopt;
  if (std::memcmp(bytes_.data() + slot.begin, stretch.data(), stretch.size()) != 0) return std::nullopt;
  return std::span(hits_).subspan(slot.first, slot.count);
}

void Recall::add(std::string_view stretch, std::span<const engine::Hit> hits) {
  if (stretch.empty() || stretch.size() > longest || hits.size() > most_hits) return;
  if (bytes_.size() + stretch.size() > most_bytes || hits_.size() + hits.size() > most_hits) {
    slots_.assign(slots, Slot());
    bytes_.clear();
    hits_.clear();
  }
  const uint32_t hash = hash_of(stretch);
  slots_[hash % slots] = {hash, static_cast<uint32_t>(bytes_.size()), static_cast<uint32_t>(hits_.size()),
                          static_cast<uint16_t>(stretch.size()), static_cast<uint16_t>(hits.size())};
  bytes_.insert(bytes_.end(), stretch.begin(), stretch.end());
  hits_.insert(hits_.end(), hits.begin(), hits.end());
}

}  // namespace nhan::scan
