// Classes of code points that folding and barriers share. Written out, since they are asked for each character; a test holds them against
// ICU.
#pragma once

namespace nhan::text {

// The Unicode property White_Space.
constexpr bool is_white_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
  if (code < 0x1680) return code == 0x85 || code == 0xA0;
  if (code < 0x2000) return code == 0x1680;
  return code <= 0x200A || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

// LF, CR, VT, FF, TAB, NEL, LS, PS: those that barrier.h names.
constexpr bool is_line_break(char32_t code) { return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029; }

struct CodeRange {
  char32_t first, last;
};

// The Unicode property Default_Ignorable_Code_Point: soft hyphen, zero-width characters, marks of direction, variation selectors, BOM,
// fillers, tags.
inline constexpr CodeRange dropped_ranges[] = {
    {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},     {0x115F, 0x1160},   {0x17B4, 0x17B5},  {0x180B, 0x180F},
    {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F},   {0x3164, 0x3164},   {0xFE00, 0xFE0F},  {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFF8}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

constexpr bool is_dropped(char32_t code) {
  if (code < 0x300) return code == 0xAD;
  if (code >= 0x1E00 && code < 0x200B) return false;
  for (const CodeRange range : dropped_ranges)
    if (code <= range.last) return code >= range.first;
  return false;
}

// - and what looks like it; the minus sign too.
constexpr bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 || code == 0xFE63 || code == 0xFF0D;
}

// ' and what is typed for it: acute accent, modifier letters turned comma and apostrophe, single quotation marks, fullwidth apostrophe.
constexpr bool is_apostrophe(char32_t code) {
  switch (code) {
    case '\'':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0xFF07: return true;
    default: return false;
  }
}

}  // namespace nhan::text
