// PlainBlock: as many bytes as a vector holds, each classed and made small: what a byte is and becomes follows from the three bytes in front of it.
//
// For files that are compiled once for each target (Highway), behind hwy/foreach_target.h; hence it is included as often.
#if defined(NHAN_TEXT_PLAIN_BLOCK) == defined(HWY_TARGET_TOGGLE)
#ifdef NHAN_TEXT_PLAIN_BLOCK
#undef NHAN_TEXT_PLAIN_BLOCK
#else
#define NHAN_TEXT_PLAIN_BLOCK
#endif

#include <hwy/highway.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
#if HWY_TARGET != HWY_SCALAR

namespace hn = hwy::HWY_NAMESPACE;

// Sets of bytes are products of nibbles: a byte belongs to class k where bit k is set in the rows of its high and of its low nibble. Rows
// are written from
// nibble 0 to nibble F.
// A row is repeated to the longest vector: where registers are few it is read for each block, which costs one instruction less so.
struct alignas(64) Row {
  uint8_t bits[64] = {};
  constexpr Row(std::initializer_list<uint8_t> period) {
    for (size_t i = 0; i < sizeof bits; ++i) bits[i] = period.begin()[i % period.size()];
  }
};

// Where a character begins. 0: controls, 1: other ASCII, 2: C3 to C6, 3: E1 E2, 4: CC CD.
constexpr Row begin_high = {1, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 20, 0, 8, 0};
constexpr Row begin_low = {3, 11, 11, 7, 7, 7, 7, 3, 3, 2, 2, 2, 18, 18, 3, 3};

// The second of two bytes. 0: C4 8x, 1: C4 9x, 2: C4 and C5 Ax, 3: C6 Ax, 4: C6 Bx, 5: C3 Ax Bx, 6: C3 8x, 7: C3 9x.
constexpr Row two_lead = {0, 0, 0, 0xE0, 0x07, 0x04, 0x18, 0, 0, 0, 0, 0, 0, 0, 0, 0};
constexpr Row two_high = {0, 0, 0, 0, 0, 0, 0, 0, 0x41, 0x82, 0x2C, 0x30, 0, 0, 0, 0};
constexpr Row two_low = {0x7A, 0xEA, 0xE1, 0xE1, 0xE0, 0xE0, 0xE0, 0xE0, 0xE4, 0xE4, 0xE0, 0xE0, 0xE0, 0xE0, 0xE0, 0xE8};
// Of these the capitals: classes 0 to 4 become small by one more, 6 and 7 by 0x20 more.
constexpr Row two_capital = {0x4A, 0xC0, 0xC1, 0xC0, 0xC0, 0xC0, 0xC0, 0x40, 0xC4, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0x48};

// The third of three bytes. 0: E1 BA from A0 on, 1: E1 BB, 2: E2 80 9C to 9F, 3: E2 80 A0 to A7, 4: E2 80 Bx. The second. 5: E1 BA and E1 BB, 6: E2 80. And
// the second of two, for whose rows no class was left. 7: CC and CD.
constexpr Row three_before = {0x1C, 0x20, 0x40, 0, 0, 0, 0, 0, 0, 0, 0x01, 0x02, 0x80, 0x80, 0, 0};
constexpr Row three_high = {0, 0, 0, 0, 0, 0, 0, 0, 0xC2, 0x86, 0x8B, 0xB3, 0, 0, 0, 0};
constexpr Row three_low = {0xDB, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x9B, 0x93, 0x93, 0xB3, 0xB3, 0x97, 0x97, 0x97, 0x97};
// Of these the capitals: the even ones of classes 0 and 1, which become small by one more.
constexpr Row three_capital = {3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0, 3, 0};

// The last byte of a small vowel that gives its tone to an o or u. 0: o C3 Ax (à á ã è é), 1: u C3 Bx (ý), 2: o E1 BA Ax (ạ ả), 3: o E1 BA
// Bx (ẹ ẻ), 4: u E1 BB Bx (ỷ ỵ);
// with another length then, 5: o E1 BA Bx (ẽ), 6: u E1 BB Bx (ỳ ỹ).
constexpr Row tone_before = {0, 0, 0, 0x03, 0, 0, 0, 0, 0, 0, 0x2C, 0x50, 0, 0, 0, 0};
constexpr Row tone_high = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x05, 0x7A, 0, 0, 0, 0};
constexpr Row tone_low = {0x01, 0x05, 0, 0x45, 0, 0x10, 0, 0x10, 0x01, 0x49, 0, 0x08, 0, 0x22, 0, 0};
constexpr uint8_t tones_of_o = 0x2D, tones_of_u = 0x52, tones_at_length = 0x1F;  // above: by another length

using Tag = hn::CappedTag<uint8_t, 64>;
using Vector = hn::Vec<Tag>;
using Mask = hn::Mask<Tag>;
constexpr Tag tag;
constexpr size_t reach = 3;  // bytes that a block looks back

