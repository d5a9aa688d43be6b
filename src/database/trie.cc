// Building the trie.
#include "database/trie.h"

#include <algorithm>

namespace nhan::database {

Trie::Node Trie::new_node() {
  Node node;
  node.value_ = ++nodes_ * 2;
  return node;
}

void Trie::add(std::span<const uint32_t> syllables) {
  if (syllables.empty()) return;
  if (first_.size() <= syllables[0]) close(syllables[0] + 1);
  seconds_[syllables[0]] |= syllables.size() > 1 ? uint64_t{1} << (syllables[1] & 63) : ~uint64_t{0};
  Node* node = &first_[syllables[0]];
  if (!*node) *node = new_node();
  for (const uint32_t syllable : syllables.subspan(1)) node = &child(*node, syllable);
  node->value_ |= 1;
}

void Trie::close(uint32_t syllables) {
  first_.resize(syllables);
  seconds_.resize(syllables);
}

// The node behind `syllable`, made where it is not there. Whether a phrase ends at its parent is no part of the key.
Trie::Node& Trie::child(Node node, uint32_t syllable) {
  if ((children_ + 1) * 2 > slots_.size()) grow();
  const uint64_t hash = hash_of(node, syllable);
  Slot& slot = slots_[slot_of(hash, key_of(node, syllable))];
  if (slot.key == 0) {
    slot = {key_of(node, syllable), new_node()};
    mark(hash);
    ++children_;
  }
  return slot.node;
}

void Trie::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, Slot());
  marks_.assign(marks_.size() * 2, 0);
  --slot_shift_;
  --mark_shift_;
  for (const Slot& slot : old) {
    if (slot.key == 0) continue;
    const uint64_t hash = slot.key * 0x9E3779B97F4A7C15ULL;
    slots_[slot_of(hash, slot.key)] = slot;
    mark(hash);
  }
}

}  // namespace nhan::database
