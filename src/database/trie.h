// Trie: phrases as sequences of syllables, each with a value. What lies between two syllables may stand among them, as one that is no syllable of any text.
#pragma once

#include <cstdint>
#include <span>

#include "database/by_syllable.h"
#include "database/pairs.h"
#include "database/slab.h"

namespace nhan::database {

class Trie {
 public:
  // A place in the trie, or none.
  class Node {
   public:
    Node() = default;
    explicit operator bool() const { return bits_ != 0; }
    bool goes_on() const { return (bits_ & more) != 0; }           // a longer phrase begins so
    bool goes_over_mark() const { return (bits_ & marked) != 0; }  // one with something else than a syllable behind this
    bool ends_phrase() const { return value() != 0; }
    uint32_t value() const { return static_cast<uint32_t>(bits_ >> 32); }  // of the phrase that ends there; 0 where none does
    // The same, `other` where none does; no branch.
    uint32_t value_or(uint32_t other) const { return value() | (other & -static_cast<uint32_t>(value() == 0)); }

   private:
    friend class Trie;
    explicit Node(uint64_t bits) : bits_(bits) {}
    static constexpr uint64_t more = uint64_t{1} << 31, marked = uint64_t{1} << 30;
    uint32_t number() const { return static_cast<uint32_t>(bits_ & (marked - 1)); }

    uint64_t bits_ = 0;  // value, `more`, `marked`, number. The number of a first syllable is its own, of others from `deeper` on.
  };

  // Added to the number of what is no syllable, in the paths that are added.
  static constexpr uint32_t mark = uint32_t{1} << 31;

  // `value`: from 1 to 2^31 - 1. REQUIRES: the path begins with a syllable.
  void add(std::span<const uint32_t> path, uint32_t value);

  // Behind the first syllable of a phrase.
  Node first(uint32_t syllable) const { return firsts_[syllable]; }
  // Behind one more syllable.
  Node next(Node node, uint32_t syllable) const { return Node(children_.find({node.number(), syllable})); }

  // Begins to load what next() will look at.
  void prefetch(Node node, uint32_t syllable) const { children_.prefetch({node.number(), syllable}); }

  // The value of the phrase of just this path.
  uint32_t find(std::span<const uint32_t> path) const;

  // What an image of it holds (image.h).
  static void fields(auto& self, auto& image) { image(self.firsts_, self.children_, self.count_); }

 private:
  static Node with(Node known, uint32_t number, uint32_t value, std::span<const uint32_t> behind);

  // From a node by a syllable.
  struct Step {
    uint64_t bits;
    Step(uint32_t node, uint32_t syllable) : bits(uint64_t{node} << 32 | syllable) {}
    uint64_t hash() const { return bits * 0x9E3779B97F4A7C15ULL; }
  };
  struct Child {
    using Key = Step;

    Step step{0, 0};
    uint64_t value = 0;  // Node::bits_

    Child() = default;
    Child(Step from, uint64_t node) : step(from), value(node) {}
    Step key() const { return step; }
    uint64_t difference(Step other) const { return step.bits ^ other.bits; }
  };
  static constexpr uint32_t deeper = uint32_t{1} << 29;

  BySyllable<Node> firsts_;
  Pairs<Child> children_;
  uint32_t count_ = 0;  // of children
};

}  // namespace nhan::database
