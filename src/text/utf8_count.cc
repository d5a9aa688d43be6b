// Counting and validity: stretches are checked and counted by vectors, and one by one where they are ill-formed.
#include <algorithm>

#include "text/utf8.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/utf8_count.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<uint8_t>;

// Counts the whole blocks of text[at, end) and returns where they end, or `at` where one of them is ill-formed. A character begins at `at`,
// and three bytes
// or more in front of it are well-formed. Every continuation byte must be asked for by a lead byte one to three bytes in front, and every
// lead byte get them; second bytes that
// make a character too long, a surrogate or too high are found beside E0, ED, F0 and F4.
size_t count_blocks(const uint8_t* text, size_t at, size_t end, Counts& counts) {
  constexpr Tag tag;
  const size_t width = hn::Lanes(tag), begin = at;
  const auto set = [](uint8_t byte) { return hn::Set(Tag(), byte); };
  Counts found;
  for (; at + width <= end; at += width) {
    const auto byte = hn::LoadU(tag, text + at), one = hn::LoadU(tag, text + at - 1), two = hn::LoadU(tag, text + at - 2),
               three = hn::LoadU(tag, text + at - 3);
    const auto continues = hn::Eq(hn::And(byte, set(0xC0)), set(0x80));
    const auto asked = hn::Or(hn::Gt(one, set(0xBF)), hn::Or(hn::Gt(two, set(0xDF)), hn::Gt(three, set(0xEF))));
    const auto no_lead = hn::Or(hn::Eq(hn::And(byte, set(0xFE)), set(0xC0)), hn::Gt(byte, set(0xF4)));
    const auto too_long =
        hn::Or(hn::And(hn::Eq(one, set(0xE0)), hn::Lt(byte, set(0xA0))), hn::And(hn::Eq(one, set(0xF0)), hn::Lt(byte, set(0x90))));
    const auto too_high =
        hn::Or(hn::And(hn::Eq(one, set(0xED)), hn::Gt(byte, set(0x9F))), hn::And(hn::Eq(one, set(0xF4)), hn::Gt(byte, set(0x8F))));
    if (!hn::AllFalse(tag, hn::Or(hn::Xor(continues, asked), hn::Or(no_lead, hn::Or(too_long, too_high))))) return begin;
    found.code_points += width - hn::CountTrue(tag, continues);
    found.utf16_units += hn::CountTrue(tag, hn::Gt(byte, set(0xEF)));
  }
  counts.code_points += found.code_points;
  counts.utf16_units += found.code_points + found.utf16_units;
  return at;
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(count_blocks);

namespace {

constexpr size_t reach = 3;       // bytes that blocks look back
constexpr size_t stretch = 1024;  // bytes that are counted one by one where some of them are ill-formed

struct Checked {
  Counts counts;
  bool valid = true;
};

void add(Counts& counts, char32_t code, int64_t times) {
  counts.code_points += static_cast<uint64_t>(times);
  counts.utf16_units += static_cast<uint64_t>(code != ill_formed && code > 0xFFFF ? 2 * times : times);
}

// The begin of the character whose last byte so far is in front of `end`.
size_t last_begin(std::string_view text, size_t end) {
  do --end;
  while (is_continuation(text[end]));
  return end;
}

Checked check(std::string_view text) {
  Checked checked;
  size_t slow_end = reach;  // up to here one by one: vectors look back, and must see nothing ill-formed there
  for (size_t at = 0; at < text.size();) {
    if (at < slow_end) {
      const Decoded next = decode(text, at);
      at += next.length;
      add(checked.counts, next.code, 1);
      if (next.code != ill_formed) continue;
      checked.valid = false;
      slow_end = std::max(slow_end, at + reach);
      continue;
    }
    const size_t end = std::min(text.size(), at + stretch);
    const size_t counted = HWY_DYNAMIC_DISPATCH(count_blocks)(reinterpret_cast<const uint8_t*>(text.data()), at, end, checked.counts);
    // The last character may end behind the blocks, or not at all: it is counted again.
    const size_t last = counted == at ? at : last_begin(text, counted);
    if (counted != at) add(checked.counts, static_cast<uint8_t>(text[last]) >= 0xF0 ? 0x10000 : 0, -1);
    if (last == at) slow_end = end;
    at = last;
  }
  return checked;
}

}  // namespace

Counts count(std::string_view text) { return check(text).counts; }

bool is_valid(std::string_view text) { return check(text).valid; }

}  // namespace nhan::text
#endif
