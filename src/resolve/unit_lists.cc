// Reading lists of units.
#include "resolve/unit_lists.h"

#include "resolve/parentheses.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

constexpr uint32_t longest_aside = 60;  // bytes in parentheses between the names of a list

}  // namespace

bool plural_before(const Block& block, uint32_t begin) {
  const uint32_t end = text::previous_end(block.folded, begin);
  if (end == text::nowhere) return false;
  const uint32_t from = text::syllable_begin(block.folded, end);
  if (text::is_digit(static_cast<unsigned char>(block.folded.bytes[from]))) return block.words({from, end}) != "1";
  return (block.syllable_at(from).roles & database::Syllable::tells_several) != 0;
}

uint32_t after_list_mark(const Block& block, uint32_t end) {
  const std::string_view view = block.folded.view();
  uint32_t at = text::skip_spaces(view, behind_parentheses(block, end, longest_aside));
  if (view.substr(at).starts_with("và ")) return at + static_cast<uint32_t>(std::string_view("và ").size());
  if (at >= view.size() || (view[at] != ',' && view[at] != ';' && view[at] != '-')) return text::nowhere;
  at = text::skip_spaces(view, at + 1);
  return text::word_at(view, at) ? at : text::nowhere;
}

}  // namespace nhan::resolve
