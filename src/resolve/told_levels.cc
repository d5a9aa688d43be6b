// Looking for the word for a unit in front of a list and behind a name.
#include "resolve/told_levels.h"

#include "resolve/bylines.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

bool introduces(const Block& block, uint32_t syllable) { return block.has_role(syllable, database::Syllable::introduces); }

// "1 xã", "một xã"
bool tells_one(const Block& block, uint32_t syllable) {
  return block.has_role(syllable, database::Syllable::tells_one) || block.words(block.range_of(syllable)) == "1";
}

// Whether the syllable of this index follows over one space.
bool stands_behind(const Block& block, uint32_t end, uint32_t syllable) {
  return syllable < block.syllables().size() && block.syllables().begin(syllable) == end + 1 && block.folded.bytes[end] == ' ';
}

Level level_told_at(const Block& block, uint32_t at) { return text::word_at(block.folded.view(), at) ? level_at(block, at) : Level(); }

// Whether it is told behind the level word where such a unit lies, or what became of it.
bool lies_somewhere(const Block& block, uint32_t end) {
  const uint32_t begin = text::next_syllable(block.folded, end);
  if (begin == text::nowhere) return false;
  return (block.syllable_at(begin).roles & database::Syllable::situates) != 0;
}

// Whether small letters go on behind the level word: "là xã cửa ngõ", no "là huyện Vân Đồn".
bool is_described(const Block& block, uint32_t end) {
  const uint32_t begin = text::next_syllable(block.folded, end);
  return begin != text::nowhere && !text::capital_at(block.folded, begin);
}

// "- Hòa Bình, một huyện của Bạc Liêu", "- Hòa Bình, thành phố, tỉnh lỵ của ...": which of several the item of a list is.
Level level_in_apposition(const Block& block, const Run& run) {
  if (!begins_item(block, run.range.begin)) return {};
  uint32_t next = run.first + run.syllables;
  if (next < block.syllables().size() && tells_one(block, next)) ++next;
  if (next >= block.syllables().size()) return {};
  const Level level = level_at(block, block.syllables().begin(next));
  if (!level) return {};
  const std::string_view behind = block.folded.view().substr(level.range.end);
  return behind.starts_with(",") || behind.starts_with(" của ") || lies_somewhere(block, level.range.end) ? level : Level();
}

// "các xã", "14 xã"
Level several_ending(const Block& block, uint32_t syllable) {
  if ((block.roles(syllable) & database::Syllable::ends_level) == 0) return {};
  const Level level = level_ending(block, syllable);
  return level && plural_before(block, level.range.begin) ? level : Level();
}

// "14 xã của Mộc Châu gồm": where the units lie may be told behind the word for them.
Level several_somewhere(const Block& block, uint32_t last) {
  constexpr uint32_t longest = 6;  // syllables: "thuộc huyện Kông Chro"
  for (uint32_t told = 0; told < longest && block.follows_directly(last); ++told, --last)
    if (const Level level = several_ending(block, last - 1)) return lies_somewhere(block, level.range.end) ? level : Level();
  return {};
}

}  // namespace

// REQUIRES: a syllable stands in front.
Level find_level_introducing(const Block& block, const Run& run) {
  uint32_t syllable = run.first;
  const bool colon =
      run.range.begin > 2 && block.folded.bytes[run.range.begin - 2] == ':' && block.folded.bytes[run.range.begin - 1] == ' ';
  if (!colon && !(block.follows_directly(syllable) && introduces(block, syllable - 1))) return {};
  uint32_t end = colon ? run.range.begin - static_cast<uint32_t>(std::string_view(": ").size()) : block.syllables().end(syllable - 1);
  if (colon && block.folded.bytes[end - 1] == ' ') --end;  // "các xã : Cư San, Ea Ly"
  while (block.syllables().end(syllable - 1) == end && introduces(block, syllable - 1)) {
    if (!block.follows_directly(--syllable)) return {};
    end = block.syllables().end(syllable - 1);
  }
  if (block.syllables().end(syllable - 1) != end) return {};
  if (const Level level = several_ending(block, syllable - 1)) return level;
  return colon ? Level() : several_somewhere(block, syllable - 1);
}

Level find_level_told_of(const Block& block, const Run& run) {
  const std::string_view behind = block.folded.view().substr(run.range.end);
  for (const auto& [open, close] :
       {std::pair<std::string_view, std::string_view>(" (", ")"), {" | ", " |"}})  // in brackets, or in the next cell of a table
    if (behind.starts_with(open)) {
      const Level level = level_told_at(block, run.range.end + static_cast<uint32_t>(open.size()));
      return level && behind.substr(level.range.end - run.range.end).starts_with(close) ? level : Level();
    }
  if (behind.starts_with(", ")) return level_in_apposition(block, run);
  const uint32_t name_end = run.range.end + (behind.starts_with("**") ? 2 : 0);  // in bold type
  uint32_t next = run.first + run.syllables;
  if (!stands_behind(block, name_end, next) || !block.has_role(next, database::Syllable::equates)) return {};
  if (block.follows_directly(next + 1) && tells_one(block, next + 1)) ++next;
  if (!block.follows_directly(next + 1)) return {};
  const Level level = level_at(block, block.syllables().begin(next + 1));
  return level && (lies_somewhere(block, level.range.end) || (begins_line(block, run.range.begin) && is_described(block, level.range.end)))
             ? level
             : Level();
}

}  // namespace nhan::resolve
