// Comparing phrases of cues, and looking for classes of them among mentions, in the table of phrases, at the letters.
#include "resolve/cue_fits.h"

#include <algorithm>

namespace nhan::resolve {
namespace {

using database::Cue;
using lexicon::Side;

constexpr int longest_of_kind = 4;  // syllables of an entry that is looked up
constexpr uint32_t furthest = 80;   // bytes that a mention may begin away

bool stands_at(const Block& block, std::string_view phrase, uint32_t begin) {
  const auto end = begin + static_cast<uint32_t>(phrase.size());
  return block.folded.view().substr(begin, phrase.size()) == phrase && text::word_edge(block.folded, begin) &&
         text::word_edge(block.folded, end);
}

// Where words run together a phrase may have other syllables than the text.
bool told_by_numbers(const Block& block, const database::CueUse& use) { return use.numbered && !block.syllables().some_run_together(); }

// Whether the second syllable of the phrase stands behind this one, seen from the candidate, over a space.
bool is_second(const Block& block, const database::CueUse& use, Side side, uint32_t at) {
  const scan::Syllables& syllables = block.syllables();
  if (side == Side::right) return syllables.number(at + 1) == use.second && syllables.single_space_behind(block.folded, at);
  return at > 0 && syllables.number(at - 1) == use.second && syllables.single_space_behind(block.folded, at - 1);
}

// A name that is not spelled as a Vietnamese one; abbreviations are of no language.
bool foreign_at(const Block& block, uint32_t at) {
  const uint32_t begin = block.syllables().begin(at), end = block.syllables().end(at);
  return !(end > begin + 1 && text::capital_at(block.folded, begin + 1)) && block.spelled_foreign(at);
}

// A small number by itself, no year and no part of a date, an hour or a mark: "2016", "1/6", "17:49", "7.1".
bool number_at(const Block& block, uint32_t at) {
  constexpr uint32_t most_digits = 3;
  const FoldedRange range = block.range_of(at);
  const bool plain = block.words(range).find_first_not_of("0123456789") == std::string_view::npos;
  return plain && range.size() <= most_digits &&
         (range.begin == 0 || std::string_view(" (\n").find(block.folded.view()[range.begin - 1]) != std::string_view::npos);
}

bool is_of_kind(const Block& block, uint32_t phrase, FoldedRange range, uint16_t kind) {
  return block.database.any_sense(
      phrase, [&](const database::Sense& sense) { return sense.kind == kind && scan::written_as(sense, range, block.folded); });
}

bool mention_begins(const Block& block, uint32_t begin, uint16_t kind) {
  const scan::Mention* const behind = block.mentions.data() + block.mentions.size();
  for (const scan::Mention* mention = block.mention_at(begin); mention != nullptr && mention != behind && mention->range.begin == begin;
       ++mention)
    if (is_of_kind(block, mention->phrase, mention->range, kind)) return true;
  return false;
}

bool mention_ends(const Block& block, uint32_t end, uint16_t kind) {
  if (!block.mention_ends[end]) return false;
  for (uint32_t i = block.mentions_before(end); i > 0 && block.mentions[i - 1].range.begin + furthest >= end; --i) {
    const scan::Mention& mention = block.mentions[i - 1];
    if (mention.range.end == end && is_of_kind(block, mention.phrase, mention.range, kind)) return true;
  }
  return false;
}

bool word_begins(const Block& block, uint32_t first, uint16_t kind) {
  bool found = false;
  block.each_word_from(first, longest_of_kind,
                       [&](FoldedRange range, uint32_t phrase) { found = found || is_of_kind(block, phrase, range, kind); });
  return found;
}

bool word_ends(const Block& block, uint32_t last, uint16_t kind) {
  bool found = false;
  block.each_word_ending(last, longest_of_kind, database::Syllable::any,
                         [&](FoldedRange range, uint32_t phrase) { found = found || is_of_kind(block, phrase, range, kind); });
  return found;
}

// Whether an entry of the kind ends (on the left) or begins (on the right) with this syllable: among the mentions where the engine searches for the kind, else
// among the words of the database.
bool kind_beside(const Block& block, uint16_t kind, Side side, uint32_t at) {
  const bool mentioned = block.database.kind(kind).search == lexicon::Search::engine;
  if (side == Side::left) return mentioned ? mention_ends(block, block.syllables().end(at), kind) : word_ends(block, at, kind);
  return mentioned ? mention_begins(block, block.syllables().begin(at), kind) : word_begins(block, at, kind);
}

}  // namespace

bool fits_phrase(const Block& block, const database::CueUse& use, Side side, uint32_t at) {
  const FoldedRange syllable = block.range_of(at);
  if (side == Side::left && use.length > syllable.end) return false;
  const uint32_t begin = side == Side::left ? syllable.end - use.length : syllable.begin;
  const bool alone = use.length == syllable.size();
  if (!alone &&
      !(told_by_numbers(block, use) ? is_second(block, use, side, at) : stands_at(block, block.database.phrases().text(use.phrase), begin)))
    return false;
  const database::Sense as_cue{0, 0, lexicon::Role::word, lexicon::Tier::name, lexicon::CasePolicy::proper, use.capitals};
  return use.capitals == 0 || scan::written_as(as_cue, {begin, begin + use.length}, block.folded);
}

bool fits_class(const Block& block, const Cue& cue, Side side, uint32_t at) {
  switch (cue.what) {
    case Cue::What::foreign: return foreign_at(block, at);
    case Cue::What::digit: return true;
    case Cue::What::number: return number_at(block, at);
    case Cue::What::kind: return kind_beside(block, static_cast<uint16_t>(cue.value), side, at);
    default: return false;  // edges of the text are met where no syllable is
  }
}

}  // namespace nhan::resolve
