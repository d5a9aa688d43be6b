// Finding words: the common bytes vector by vector, punctuation beyond ASCII, apostrophes and capitals one by one.
#include "text/words.h"

#include "text/utf8.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/words.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// 64 bytes at a time: bit i of `word` where bytes[i] is an ASCII letter or digit or no ASCII, of `open` where it may lead punctuation or an emoji or is an
// apostrophe, of `highs` where it is no ASCII.
HWY_INLINE void classify(const uint8_t* bytes, uint64_t& word, uint64_t& open, uint64_t& digits, uint64_t& highs) {
  const hn::CappedTag<uint8_t, 64> tag;
  const size_t lanes = hn::Lanes(tag);
  word = open = digits = highs = 0;
  for (size_t i = 0; i < 64; i += lanes) {
    const auto byte = hn::LoadU(tag, bytes + i);
    const auto letter = hn::Sub(hn::Or(byte, hn::Set(tag, 0x20)), hn::Set(tag, 'a'));
    const auto digit = hn::Sub(byte, hn::Set(tag, '0'));
    const auto is_letter = hn::Eq(hn::Min(letter, hn::Set(tag, 25)), letter);
    const auto is_digit = hn::Eq(hn::Min(digit, hn::Set(tag, 9)), digit);
    const auto high = hn::Eq(hn::Max(byte, hn::Set(tag, 0x80)), byte);
    const auto symbols = hn::Eq(hn::And(byte, hn::Set(tag, 0xFE)), hn::Set(tag, 0xE2));  // E2 and E3
    const auto lead = hn::Or(hn::Or(hn::Eq(byte, hn::Set(tag, 0xC2)), symbols), hn::Eq(hn::Max(byte, hn::Set(tag, 0xEE)), byte));
    const auto apostrophe = hn::Eq(byte, hn::Set(tag, '\''));
    uint64_t bits = 0;
    hn::StoreMaskBits(tag, hn::Or(high, hn::Or(is_letter, is_digit)), reinterpret_cast<uint8_t*>(&bits));
    word |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, hn::Or(lead, apostrophe), reinterpret_cast<uint8_t*>(&bits));
    open |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, is_digit, reinterpret_cast<uint8_t*>(&bits));
    digits |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, high, reinterpret_cast<uint8_t*>(&bits));
    highs |= bits << i;
  }
}

void find_word_bytes(const char* bytes, size_t blocks, uint64_t* words, uint64_t* open, uint64_t* digits, uint64_t* highs) {
  for (size_t i = 0; i < blocks; ++i) classify(reinterpret_cast<const uint8_t*>(bytes) + i * 64, words[i], open[i], digits[i], highs[i]);
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace nhan::text {

HWY_EXPORT(find_word_bytes);

// `bytes` is followed by 64 readable bytes of zero, which are no word.
void Words::find(std::string_view bytes, const Buffer<uint64_t>& capitals) {
  for (Bits* bits : {&in_word, &begins, &capital, &digit, &high, &open_}) bits->make_room(bytes.size());
  const size_t blocks = (bytes.size() + 63) / 64;
  HWY_DYNAMIC_DISPATCH(find_word_bytes)(bytes.data(), blocks, &in_word.word(0), &open_.word(0), &digit.word(0), &high.word(0));
  for (size_t i = 0; i < blocks; ++i)
    for (uint64_t bits = open_.word(i); bits != 0; bits &= bits - 1)
      decide(bytes, static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(bits))));
  find_begins(bytes, capitals, blocks);
}

// The character that begins at `at`: an apostrophe belongs to a word between letters ("Cư M'gar", "H'Yâm"), others where they are no punctuation.
void Words::decide(std::string_view bytes, uint32_t at) {
  if (bytes[at] == '\'') {
    if (at > 0 && in_word[at - 1] && begins_word_character(bytes, at + 1)) in_word.set(at);
  } else if (!begins_word_character(bytes, at)) {
    do in_word.clear(at++);
    while (at < bytes.size() && is_continuation(bytes[at]));
  }
}

// A word begins behind what is no word, and a capital in it that stands behind a small letter or digit begins another syllable. 64 bytes at a time as far as
// ASCII goes, where the bit of a capital is that of its only byte.
void Words::find_begins(std::string_view bytes, const Buffer<uint64_t>& capitals, size_t blocks) {
  uint64_t word_before = 0, high_before = 0, capital_before = 0;
  for (size_t i = 0; i < blocks; ++i) {
    const uint64_t word = in_word.word(i), behind_word = word << 1 | word_before;
    const uint64_t beyond = high.word(i), behind_high = beyond << 1 | high_before;
    const uint64_t ascii = capitals[i] & ~beyond;
    const uint64_t inside = ascii & word & behind_word;
    uint64_t run_together = inside & ~behind_high & ~(capitals[i] << 1 | capital_before);
    capital.word(i) = ascii;
    if (run_together != 0) [[unlikely]]
      run_together = without_sons(bytes, i, run_together);
    begins.word(i) = (word & ~behind_word) | run_together;
    for (uint64_t others = (capitals[i] & beyond) | (inside & behind_high); others != 0; others &= others - 1)
      take_capital(bytes, static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(others))));
    word_before = word >> 63;
    high_before = beyond >> 63;
    capital_before = capitals[i] >> 63;
  }
}

// "McCain", "MacArthur": two capitals, but one word. Of these capitals of the block of 64 bytes, the others; those in front are known.
uint64_t Words::without_sons(std::string_view bytes, size_t block, uint64_t run_together) const {
  for (uint64_t rest = run_together; rest != 0; rest &= rest - 1) {
    const size_t at = block * 64 + static_cast<size_t>(std::countr_zero(rest));
    for (const std::string_view son : {std::string_view("mc"), std::string_view("mac")}) {
      if (at < son.size() || bytes.substr(at - son.size(), son.size()) != son) continue;
      const auto begin = static_cast<uint32_t>(at - son.size());
      if (capital[begin] && (begin == 0 || !in_word[begin - 1])) run_together &= ~(rest & -rest);
    }
  }
  return run_together;
}

// The capital that the byte at `at` belongs to.
void Words::take_capital(std::string_view bytes, uint32_t at) {
  while (at > 0 && is_continuation(bytes[at])) --at;
  capital.set(at);
  if (at == 0 || !in_word[at] || !in_word[at - 1]) return;
  uint32_t last = at - 1;
  while (last > 0 && is_continuation(bytes[last])) --last;
  if (!capital[last]) begins.set(at);
}

}  // namespace nhan::text

#endif  // HWY_ONCE
