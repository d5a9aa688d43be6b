// Finding the next line break, vector by vector.
#include "text/line_break.h"

#include <algorithm>
#include <cstdint>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/line_break.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

using Tag = hn::ScalableTag<uint8_t>;

// Where the first block from `at` on begins that may hold a line break: a byte from TAB to CR, C2 85, or of LS and PS the 80 A8 or 80 A9
// without the E2 in
// front. What is left at the end and no whole block may hold one too.
size_t skip_blocks(const uint8_t* text, size_t at, size_t size) {
  constexpr Tag tag;
  const size_t width = hn::Lanes(tag);
  for (; at + width + 1 <= size; at += width) {
    const auto byte = hn::LoadU(tag, text + at), next = hn::LoadU(tag, text + at + 1);
    const auto control = hn::Lt(hn::Sub(byte, hn::Set(tag, '\t')), hn::Set(tag, '\r' - '\t' + 1));
    const auto next_line = hn::And(hn::Eq(byte, hn::Set(tag, 0xC2)), hn::Eq(next, hn::Set(tag, 0x85)));
    const auto separator = hn::And(hn::Eq(byte, hn::Set(tag, 0x80)), hn::Eq(hn::And(next, hn::Set(tag, 0xFE)), hn::Set(tag, 0xA8)));
    if (!hn::AllFalse(tag, hn::Or(control, hn::Or(next_line, separator)))) return at;
  }
  return at;
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace nhan::text {

HWY_EXPORT(skip_blocks);

namespace {

bool begins_line_break(std::string_view text, size_t at) {
  const auto byte = static_cast<uint8_t>(text[at]);
  if (byte >= '\t' && byte <= '\r') return true;
  if (byte == 0xC2) return text.substr(at + 1, 1) == "\x85";
  return byte == 0xE2 && (text.substr(at + 1, 2) == "\x80\xA8" || text.substr(at + 1, 2) == "\x80\xA9");
}

}  // namespace

size_t find_line_break(std::string_view text, size_t from) {
  constexpr size_t most = 64;  // bytes of a vector on most machines: those behind are left to the next turn
  for (size_t at = from; at < text.size();) {
    const size_t block = HWY_DYNAMIC_DISPATCH(skip_blocks)(reinterpret_cast<const uint8_t*>(text.data()), at, text.size());
    at = std::max(from, block - (block > 0));  // LS and PS begin one byte in front of their 80
    for (const size_t end = std::min(text.size(), block + most); at < end; ++at)
      if (begins_line_break(text, at)) return at;
  }
  return text.size();
}

}  // namespace nhan::text
#endif
