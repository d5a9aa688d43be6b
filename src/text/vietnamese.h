// The Vietnamese letters that carry marks, as numbers: vowel, tone and case; and how a letter and a combining mark make another.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>

#include "text/utf8.h"

namespace nhan::text {

inline constexpr uint32_t tones = 6;    // none, grave, acute, tilde, hook above, dot below
inline constexpr uint32_t vowels = 12;  // a ă â e ê i o ô ơ u ư y
inline constexpr uint32_t small_letters = vowels * tones;
inline constexpr uint8_t no_letter = 255;

// Small letters first, then capitals: vowel * tones + tone, small_letters more for a capital.
inline constexpr char16_t vietnamese_letters[] =
    u"aàáãảạ"
    u"ăằắẵẳặ"
    u"âầấẫẩậ"
    u"eèéẽẻẹ"
    u"êềếễểệ"
    u"iìíĩỉị"
    u"oòóõỏọ"
    u"ôồốỗổộ"
    u"ơờớỡởợ"
    u"uùúũủụ"
    u"ưừứữửự"
    u"yỳýỹỷỵ"
    u"AÀÁÃẢẠ"
    u"ĂẰẮẴẲẶ"
    u"ÂẦẤẪẨẬ"
    u"EÈÉẼẺẸ"
    u"ÊỀẾỄỂỆ"
    u"IÌÍĨỈỊ"
    u"OÒÓÕỎỌ"
    u"ÔỒỐỖỔỘ"
    u"ƠỜỚỠỞỢ"
    u"UÙÚŨỦỤ"
    u"ƯỪỨỮỬỰ"
    u"YỲÝỸỶỴ";
static_assert(sizeof vietnamese_letters / sizeof(char16_t) == 2 * small_letters + 1);

enum Vowel : uint8_t { a = 0, a_breve, a_circumflex, e, e_circumflex, i, o, o_circumflex, o_horn, u, u_horn, y };

namespace detail {

inline constexpr char32_t last_low = 0x1B0, first_high = 0x1EA0, last_high = 0x1EF9;

template <char32_t first, char32_t last>
constexpr auto letter_table() {
  std::array<uint8_t, last - first + 1> table{};
  table.fill(no_letter);
  for (uint8_t letter = 0; letter < 2 * small_letters; ++letter) {
    const char32_t code = vietnamese_letters[letter];
    if (code >= first && code <= last) table[code - first] = letter;
  }
  return table;
}
inline constexpr auto low_letters = letter_table<0, last_low>();
inline constexpr auto high_letters = letter_table<first_high, last_high>();

}  // namespace detail

// The number of a letter, no_letter for all other code points.
constexpr uint8_t letter_number(char32_t code) {
  if (code <= detail::last_low) return detail::low_letters[code];
  if (code >= detail::first_high && code <= detail::last_high) return detail::high_letters[code - detail::first_high];
  return no_letter;
}

constexpr uint32_t tone_of(uint8_t letter) { return letter % tones; }
constexpr Vowel vowel_of(uint8_t letter) { return static_cast<Vowel>(letter % small_letters / tones); }

// The tone that a combining mark writes; 0 where it writes none.
constexpr uint32_t tone_of_mark(char32_t mark) {
  switch (mark) {
    case 0x300: return 1;
    case 0x301: return 2;
    case 0x303: return 3;
    case 0x309: return 4;
    case 0x323: return 5;
    default: return 0;
  }
}

// The vowel that a circumflex, breve or horn makes of a plain one; the vowel itself where it makes none.
constexpr Vowel shaped(Vowel vowel, char32_t mark) {
  if (mark == 0x302) return vowel == a ? a_circumflex : vowel == e ? e_circumflex : vowel == o ? o_circumflex : vowel;
  if (mark == 0x306) return vowel == a ? a_breve : vowel;
  if (mark == 0x31B) return vowel == o ? o_horn : vowel == u ? u_horn : vowel;
  return vowel;
}

namespace detail {

// Circumflex and breve stand above as the tones but dot below do, so they reach the vowel only past a dot below; the horn reaches it past
// any tone.
constexpr uint8_t composed(uint8_t letter, char32_t mark) {
  const uint32_t tone = tone_of(letter);
  if (const uint32_t added = tone_of_mark(mark)) return tone == 0 ? static_cast<uint8_t>(letter + added) : no_letter;
  const Vowel vowel = vowel_of(letter);
  const Vowel made = shaped(vowel, mark);
  if (made == vowel || (mark != 0x31B && tone != 0 && tone != 5)) return no_letter;
  return static_cast<uint8_t>(letter + (made - vowel) * tones);
}

inline constexpr char32_t marks[] = {0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323};
inline constexpr char32_t first_mark = 0x300, marks_end = 0x380;  // what the lead bytes CC and CD lead

constexpr auto mark_numbers() {
  std::array<uint8_t, marks_end - first_mark> numbers{};
  for (size_t i = 0; i < std::size(marks); ++i) numbers[marks[i] - first_mark] = static_cast<uint8_t>(i + 1);
  return numbers;
}
inline constexpr auto mark_number = mark_numbers();

constexpr auto composition_table() {
  std::array<std::array<uint8_t, std::size(marks) + 1>, 256> table{};
  for (uint32_t letter = 0; letter < 256; ++letter) {
    table[letter].fill(no_letter);
    for (uint32_t i = 0; i < std::size(marks) && letter < 2 * small_letters; ++i)
      table[letter][i + 1] = composed(static_cast<uint8_t>(letter), marks[i]);
  }
  return table;
}
inline constexpr auto compositions = composition_table();

}  // namespace detail

// The letter that `letter` and a combining mark behind it are canonically equivalent to; no_letter where none is, and for no_letter.
constexpr uint8_t compose(uint8_t letter, char32_t mark) {
  if (mark < detail::first_mark || mark >= detail::marks_end) return no_letter;
  return detail::compositions[letter][detail::mark_number[mark - detail::first_mark]];
}

// The same of a mark in UTF-8, which CC or CD leads.
constexpr uint8_t compose(uint8_t letter, unsigned char lead, unsigned char second) {
  return detail::compositions[letter][detail::mark_number[(lead & 1U) << 6 | (second & 0x3FU)]];
}

// The o or u that a small vowel with a tone gives its tone to, where one stands directly in front of it: oà -> òa, oẻ -> ỏe, uỷ -> ủy. 0
// for all others.
inline constexpr auto tone_takers = [] {
  std::array<char, small_letters> takers{};
  for (uint8_t letter = 0; letter < small_letters; ++letter) {
    const Vowel vowel = vowel_of(letter);
    if (tone_of(letter) != 0) takers[letter] = vowel == a || vowel == e ? 'o' : vowel == y ? 'u' : '\0';
  }
  return takers;
}();

// The small letters in UTF-8.
struct SmallLetter {
  char bytes[3];
  uint8_t length;
};
inline constexpr auto small_letter_bytes = [] {
  std::array<SmallLetter, small_letters> written{};
  for (uint8_t letter = 0; letter < small_letters; ++letter)
    written[letter].length = static_cast<uint8_t>(encode(vietnamese_letters[letter], written[letter].bytes));
  return written;
}();

// Writes the o or u at `taker` with the tone of `giver`, and the giver's vowel without it behind; returns the taker's length. REQUIRES:
// *taker is tone_takers[giver].
inline uint32_t give_tone(char* taker, uint8_t giver) {
  const uint32_t taking = (*taker == 'o' ? o : u) * tones + tone_of(giver);
  const uint32_t length = encode(vietnamese_letters[taking], taker);
  encode(vietnamese_letters[vowel_of(giver) * tones], taker + length);
  return length;
}

}  // namespace nhan::text
