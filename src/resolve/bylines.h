// Bylines: where in a paragraph its author stands, alone in the last line or behind the last sentence, and where lines and sentences begin.
#pragma once

#include <string_view>

#include "resolve/block.h"

namespace nhan::resolve {

// A block may begin with the rest of the white space that it was cut in.
bool begins_line(const Block& block, uint32_t at);
// The same of a line that is only wrapped, too.
inline bool begins_any_line(const Block& block, uint32_t at) { return begins_line(block, at) || (at > 0 && block.breaks_line(at - 1)); }

// Whether the text begins with a bullet of a list.
inline bool begins_with_bullet(std::string_view text) {
  return text[0] == '-' || text[0] == '+' || text[0] == '*' || text.starts_with("\u2022");
}

// Whether it begins with a bullet, a number or a letter of a list: "- ", "2. ", "đ) ".
bool begins_with_item(std::string_view text);

// Whether a bullet or a number begins the line, and nothing else lies between it and `at`: "- ", "• ", "12. ", "## ".
bool find_item_before(const Block& block, uint32_t at);
inline bool begins_item(const Block& block, uint32_t at) {  // most stand behind a word or a comma: one look
  if (at < 2 || block.folded.bytes[at - 1] != ' ') return false;
  const char bullet = block.folded.bytes[at - 2];
  const bool may_be = bullet == '.' || bullet == ')' || bullet == '-' || bullet == '*' || bullet == '+' || bullet == '#' || bullet < 0;
  return may_be && find_item_before(block, at);
}

inline bool ends_paragraph(const Block& block, uint32_t end) {
  return end >= block.folded.view().size() || block.folded.view()[end] == '\n';
}

// The same of a line that is only wrapped, too.
inline bool ends_any_line(const Block& block, uint32_t end) { return ends_paragraph(block, end) || block.breaks_line(end); }

// Whether these words are a line of their own, perhaps behind a bullet, in front of a date or a link: "Kinh tế - 10/10/2025 05:10",
// "Giao thông [sửa | sửa mã nguồn]".
bool fills_line(const Block& block, FoldedRange range);

// Whether it ends a line in capitals beside a list that stands in the other column, or who is acted for: "Nơi nhận:   KT. CHỦ TỊCH", "- Sở Nội vụ;   PHÓ GIÁM ĐỐC".
bool ends_line_in_capitals(const Block& block, FoldedRange range);

// Whether a line begins there, or an item in it.
inline bool begins_line_or_item(const Block& block, uint32_t at) { return begins_any_line(block, at) || begins_item(block, at); }

// Whether they tell what their line is about, alone or as the first of a few: "- Công nghiệp: ...", "- Nông nghiệp, thủy lợi: ...".
bool labels_line(const Block& block, FoldedRange range);

// Whether a sentence ends in front of `begin`; the dots of "2." and of "TP." end none.
bool behind_sentence(const Block& block, uint32_t begin);

}  // namespace nhan::resolve
