// Finding the next line break, vector by vector.
#include "text/line_break.h"

#include <cstdint>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/line_break.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::CappedTag<uint8_t, 64>;

// Where in a block the first mark of a line break stands: a byte from TAB to CR, C2 85, or of LS and PS the 80 A8 or 80 A9 behind any byte; -1 where there
// is none. `next`: the bytes that follow those of `byte`.
HWY_INLINE intptr_t find_mark(hn::Vec<Tag> byte, hn::Vec<Tag> next) {
  constexpr Tag tag;
  const auto control = hn::Lt(hn::Sub(byte, hn::Set(tag, '\t')), hn::Set(tag, '\r' - '\t' + 1));
  const auto next_line = hn::And(hn::Eq(byte, hn::Set(tag, 0xC2)), hn::Eq(next, hn::Set(tag, 0x85)));
  const auto separator = hn::And(hn::Eq(byte, hn::Set(tag, 0x80)), hn::Eq(hn::And(next, hn::Set(tag, 0xFE)), hn::Set(tag, 0xA8)));
  return hn::FindFirstTrue(tag, hn::Or(control, hn::Or(next_line, separator)));
}

// The first such mark at or behind `at`; `size` where there is none. REQUIRES: at <= size.
size_t next_mark(const uint8_t* text, size_t at, size_t size) {
  static constexpr Tag tag;
  const size_t width = hn::Lanes(tag);
  const auto mark_at = [](const uint8_t* block) { return find_mark(hn::LoadU(tag, block), hn::LoadU(tag, block + 1)); };
  for (; at + width < size; at += width)
    if (const intptr_t mark = mark_at(text + at); mark >= 0) return at + static_cast<size_t>(mark);
  uint8_t rest[64 + 1] = {};
  std::memcpy(rest, text + at, size - at);
  const intptr_t mark = mark_at(rest);
  return mark < 0 ? size : at + static_cast<size_t>(mark);
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(next_mark);

size_t find_line_break(std::string_view text, size_t from) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  for (size_t at = from; at < text.size(); ++at) {
    at = HWY_DYNAMIC_DISPATCH(next_mark)(bytes, at, text.size());
    if (at == text.size() || bytes[at] != 0x80) return at;
    if (at > from && bytes[at - 1] == 0xE2) return at - 1;
  }
  return text.size();
}

}  // namespace nhan::text
#endif
