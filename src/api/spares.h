// Spares: things that were used and whose memory the next user is glad of, a few of them.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <utility>

namespace nhan::api {

template <class Thing>
class Spares {
 public:
  // One of those given back; null where there is none.
  std::unique_ptr<Thing> take() { return count_ == 0 ? nullptr : std::move(kept_[--count_]); }

  void give(std::unique_ptr<Thing> thing) {
    if (count_ < most_kept) kept_[count_++] = std::move(thing);
  }

 private:
  static constexpr size_t most_kept = 8;  // so many documents may be under way in turn, and none asks for memory when it begins
  std::array<std::unique_ptr<Thing>, most_kept> kept_;
  size_t count_ = 0;
};

}  // namespace nhan::api
