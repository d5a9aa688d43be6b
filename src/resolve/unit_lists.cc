// Reading lists of units.
#include "resolve/unit_lists.h"

#include <algorithm>

#include "resolve/parentheses.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

constexpr uint32_t longest_aside = 60;  // bytes in parentheses between the names of a list

}  // namespace

bool tells_several(const Block& block, uint32_t syllable) {
  std::string_view word = block.words(block.range_of(syllable));
  if (text::is_digit(static_cast<unsigned char>(word.front()))) {
    word.remove_prefix(std::min(word.find_first_not_of('0'), word.size()));                    // "03 xã"
    const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));  // "năm 2009 xã Hòa An"
    return !word.empty() && word != "1" && !year;
  }
  return (block.roles(syllable) & database::Syllable::tells_several) != 0;
}

bool plural_before(const Block& block, uint32_t begin) {
  const uint32_t syllable = block.syllable_from(begin);
  return block.follows_directly(syllable) && tells_several(block, syllable - 1);
}

Level level_of_several(const Block& block, uint32_t syllable) {
  const bool several = block.has_role(syllable, database::Syllable::tells_several) && block.follows_directly(syllable + 1);
  return several ? level_from(block, syllable + 1) : Level();
}

uint32_t behind_conjunction(const Block& block, uint32_t at, database::Syllable::Role joins) {
  if (!text::word_at(block.folded.view(), at)) return text::nowhere;
  const uint32_t syllable = block.syllable_from(at);
  const bool joined = block.syllables().begin(syllable) == at && block.has_role(syllable, joins) &&
                      block.syllables().single_space_behind(block.folded, syllable);
  return joined ? block.syllables().begin(syllable + 1) : text::nowhere;
}

uint32_t after_list_mark(const Block& block, uint32_t end) {
  const std::string_view view = block.folded.view();
  uint32_t at = text::skip_spaces(view, behind_parentheses(block, end, longest_aside));
  if (const uint32_t behind = behind_conjunction(block, at); behind != text::nowhere) return behind;
  if (at >= view.size() || (view[at] != ',' && view[at] != ';' && view[at] != '-')) return text::nowhere;
  at = text::skip_spaces(view, at + 1);
  return text::word_at(view, at) ? at : text::nowhere;
}

}  // namespace nhan::resolve
