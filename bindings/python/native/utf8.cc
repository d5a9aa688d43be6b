// Four code points at once, without a branch: Vietnamese mixes letters of one, two and three bytes so much that branches would be mispredicted
// at every other word. All forms are computed in 32-bit lanes, one is chosen, and a table packs the bytes of the four together.
#include "utf8.h"

#include <hwy/highway.h>

#include <array>
#include <cstdint>

namespace nhan::python {
namespace {

namespace hn = hwy::HWY_NAMESPACE;
using Lanes = hn::FixedTag<uint32_t, 4>;
using Bytes = hn::FixedTag<uint8_t, 16>;
using Vector = hn::Vec<Lanes>;
const Lanes lanes;

// By the lengths of four code points, two bits each and less one: which bytes of the lanes to take. 0x80 makes a zero.
struct Packing {
  alignas(16) std::array<uint8_t, 16> order;
};
constexpr std::array<Packing, 256> packings = [] {
  std::array<Packing, 256> table{};
  for (unsigned lengths = 0; lengths < 256; ++lengths) {
    size_t at = 0;
    for (unsigned lane = 0; lane < 4; ++lane)
      for (unsigned byte = 0; byte <= (lengths >> 2 * lane & 3); ++byte) table[lengths].order[at++] = static_cast<uint8_t>(4 * lane + byte);
    while (at < 16) table[lengths].order[at++] = 0x80;
  }
  return table;
}();
constexpr std::array<uint8_t, 256> sizes = [] {
  std::array<uint8_t, 256> table{};
  for (unsigned lengths = 0; lengths < 256; ++lengths)
    table[lengths] = static_cast<uint8_t>(4 + (lengths & 3) + (lengths >> 2 & 3) + (lengths >> 4 & 3) + (lengths >> 6));
  return table;
}();

Vector all(uint32_t value) { return hn::Set(lanes, value); }

// The six bits that begin at `bit`, in the byte at `byte`.
template <int bit, int byte>
Vector six(Vector points) {
  const Vector bits = hn::And(hn::ShiftRight<bit>(points), all(0x3F));
  return hn::ShiftLeft<8 * byte>(bits);
}

template <class Unit>
Vector load(const Unit* text) {
  if constexpr (sizeof(Unit) == 4)
    return hn::LoadU(lanes, text);
  else
    return hn::PromoteTo(lanes, hn::LoadU(hn::FixedTag<Unit, 4>(), text));
}

// Writes four code points and tells their bytes.
template <class Unit>
size_t write_four(const Unit* text, char* out) {
  alignas(16) static constexpr uint32_t places[4] = {1, 4, 16, 64};
  const Vector place = hn::Load(lanes, places);
  Vector points = load(text);
  if constexpr (sizeof(Unit) > 1) {
    const auto surrogate = hn::Eq(hn::And(points, all(0xFFFFF800)), all(0xD800));
    points = hn::IfThenElse(surrogate, all(0xFFFD), points);
  }
  const auto two = hn::Gt(points, all(0x7F));
  Vector lengths = hn::IfThenElseZero(two, place);
  Vector words = hn::Or(all(0x80C0), hn::Or(hn::ShiftRight<6>(points), six<0, 1>(points)));
  words = hn::IfThenElse(two, words, points);
  if constexpr (sizeof(Unit) > 1) {
    const auto three = hn::Gt(points, all(0x7FF));
    lengths = hn::Add(lengths, hn::IfThenElseZero(three, place));
    const Vector tail = hn::Or(six<6, 1>(points), six<0, 2>(points));
    words = hn::IfThenElse(three, hn::Or(all(0x8080E0), hn::Or(hn::ShiftRight<12>(points), tail)), words);
  }
  if constexpr (sizeof(Unit) > 2) {
    const auto four = hn::Gt(points, all(0xFFFF));
    lengths = hn::Add(lengths, hn::IfThenElseZero(four, place));
    const Vector tail = hn::Or(six<12, 1>(points), hn::Or(six<6, 2>(points), six<0, 3>(points)));
    words = hn::IfThenElse(four, hn::Or(all(0x808080F0), hn::Or(hn::ShiftRight<18>(points), tail)), words);
  }
  const uint32_t packing = hn::GetLane(hn::SumOfLanes(lanes, lengths));
  const auto order = hn::Load(Bytes(), packings[packing].order.data());
  hn::StoreU(hn::TableLookupBytes(hn::BitCast(Bytes(), words), order), Bytes(), reinterpret_cast<uint8_t*>(out));
  return sizes[packing];
}

template <class Unit>
size_t write(const Unit* text, size_t length, char* begin) {
  char* out = begin;
  size_t i = 0;
  for (; i + 4 <= length; i += 4) out += write_four(text + i, out);
  if (i < length) {
    const size_t rest = length - i;
    Unit last[4] = {};  // the zeros behind the text take a byte each, in the slack
    for (size_t k = 0; k < rest; ++k) last[k] = text[i + k];
    out += write_four(last, out) - (4 - rest);
  }
  return static_cast<size_t>(out - begin);
}

template <class Unit>
size_t size_of(const Unit* text, size_t length) {
  size_t size = length;
  for (size_t i = 0; i < length; ++i) {
    size += text[i] >= 0x80;
    if constexpr (sizeof(Unit) > 1) size += text[i] >= 0x800;
    if constexpr (sizeof(Unit) > 2) size += text[i] >= 0x10000;
  }
  return size;
}

}  // namespace

size_t utf8_room(const void* text, size_t length, int width) {
  constexpr size_t short_text = 1 << 14;
  if (length <= short_text) return length * 4 + utf8_slack;
  switch (width) {
    case 1: return size_of(static_cast<const uint8_t*>(text), length) + utf8_slack;
    case 2: return size_of(static_cast<const uint16_t*>(text), length) + utf8_slack;
    default: return size_of(static_cast<const uint32_t*>(text), length) + utf8_slack;
  }
}

size_t write_utf8(const void* text, size_t length, int width, char* out) {
  switch (width) {
    case 1: return write(static_cast<const uint8_t*>(text), length, out);
    case 2: return write(static_cast<const uint16_t*>(text), length, out);
    default: return write(static_cast<const uint32_t*>(text), length, out);
  }
}

}  // namespace nhan::python
