// Telling the end of a sentence in front of a name.
#include "resolve/bylines.h"

#include <algorithm>

#include "text/syllables.h"

namespace nhan::resolve {

bool begins_line(const Block& block, uint32_t at) {
  const std::string_view view = block.folded.view();
  return at == 0 || view[at - 1] == '\n' || (at == 1 && view[0] == ' ');
}

bool find_item_before(const Block& block, uint32_t at) {
  constexpr uint32_t longest = 4;  // bytes of the folded text
  if (block.breaks_line(at - 1)) return false;
  const auto is_bullet = [&](uint32_t byte) { return !block.folded.words.in_word[byte] || block.folded.words.digit[byte]; };
  const uint32_t first = at - std::min(at, longest + 1);
  for (uint32_t begin = at; begin > first && is_bullet(begin - 1); --begin)
    if (begins_any_line(block, begin - 1)) return true;
  return false;
}

bool begins_with_item(std::string_view text) {
  constexpr size_t most_digits = 2;
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.empty() || begins_with_bullet(text)) return !text.empty();
  const size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const size_t size = digits > 0 ? digits : text::character_after(text, 0);
  const char mark = size < text.size() ? text[size] : ' ';
  return digits <= most_digits && (mark == ')' || (digits > 0 && (mark == '.' || mark == '/')));
}

bool fills_line(const Block& block, FoldedRange range) {
  if (!begins_line_or_item(block, range.begin)) return false;
  constexpr uint32_t longest_link = 32;  // bytes
  const text::Words& words = block.folded.words;
  const std::string_view view = block.folded.view();
  uint32_t end = range.end;
  while (!ends_any_line(block, end) && (!words.in_word[end] || words.digit[end])) {
    const std::string_view link = view.substr(end, view[end] == '[' ? longest_link : 1);
    const size_t close = link.find_first_of("]\n");
    end += close != std::string_view::npos && link[close] == ']' ? static_cast<uint32_t>(close) + 1 : 1;
  }
  return ends_any_line(block, end);
}

bool labels_line(const Block& block, FoldedRange range) {
  constexpr size_t longest = 40;  // bytes to the colon
  const std::string_view behind = block.folded.view().substr(range.end, longest);
  const size_t colon = behind.find(':');
  if (colon == std::string_view::npos || (colon > 1 && behind[0] != ',' && !behind.starts_with(" - "))) return false;
  const uint32_t end = range.end + static_cast<uint32_t>(colon);
  if (behind.substr(0, colon).find_first_of("\n.;()") != std::string_view::npos || block.folded.words.digit[end + 1]) return false;
  return !block.breaks_line_in({range.end, end}) && begins_line_or_item(block, range.begin);
}

bool ends_line_in_capitals(const Block& block, FoldedRange range) {
  constexpr uint32_t longest_mark = 3;  // letters: "TUQ."
  const uint32_t first = block.syllable_from(range.begin);
  if (first == 0 || !ends_any_line(block, range.end)) return false;
  for (uint32_t at = first; at < block.syllables().size() && block.syllables().begin(at) < range.end; ++at)
    if (!block.in_all_capitals(at)) return false;
  const FoldedRange before = block.range_of(first - 1);
  const std::string_view gap = block.words({before.end, range.begin});
  if (gap.empty() || gap.find('\n') != std::string_view::npos) return false;
  if (block.in_all_capitals(first - 1)) return before.size() <= longest_mark && gap[0] == '.';
  return gap.size() > 1 && gap.back() == ' ' && std::string_view(";:,.)").find(gap[gap.size() - 2]) != std::string_view::npos;
}

bool behind_sentence(const Block& block, uint32_t begin) {
  const std::string_view view = block.folded.view();
  const auto ends = [](char mark) { return mark == '.' || mark == '?' || mark == '!'; };
  if (begins_line(block, begin)) return ends(begin < 2 ? block.before : view[begin - 2]);
  if (begin == 1) return false;
  if (begin > 3 && view.substr(begin - 4, 4) == "./. ") return true;
  const uint32_t last = begin - 2, at = text::syllable_begin(block.folded, last);
  if (view[begin - 1] != ' ') return false;
  if (view[last] == ')' || view[last] == '"') return true;
  if (!ends(view[last])) return false;
  if (last > 0 && view[last - 1] == ' ') return true;  // "xử lý . Nguyễn Tú": a mark by itself
  if (const std::string_view before = view.substr(0, last);
      before.ends_with("..") || before.ends_with('"') || before.ends_with("”") || before.ends_with(')'))
    return true;
  const bool roman = at < last && view.substr(at, last - at).find_first_not_of("ivx") == std::string_view::npos;  // "III. Kinh phí"
  if (roman || text::is_digit(static_cast<unsigned char>(view[at]))) return !begins_any_line(block, at);
  return last - at > 2 || (last - at == 2 && !text::capital_at(block.folded, at));
}

}  // namespace nhan::resolve
