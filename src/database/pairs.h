// Pairs: a hash table whose slots stand by pairs in one line of the cache. A look-up compares both by masks, without a branch: one that is taken now and then
// costs more than the second comparison, and without it the look-ups of a loop wait for the cache side by side.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

#include "database/slab.h"

namespace nhan::database {

// Slot: one key and its value.
//   Key                               with `uint64_t hash() const`, of which the upper bits count
//   Slot(Key, Value)                  and Slot(), which is empty
//   Key key() const
//   uint64_t difference(Key) const    0 where its key is the same
//   Value value                       an unsigned integer; 0 of an empty slot, and its highest bit is not used
template <class Slot>
class Pairs {
  using Key = typename Slot::Key;
  using Value = decltype(Slot::value);

 public:
  // 0 where there is none.
  Value find(Key key) const {
    const Pair& pair = pairs_[key.hash() >> shift_];
    const Value value = pair.value_of(key);
    return pair.has_more_than(value) ? find_behind(key) : value;
  }

  // Begins to load what find() will look at.
  void prefetch(Key key) const { __builtin_prefetch(&pairs_[key.hash() >> shift_]); }

  // Sets the value of a key, other than 0.
  void set(Key key, Value value) {
    if (Slot* const known = slot_of(key); known != nullptr) {
      known->value = value | (known->value & more);
      return;
    }
    if (++count_ > pairs_.size()) grow();
    put(key, Slot(key, value));
  }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.pairs_, self.shift_, self.count_); }

 private:
  static Value value_of(const Slot& slot, Key key) { return slot.value & -static_cast<Value>(slot.difference(key) == 0); }
  struct alignas(2 * sizeof(Slot)) Pair {
    Slot one, other;

    Value value_of(Key key) const { return (Pairs::value_of(one, key) | Pairs::value_of(other, key)) & ~more; }
    bool full() const { return other.value != 0; }
    bool has_more() const { return (other.value & more) != 0; }
    // Whether the key of this value may be in a pair behind. One branch that is seldom taken, where either condition alone could not be foretold: less 1, only
    // of 0 the highest bit is set.
    bool has_more_than(Value value) const { return ((value - 1) & other.value & more) != 0; }
  };
  static constexpr Value more =
      Value{1} << (8 * sizeof(Value) - 1);  // beside the other's value: what belongs to this pair goes on in the ones behind it

  size_t next(size_t i) const { return (i + 1) & (pairs_.size() - 1); }

  Value find_behind(Key key) const {
    Value value = 0;
    for (size_t i = key.hash() >> shift_; value == 0 && pairs_[i].has_more();) value = pairs_[i = next(i)].value_of(key);
    return value;
  }

  Slot* slot_of(Key key) {
    for (size_t i = key.hash() >> shift_;; i = next(i)) {
      for (Slot* const slot : {&pairs_[i].one, &pairs_[i].other})
        if (slot->value != 0 && slot->difference(key) == 0) return slot;
      if (!pairs_[i].has_more()) return nullptr;
    }
  }

  void put(Key key, Slot slot) {
    size_t i = key.hash() >> shift_;
    for (; pairs_[i].full(); i = next(i)) pairs_[i].other.value |= more;
    (pairs_[i].one.value == 0 ? pairs_[i].one : pairs_[i].other) = slot;
  }

  void grow() {
    const Table<Pair> old = std::move(pairs_);
    pairs_.assign(old.size() * 2, Pair());
    --shift_;
    for (const Pair& pair : old)
      for (Slot slot : {pair.one, pair.other})
        if ((slot.value &= ~more) != 0) put(slot.key(), slot);
  }

  static constexpr unsigned fewest_bits = 4;
  // Open addressing, a power of two, at most half full: more room would take more of the caches than it spares.
  Table<Pair> pairs_ = Table<Pair>(size_t{1} << fewest_bits);
  unsigned shift_ = 64 - fewest_bits;
  size_t count_ = 0;
};

}  // namespace nhan::database
