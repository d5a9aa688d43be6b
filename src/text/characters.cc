// Classes of code points: the frequent ones by comparison, the rest by ICU.
#include "text/characters.h"

#include <unicode/uchar.h>

namespace nhan::text {

bool is_white_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= '\t' && code <= '\r');
  if (code >= 0x3001) return false;
  return u_isUWhiteSpace(static_cast<UChar32>(code));
}

bool is_line_break(char32_t code) { return (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 || code == 0x2029; }

bool is_dropped(char32_t code) {
  if (code < 0x300) return code == 0xAD;
  return u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

bool is_dash(char32_t code) {
  return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFE58 || code == 0xFE63 || code == 0xFF0D;
}

bool is_apostrophe(char32_t code) {
  switch (code) {
    case '\'':
    case 0xB4:    // acute accent
    case 0x2BB:   // modifier letter turned comma
    case 0x2BC:   // modifier letter apostrophe
    case 0x2018:  // left and right single quotation marks
    case 0x2019:
    case 0x201B:  // single high-reversed-9 quotation mark
    case 0xFF07:  // fullwidth apostrophe
      return true;
    default: return false;
  }
}

}  // namespace nhan::text
