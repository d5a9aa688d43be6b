// Building the trie.
#include "database/trie.h"

namespace nhan::database {

void Trie::add(std::span<const uint32_t> syllables, uint32_t value) {
  const uint32_t first = syllables[0];
  if (firsts_.size() <= first) firsts_.resize(first + 1);
  const uint64_t with_value = uint64_t{value} << 32;
  if (syllables.size() == 1) {
    firsts_[first] = Node(with_value | first);
    return;
  }
  if (!firsts_[first]) firsts_[first] = Node(first);
  Node node = firsts_[first];
  for (size_t i = 1; i < syllables.size(); ++i) {
    Node child = next(node, syllables[i]);
    const uint32_t number = child ? child.number() : deeper + count_++;
    if (i + 1 == syllables.size()) child = Node(with_value | number);
    if (!child) child = Node(number);
    children_.set({node.number(), syllables[i]}, child.bits_);
    node = child;
  }
}

uint32_t Trie::find(std::span<const uint32_t> syllables) const {
  if (firsts_.size() <= syllables[0]) return 0;
  Node node = first(syllables[0]);
  for (const uint32_t syllable : syllables.subspan(1)) node = next(node, syllable);
  return node.value();
}

}  // namespace nhan::database
