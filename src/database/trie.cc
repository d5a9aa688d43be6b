// Building the trie.
#include "database/trie.h"

#include <algorithm>
#include <bit>

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

void Trie::close(uint32_t syllables) {
  firsts_.resize(syllables);
  alone_.resize(syllables / 64 + 1);
  for (uint32_t i = 0; i < syllables; ++i) alone_[i / 64] |= uint64_t{firsts_[i].ends_phrase()} << i % 64;
  std::sort(begins_.begin(), begins_.end());
  begins_.erase(std::unique(begins_.begin(), begins_.end()), begins_.end());
  const auto bits = std::max(7U, static_cast<unsigned>(std::bit_width(begins_.size() * marks_a_begin)));  // a shift by 64 is none
  marks_.assign((size_t{1} << bits) / 64, 0);
  mark_shift_ = 64 - (bits - 6);
  for (const uint64_t hash : begins_) mark(hash);
  begins_ = {};
}

uint32_t Trie::find(std::span<const uint32_t> syllables) const {
  if (firsts_.size() <= syllables[0]) return 0;
  Node node = first(syllables[0]);
  for (const uint32_t syllable : syllables.subspan(1)) node = next(node, syllable);
  return node.value();
}

}  // namespace nhan::database
