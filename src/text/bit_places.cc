// Writing places eight bits at a time: a table knows which of eight bits are set, and a vector adds where they stand.
#include "text/bit_places.h"

#include <array>
#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/bit_places.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef NHAN_TEXT_BIT_PLACES_TABLE
#define NHAN_TEXT_BIT_PLACES_TABLE
namespace nhan::text {

// By eight bits: which of them are set, in rising order; what lies behind is of no meaning.
struct alignas(8) EightPlaces {
  uint8_t at[8] = {};
};
inline constexpr auto places_of_bits = [] {
  std::array<EightPlaces, 256> table{};
  for (unsigned bits = 0; bits < table.size(); ++bits)
    for (unsigned bit = 0, count = 0; bit < 8; ++bit)
      if ((bits >> bit & 1) != 0) table[bits].at[count++] = static_cast<uint8_t>(bit);
  return table;
}();

}  // namespace nhan::text
#endif

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// Always eight, whether as many are set or not: that costs less than a branch for each.
HWY_INLINE void write_eight(uint8_t bits, uint32_t base, uint32_t* out) {
  const hn::CappedTag<uint32_t, 8> tag;
  const hn::Rebind<uint8_t, decltype(tag)> bytes;
  for (size_t i = 0; i < 8; i += hn::Lanes(tag))
    hn::StoreU(hn::Add(hn::PromoteTo(tag, hn::LoadU(bytes, places_of_bits[bits].at + i)), hn::Set(tag, base)), tag, out + i);
}

size_t write_places(const uint64_t* words, size_t count, uint32_t* places) {
  uint32_t* out = places;
  for (size_t i = 0; i < count; ++i)
    for (unsigned at = 0; at < 64; at += 8) {
      const auto bits = static_cast<uint8_t>(words[i] >> at);
      write_eight(bits, static_cast<uint32_t>(i * 64 + at), out);
      out += std::popcount(bits);
    }
  return static_cast<size_t>(out - places);
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(write_places);

size_t find_bit_places(const uint64_t* words, size_t count, uint32_t* places) {
  return HWY_DYNAMIC_DISPATCH(write_places)(words, count, places);
}

}  // namespace nhan::text
#endif
