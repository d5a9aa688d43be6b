// Writing places with the instructions for bits that a machine has: counting them takes one on all but the oldest.
#include "text/bit_places.h"

#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/bit_places.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {

// Eight places at a time, whether there are as many or not: that costs less than a branch for each. The last bit is set so that none is compiled for the
// zeros of 0.
HWY_INLINE uint64_t write_eight(uint64_t bits, uint32_t base, uint32_t* out) {
  constexpr uint64_t last = uint64_t{1} << 63;
  for (int i = 0; i < 8; ++i, bits &= bits - 1) out[i] = base + static_cast<uint32_t>(std::countr_zero(bits | last));
  return bits;
}

size_t write_places(const uint64_t* words, size_t count, uint32_t* places, uint32_t* before) {
  uint32_t* out = places;
  for (size_t i = 0; i < count; ++i) {
    if (before != nullptr) before[i] = static_cast<uint32_t>(out - places);
    uint32_t* const next = out + std::popcount(words[i]);
    for (uint64_t bits = words[i]; out < next; out += 8) bits = write_eight(bits, static_cast<uint32_t>(i * 64), out);
    out = next;
  }
  return static_cast<size_t>(out - places);
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(write_places);

size_t find_bit_places(const uint64_t* words, size_t count, uint32_t* places, uint32_t* before) {
  return HWY_DYNAMIC_DISPATCH(write_places)(words, count, places, before);
}

}  // namespace nhan::text
#endif
