// Order: a list sorted by where its items begin, without comparing two of them: a bit for each begin, and how many bits are in front of it. Candidates come stage
// by stage; sorting them took more by its branches, which no processor could foretell, than by its instructions.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/buffer.h"
#include "text/words.h"

namespace nhan::resolve {

class Order {
 public:
  // The indexes of the items, things with a `range`, by its begin; of those that begin alike the first comes first. Valid until the next call.
  template <class Item>
  const Buffer<uint32_t>& of(const Buffer<Item>& items) {
    uint32_t last = 0;
    for (const Item& item : items) last = std::max(last, item.range.begin);
    begins_.assign(last + 1);
    for (const Item& item : items) begins_.set(item.range.begin);
    places_.assign(count_begins() + 1, 0);
    for (const Item& item : items) ++places_[number(item.range.begin) + 1];
    for (size_t i = 1; i < places_.size(); ++i) places_[i] += places_[i - 1];
    order_.resize(items.size());
    for (uint32_t i = 0; i < items.size(); ++i) order_[places_[number(items[i].range.begin)]++] = i;
    return order_;
  }

 private:
  // Of all begins; before_[i] are those in front of the i-th 64 bytes.
  uint32_t count_begins() {
    before_.resize(begins_.size());
    uint32_t count = 0;
    for (size_t i = 0; i < begins_.size(); ++i) {
      before_[i] = count;
      count += static_cast<uint32_t>(std::popcount(begins_.word(i)));
    }
    return count;
  }
  // How many other begins are in front of this one.
  uint32_t number(uint32_t begin) const {
    return before_[begin >> 6] + static_cast<uint32_t>(std::popcount(begins_.word(begin >> 6) & ((uint64_t{1} << (begin & 63)) - 1)));
  }

  text::Bits begins_;
  Buffer<uint32_t> before_;
  Buffer<uint32_t> places_;  // by begin: the place in `order_` of the next item there
  Buffer<uint32_t> order_;
};

}  // namespace nhan::resolve
