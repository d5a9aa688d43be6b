// Looking up level words beside a known place.
#include "resolve/levels.h"

#include <algorithm>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

constexpr int longest_level = 4;              // syllables: "thành phố kết nghĩa"
constexpr uint32_t longest_abbreviation = 3;  // bytes before a dot

Level level_of(const Block& block, uint32_t phrase, FoldedRange range) {
  const database::Sense* const sense = block.sense_of(phrase, range, lexicon::Role::level);
  return sense == nullptr ? Level() : Level{sense->entry, range};
}

// "tỉnh, thành phố Lai Châu", "huyện, thị xã Sơn Tây": what stands in front of the comma tells what "thành phố" may be here.
Level narrowed(const Block& block, const Level& level) {
  const std::string_view before = block.folded.view().substr(0, level.range.begin);
  if (!before.ends_with(", ")) return level;
  const uint32_t end = static_cast<uint32_t>(before.size() - std::string_view(", ").size());
  const FoldedRange front{text::syllable_begin(block.folded, end), end};
  if (front.begin == end) return level;
  const uint32_t syllable = block.syllable_from(front.begin);
  const Level other = level_of(block, block.word_of(syllable, syllable), front);
  if (!other) return level;
  const auto fits = block.database.fits(level.entry), narrower = block.database.fits(other.entry);
  const bool narrows = !narrower.empty() && std::find(fits.begin(), fits.end(), narrower.front()) != fits.end();
  return narrows ? Level{other.entry, {front.begin, level.range.end}} : level;
}

// "TP.HCM", "Q. 3": the dot and a space behind it belong to the abbreviation.
bool behind_dot(const Block& block, uint32_t begin) {
  const std::string_view view = block.folded.view();
  if (begin > 0 && view[begin - 1] == ' ') --begin;
  if (begin == 0 || view[begin - 1] != '.' || !text::word_before(view, begin - 1)) return false;
  const uint32_t from = text::syllable_begin(block.folded, begin - 1);
  const bool abbreviated = begin - 1 - from <= longest_abbreviation && text::capital_at(block.folded, from);  // "xã." ends a sentence
  return abbreviated && (from == 0 || view[from - 1] != '.');
}

}  // namespace

Level level_before(const Block& block, uint32_t begin, uint32_t syllable) {
  const bool beside = text::previous_end(block.folded, begin) != text::nowhere || behind_dot(block, begin);
  return beside ? level_ending(block, syllable - 1) : Level();
}

Level level_ending(const Block& block, uint32_t syllable) {
  Level best;
  block.each_word_ending(syllable, longest_level, database::Syllable::begins_level, [&](FoldedRange range, uint32_t phrase) {
    if (const Level level = level_of(block, phrase, range)) best = level;
  });
  if (!best) return best;
  const bool joined = best.range.begin > 0 && block.folded.bytes[best.range.begin - 1] == '&';
  return joined ? Level() : narrowed(block, best);  // "Sở TT&TT Hòa Bình"
}

Level level_from(const Block& block, uint32_t syllable) {
  Level best;
  if ((block.database.syllable(block.syllables().number(syllable)).roles & database::Syllable::begins_level) == 0) return best;
  block.each_word_from(syllable, longest_level, [&](FoldedRange range, uint32_t phrase) {
    if (const Level level = level_of(block, phrase, range)) best = level;
  });
  return best;
}

const scan::Mention* mention_of_unit(const Block& block, uint32_t at) {
  if (const Level level = level_at(block, at)) at = text::next_syllable(block.folded, level.range.end);
  return at != text::nowhere ? block.mention_at(at) : nullptr;
}

}  // namespace nhan::resolve
