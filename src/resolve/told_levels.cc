// Looking for the word for a unit in front of a list and behind a name.
#include "resolve/told_levels.h"

#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

bool introduces(const Block& block, uint32_t syllable) { return (block.roles(syllable) & database::Syllable::introduces) != 0; }

Level level_told_at(const Block& block, uint32_t at) { return text::word_at(block.folded.view(), at) ? level_at(block, at) : Level(); }

// Whether it is told behind the level word where such a unit lies, or what became of it.
bool lies_somewhere(const Block& block, uint32_t end) {
  const uint32_t begin = text::next_syllable(block.folded, end);
  if (begin == text::nowhere) return false;
  return (block.syllable_at(begin).roles & database::Syllable::situates) != 0;
}

}  // namespace

// REQUIRES: a syllable stands in front.
Level find_level_introducing(const Block& block, const Run& run) {
  uint32_t syllable = run.first;
  const bool colon =
      run.range.begin > 2 && block.folded.bytes[run.range.begin - 2] == ':' && block.folded.bytes[run.range.begin - 1] == ' ';
  if (!colon && !(block.follows_directly(syllable) && introduces(block, syllable - 1))) return {};
  uint32_t end = colon ? run.range.begin - static_cast<uint32_t>(std::string_view(": ").size()) : block.syllables().end(syllable - 1);
  while (block.syllables().end(syllable - 1) == end && introduces(block, syllable - 1)) {
    if (!block.follows_directly(--syllable)) return {};
    end = block.syllables().end(syllable - 1);
  }
  if (block.syllables().end(syllable - 1) != end || (block.roles(syllable - 1) & database::Syllable::ends_level) == 0) return {};
  const Level level = level_ending(block, end, syllable);
  return level && plural_before(block, level.range.begin) ? level : Level();
}

Level find_level_told_of(const Block& block, const Run& run) {
  const std::string_view behind = block.folded.view().substr(run.range.end);
  if (behind.starts_with(" (")) {
    const Level level = level_told_at(block, run.range.end + 2);
    return level && behind.substr(level.range.end - run.range.end).starts_with(")") ? level : Level();
  }
  const uint32_t bold = behind.starts_with("**") ? 2 : 0;
  static constexpr std::string_view is_a[] = {" là một ", " là 1 ", " là "};
  for (const std::string_view words : is_a) {
    if (!behind.substr(bold).starts_with(words)) continue;
    const Level level = level_told_at(block, run.range.end + bold + static_cast<uint32_t>(words.size()));
    return level && lies_somewhere(block, level.range.end) ? level : Level();
  }
  return {};
}

}  // namespace nhan::resolve
