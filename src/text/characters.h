// Classes of code points that folding and barriers share.
#pragma once

namespace nhan::text {

bool is_white_space(char32_t code);  // the Unicode property White_Space
bool is_line_break(char32_t code);   // LF, CR, VT, FF, TAB, NEL, LS, PS: those that barrier.h names
bool is_dropped(char32_t code);      // the Unicode property Default_Ignorable_Code_Point: zero-width characters, soft hyphen, BOM, variation selectors ...
bool is_dash(char32_t code);         // - and what looks like it; the minus sign too
bool is_apostrophe(char32_t code);   // ' and what is typed for it

}  // namespace nhan::text
