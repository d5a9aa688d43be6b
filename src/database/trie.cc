// Building the trie.
#include "database/trie.h"

namespace nhan::database {

void Trie::add(std::span<const uint32_t> path, uint32_t value) {
  const auto value_at = [&](size_t i) { return i + 1 == path.size() ? value : 0; };
  Node& begin = firsts_.at(path[0]);
  Node node = begin = with(begin, path[0], value_at(0), path.subspan(1));
  for (size_t i = 1; i < path.size(); ++i) {
    const uint32_t step = path[i] & ~mark;
    const Node known = next(node, step);
    const Node child = with(known, known ? known.number() : deeper + count_++, value_at(i), path.subspan(i + 1));
    children_.set({node.number(), step}, child.bits_);
    node = child;
  }
}

// The node with what is new: a value, or the rest of a longer phrase.
Trie::Node Trie::with(Node known, uint32_t number, uint32_t value, std::span<const uint32_t> behind) {
  uint64_t bits = known.bits_ | number;
  if (value != 0) bits = uint64_t{value} << 32 | static_cast<uint32_t>(bits);
  if (!behind.empty()) bits |= (behind[0] & mark) != 0 ? Node::more | Node::marked : Node::more;
  return Node(bits);
}

uint32_t Trie::find(std::span<const uint32_t> path) const {
  Node node = first(path[0]);
  for (const uint32_t step : path.subspan(1)) node = next(node, step & ~mark);
  return node.value();
}

}  // namespace nhan::database