HWY_INLINE Vector all(uint8_t byte) { return hn::Set(tag, byte); }
HWY_INLINE Vector look_up(const Row& row, Vector nibbles) { return hn::TableLookupBytes(hn::Load(tag, row.bits), nibbles); }
HWY_INLINE Vector low_nibble(Vector bytes) { return hn::And(bytes, all(0x0F)); }
HWY_INLINE Vector high_nibble(Vector bytes) { return hn::ShiftRight<4>(bytes); }
HWY_INLINE Mask none(Vector bytes) { return hn::Eq(bytes, hn::Zero(tag)); }

HWY_INLINE uint64_t bits_of(Mask mask) {
  uint64_t bits = 0;
  hn::StoreMaskBits(tag, mask, reinterpret_cast<uint8_t*>(&bits));
  return bits;
}

struct PlainBlock {
  Vector byte, small;
  // A bit for each byte: neither plain nor of a combining mark; and up to the first of those: begins a mark, was a capital, gives its tone away.
  uint64_t stops, marks, capitals, tones;
};

// The bytes at `at`; three bytes in front of them are readable.
//
// Only the first byte that is not plain counts, so each may be judged as if all in front of it were: its neighbours tell then whether it begins a character,
// and no class of one place in a character has a byte of another.
HWY_INLINE PlainBlock fold_block(const uint8_t* at) {
  const Vector byte = hn::LoadU(tag, at), one_before = hn::LoadU(tag, at - 1), two_before = hn::LoadU(tag, at - 2),
               third_before = hn::LoadU(tag, at - 3);
  const Vector high = high_nibble(byte), low = low_nibble(byte), low_before = low_nibble(one_before);

  const Vector begins = hn::And(look_up(begin_high, high), look_up(begin_low, low));
  const Vector two = hn::And(look_up(two_lead, low_before), look_up(two_high, high));
  const Vector three = hn::And(hn::And(look_up(three_before, low_before), look_up(three_high, high)), look_up(three_low, low));
  const Vector continues = hn::Or(hn::And(two, look_up(two_low, low)), three);
  const Vector third = hn::SaturatedSub(two_before, all(0xDF)), asked = hn::Or(hn::SaturatedSub(one_before, all(0xBF)), third);
  const Vector fits = hn::IfThenElse(none(asked), begins, continues);
  const Mask double_space = hn::Eq(hn::Or(byte, one_before), all(' '));  // or a zero beside a space

  const Vector two_capitals = hn::And(two, look_up(two_capital, low));
  const Vector by_one = hn::Or(hn::And(two_capitals, all(0x1F)), hn::And(three, look_up(three_capital, low)));
  const Mask ascii_capital = hn::Lt(hn::Sub(byte, all('A')), all('Z' - 'A' + 1));
  const Vector by_32 = hn::Or(hn::Min(hn::And(two_capitals, all(0xC0)), all(0x20)), hn::IfThenElseZero(ascii_capital, all(0x20)));
  const Vector small = hn::Add(byte, hn::Or(by_32, hn::Min(by_one, all(1))));

  const Vector taker = hn::Or(hn::IfThenElse(none(third), two_before, third_before), all(0x20));
  const Vector taken =
      hn::Or(hn::IfThenElseZero(hn::Eq(taker, all('o')), all(tones_of_o)), hn::IfThenElseZero(hn::Eq(taker, all('u')), all(tones_of_u)));
  const Vector given =
      hn::And(hn::And(look_up(tone_high, high_nibble(small)), look_up(tone_low, low_nibble(small))), look_up(tone_before, low_before));
  const Vector tones = hn::And(given, taken);

  const Mask stops = hn::Or(hn::Or(double_space, none(fits)), hn::Gt(tones, all(tones_at_length)));
  const Mask marks = hn::Eq(hn::And(byte, all(0xFE)), all(0xCC));
  return {byte, small, bits_of(stops), bits_of(marks), bits_of(hn::Ne(small, byte)), bits_of(hn::Ne(tones, hn::Zero(tag)))};
}

// The block from source[read] on where it, or what it looks back at, reaches over an edge of the source: zeros stand there.
HWY_INLINE PlainBlock fold_edge(std::string_view source, size_t read) {
  char padded[reach + 64] = {};
  const size_t front = std::min(read, reach), there = std::min(hn::Lanes(tag), source.size() - read);
  std::memcpy(padded + reach - front, source.data() + read - front, front + there);
  return fold_block(reinterpret_cast<const uint8_t*>(padded + reach));
}

// The bits below one of 0 to 64.
HWY_INLINE uint64_t bits_below(size_t bit) { return bit == 64 ? ~uint64_t{0} : (uint64_t{1} << bit) - 1; }

#endif
}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
