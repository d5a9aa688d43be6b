// Finding words: the common bytes vector by vector, punctuation beyond ASCII and capitals one by one.
#include "text/words.h"

#include <algorithm>

#include "text/utf8.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/words.cc"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace nhan::text::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// 64 bytes at a time: bit i of `word` where bytes[i] is an ASCII letter or digit or no ASCII, of `lead` where it may lead punctuation or an emoji, of `highs`
// where it is no ASCII.
HWY_INLINE void classify(const uint8_t* bytes, uint64_t& word, uint64_t& lead, uint64_t& digits, uint64_t& highs) {
  const hn::CappedTag<uint8_t, 64> tag;
  const size_t lanes = hn::Lanes(tag);
  word = lead = digits = highs = 0;
  for (size_t i = 0; i < 64; i += lanes) {
    const auto byte = hn::LoadU(tag, bytes + i);
    const auto letter = hn::Sub(hn::Or(byte, hn::Set(tag, 0x20)), hn::Set(tag, 'a'));
    const auto digit = hn::Sub(byte, hn::Set(tag, '0'));
    const auto is_letter = hn::Eq(hn::Min(letter, hn::Set(tag, 25)), letter);
    const auto is_digit = hn::Eq(hn::Min(digit, hn::Set(tag, 9)), digit);
    const auto high = hn::Eq(hn::Max(byte, hn::Set(tag, 0x80)), byte);
    const auto symbols = hn::Eq(hn::And(byte, hn::Set(tag, 0xFE)), hn::Set(tag, 0xE2));  // E2 and E3
    const auto other = hn::Or(hn::Or(hn::Eq(byte, hn::Set(tag, 0xC2)), symbols), hn::Eq(hn::Max(byte, hn::Set(tag, 0xEE)), byte));
    uint64_t bits = 0;
    hn::StoreMaskBits(tag, hn::Or(high, hn::Or(is_letter, is_digit)), reinterpret_cast<uint8_t*>(&bits));
    word |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, other, reinterpret_cast<uint8_t*>(&bits));
    lead |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, is_digit, reinterpret_cast<uint8_t*>(&bits));
    digits |= bits << i;
    bits = 0;
    hn::StoreMaskBits(tag, high, reinterpret_cast<uint8_t*>(&bits));
    highs |= bits << i;
  }
}

void find_word_bytes(const char* bytes, size_t blocks, uint64_t* words, uint64_t* leads, uint64_t* digits, uint64_t* highs) {
  for (size_t i = 0; i < blocks; ++i) classify(reinterpret_cast<const uint8_t*>(bytes) + i * 64, words[i], leads[i], digits[i], highs[i]);
}

}  // namespace nhan::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace nhan::text {

HWY_EXPORT(find_word_bytes);

namespace {

constexpr size_t step = 64;  // words of bits at a time: leads are few and live on the stack

void clear_character(std::string_view bytes, uint32_t at, Bits& in_word) {
  do in_word.clear(at++);
  while (at < bytes.size() && is_continuation(bytes[at]));
}

void clear_punctuation(std::string_view bytes, size_t first, const uint64_t* leads, size_t count, Bits& in_word) {
  for (size_t i = 0; i < count; ++i)
    for (uint64_t bits = leads[i]; bits != 0; bits &= bits - 1) {
      const auto at = static_cast<uint32_t>((first + i) * 64 + static_cast<size_t>(std::countr_zero(bits)));
      if (!begins_word_character(bytes, at)) clear_character(bytes, at, in_word);
    }
}

// "Cư M'gar", "H'Yâm": an apostrophe between letters belongs to the word.
void join_apostrophes(std::string_view bytes, Bits& in_word) {
  for (size_t at = bytes.find('\''); at != std::string_view::npos; at = bytes.find('\'', at + 1))
    if (at > 0 && in_word[static_cast<uint32_t>(at - 1)] && in_word[static_cast<uint32_t>(at + 1)]) in_word.set(static_cast<uint32_t>(at));
}

}  // namespace

// `bytes` is followed by 64 readable bytes of zero, which are no word.
void Words::find(std::string_view bytes, const std::vector<uint64_t>& capitals) {
  for (Bits* bits : {&in_word, &begins, &capital, &digit, &high}) bits->make_room(bytes.size());
  const size_t blocks = (bytes.size() + 63) / 64;
  uint64_t leads[step];
  for (size_t i = 0; i < blocks; i += step) {
    const size_t count = std::min(step, blocks - i);
    HWY_DYNAMIC_DISPATCH(find_word_bytes)(bytes.data() + i * 64, count, &in_word.word(i), leads, &digit.word(i), &high.word(i));
    clear_punctuation(bytes, i, leads, count, in_word);
  }
  join_apostrophes(bytes, in_word);
  find_begins(bytes, capitals, blocks);
}

// A word begins behind what is no word, and a capital in it that stands behind a small letter or digit begins another syllable. 64 bytes at a time as far as
// ASCII goes, where the bit of a capital is that of its only byte.
void Words::find_begins(std::string_view bytes, const std::vector<uint64_t>& capitals, size_t blocks) {
  uint64_t word_before = 0, high_before = 0, capital_before = 0;
  for (size_t i = 0; i < blocks; ++i) {
    const uint64_t word = in_word.word(i), behind_word = word << 1 | word_before;
    const uint64_t beyond = high.word(i), behind_high = beyond << 1 | high_before;
    const uint64_t ascii = capitals[i] & ~beyond;
    const uint64_t inside = ascii & word & behind_word;
    begins.word(i) = (word & ~behind_word) | (inside & ~behind_high & ~(capitals[i] << 1 | capital_before));
    capital.word(i) = ascii;
    for (uint64_t others = (capitals[i] & beyond) | (inside & behind_high); others != 0; others &= others - 1)
      take_capital(bytes, static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(others))));
    word_before = word >> 63;
    high_before = beyond >> 63;
    capital_before = capitals[i] >> 63;
  }
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
