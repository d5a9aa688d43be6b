// Building the trie.
#include "database/trie.h"

namespace nhan::database {

void Trie::add(std::span<const uint32_t> syllables, uint32_t value) {
  const size_t last = syllables.size() - 1;
  if (firsts_.size() <= syllables[0]) firsts_.resize(syllables[0] + 1);
  Node node = firsts_[syllables[0]] = with(firsts_[syllables[0]], syllables[0], last == 0 ? value : 0, last > 0);
  for (size_t i = 1; i <= last; ++i) {
    const Node known = next(node, syllables[i]);
    const Node child = with(known, known ? known.number() : deeper + count_++, i == last ? value : 0, i < last);
    children_.set({node.number(), syllables[i]}, child.bits_);
    node = child;
  }
}

// The node with what is new: a value, or a longer phrase.
Trie::Node Trie::with(Node known, uint32_t number, uint32_t value, bool more) {
  const uint64_t kept = value != 0 ? uint64_t{value} << 32 : uint64_t{known.value()} << 32;
  return Node(kept | (more || known.goes_on() ? Node::more : 0) | number);
}

uint32_t Trie::find(std::span<const uint32_t> syllables) const {
  if (firsts_.size() <= syllables[0]) return 0;
  Node node = first(syllables[0]);
  for (const uint32_t syllable : syllables.subspan(1)) node = next(node, syllable);
  return node.value();
}

}  // namespace nhan::database
