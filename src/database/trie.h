// Trie: phrases as sequences of syllables, for telling where one may stand. What lies between two syllables is not part of it: that, and so the last word
// on every match, is the engine's.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace nhan::database {

class Trie {
 public:
  // A place in the trie; `nowhere` is none.
  class Node {
   public:
    explicit operator bool() const { return value_ != 0; }
    bool ends_phrase() const { return (value_ & 1) != 0; }

   private:
    friend class Trie;
    uint32_t value_ = 0;  // its number, times two, and whether a phrase ends there
  };

  void add(std::span<const uint32_t> syllables);
  // Ends the building: syllables are numbered from 0 to `syllables` - 1.
  void close(uint32_t syllables);

  // Whether a phrase may begin with these two syllables, or be the first of them: a short look that spares most others.
  bool may_begin(uint32_t first, uint32_t second) const { return (seconds_[first] >> (second & 63) & 1) != 0; }

  // Behind the first syllable of a phrase.
  Node first(uint32_t syllable) const { return first_[syllable]; }
  // Behind one more syllable.
  Node next(Node node, uint32_t syllable) const {
    const uint64_t hash = hash_of(node, syllable);
    if ((marks_[hash >> mark_shift_ >> 6] >> (hash >> mark_shift_ & 63) & 1) == 0) return Node();
    return slots_[slot_of(hash, key_of(node, syllable))].node;
  }

  size_t memory() const {
    return first_.capacity() * sizeof(Node) + seconds_.capacity() * sizeof(uint64_t) + slots_.capacity() * sizeof(Slot) +
           marks_.capacity() * sizeof(uint64_t);
  }

  // What an image of it holds (image.h).
  static void fields(auto& self, auto& image) {
    image(self.first_, self.seconds_, self.slots_, self.marks_, self.slot_shift_, self.mark_shift_, self.children_, self.nodes_);
  }

 private:
  struct Slot {
    uint64_t key = 0;
    Node node;
  };

  static uint64_t key_of(Node node, uint32_t syllable) { return uint64_t{node.value_ | 1} << 32 | syllable; }
  static uint64_t hash_of(Node node, uint32_t syllable) { return key_of(node, syllable) * 0x9E3779B97F4A7C15ULL; }
  size_t slot_of(uint64_t hash, uint64_t key) const {
    const size_t mask = slots_.size() - 1;
    size_t i = hash >> slot_shift_;
    while (slots_[i].key != key && slots_[i].key != 0) i = (i + 1) & mask;
    return i;
  }
  Node& child(Node node, uint32_t syllable);
  Node new_node();
  void grow();
  void mark(uint64_t hash) { marks_[hash >> mark_shift_ >> 6] |= uint64_t{1} << (hash >> mark_shift_ & 63); }

  std::vector<Node> first_;  // by syllable
  std::vector<uint64_t>
      seconds_;  // by syllable: a bit for the numbers, less multiples of 64, of those that follow it; all where it is a phrase itself
  // What follows a node: open addressing, at most half full. Most questions are answered with "nothing", which a bit tells: a quarter of a byte a slot, so
  // that they stay in the first cache.
  static constexpr unsigned fewest_bits = 6, marks_a_slot = 2;  // as powers of two
  std::vector<Slot> slots_ = std::vector<Slot>(size_t{1} << fewest_bits);
  std::vector<uint64_t> marks_ = std::vector<uint64_t>((size_t{1} << (fewest_bits + marks_a_slot)) / 64);
  unsigned slot_shift_ = 64 - fewest_bits, mark_shift_ = 64 - fewest_bits - marks_a_slot;
  size_t children_ = 0;
  uint32_t nodes_ = 0;
};

}  // namespace nhan::database
