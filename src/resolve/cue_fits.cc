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

// The number of the syllable so many behind this one, seen from the candidate; unknown where there is none.
uint32_t number_behind(const scan::Syllables& syllables, Side side, uint32_t at, uint32_t count) {
  const uint32_t behind = side == Side::left ? at - count : at + count;  // beyond all where there are not as many in front
  return behind < syllables.size() ? syllables.number(behind) : database::SyllableTable::unknown;
}

// The two syllables, where the second one of the phrase stands behind this one, seen from the candidate, over a space; else nothing.
FoldedRange with_second(const Block& block, const database::CueUse& use, Side side, uint32_t at) {
  const scan::Syllables& syllables = block.syllables();
  if (number_behind(syllables, side, at, 1) != use.second) return {};
  const uint32_t first = side == Side::left ? at - 1 : at;
  return syllables.single_space_behind(block.folded, first) ? FoldedRange{syllables.begin(first), syllables.end(first + 1)} : FoldedRange{};
}

// Where the phrase stands, letter by letter; nothing where it does not.
FoldedRange spelled(const Block& block, const database::CueUse& use, Side side, FoldedRange nearest) {
  const std::string_view phrase = block.database.phrases().text(block.database.cues(side).demand(use).phrase);
  const auto size = static_cast<uint32_t>(phrase.size());
  if (side == Side::left && size > nearest.end) return {};
  const uint32_t begin = side == Side::left ? nearest.end - size : nearest.begin;
  return stands_at(block, phrase, begin) ? FoldedRange{begin, begin + size} : FoldedRange{};
}

// Where the cue stands, however it is written. Its letters are far away in memory, and numbers tell nearly all that do not stand there. Where words run
// together a phrase may have other syllables than the text.
FoldedRange place_of(const Block& block, const database::CueUse& use, Side side, uint32_t at) {
  const scan::Syllables& syllables = block.syllables();
  if (use.numbered && use.second == 0) return block.range_of(at);
  if (syllables.some_run_together()) return spelled(block, use, side, block.range_of(at));
  if (use.numbered) return with_second(block, use, side, at);
  if (use.third != 0 && use.third != database::CueUse::half_of(number_behind(syllables, side, at, 2))) return {};
  return spelled(block, use, side, block.range_of(at));
}

// A name that is not spelled as a Vietnamese one, and no surname of another people of Viet Nam; abbreviations are of no language.
bool foreign_at(const Block& block, uint32_t at) {
  if ((block.roles(at) & database::Syllable::begins_surname) != 0) return false;  // "Rmah"
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

// Whether these words are the name of one of our places.
bool is_place(const Block& block, FoldedRange range) {
  const uint32_t phrase = block.phrase_in(range);
  return phrase != database::no_phrase && block.database.any_sense(phrase, [&](const database::Sense& sense) {
    const Type type = block.database.type_of(sense.kind);
    return (type == province || type == place) && scan::written_as(sense, range, block.folded);
  });
}

// "Lào Cai", "Mỹ Đức": a place whose name begins as the one of another country does.
bool begins_place(const Block& block, uint32_t first, uint32_t last) {
  while (++last < first + longest_of_kind && block.follows_directly(last) && text::capital_at(block.folded, block.syllables().begin(last)))
    if (is_place(block, {block.syllables().begin(first), block.syllables().end(last)})) return true;
  return false;
}

bool word_begins(const Block& block, uint32_t first, uint16_t kind) {
  uint32_t end = 0;  // of the longest one
  block.each_word_from(first, longest_of_kind, [&](FoldedRange range, uint32_t phrase) {
    if (is_of_kind(block, phrase, range, kind)) end = range.end;
  });
  if (block.database.kind(kind).role == lexicon::Role::surname) return end != 0;  // Vũ Trung is a commune, Vũ Trung Kiên a person
  return end != 0 && !begins_place(block, first, block.syllable_from(end) - 1);
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

// Whether an entry of the kind stands directly behind the phrase, seen from the candidate: "Nga" in "của Nga".
bool kind_beyond(const Block& block, uint16_t kind, Side side, FoldedRange phrase) {
  const uint32_t first = block.syllable_from(phrase.begin), behind = block.syllable_from(phrase.end);
  const bool beside = block.follows_directly(side == Side::left ? first : behind);
  return beside && kind_beside(block, kind, side, side == Side::left ? first - 1 : behind);
}

}  // namespace

bool fits_phrase(const Block& block, const database::CueUse& use, Side side, uint32_t at) {
  const FoldedRange range = place_of(block, use, side, at);
  if (range.empty() || !use.more) return !range.empty();
  const database::Demand demand = block.database.cues(side).demand(use);
  if (!scan::written_as(lexicon::CasePolicy::proper, demand.capitals, range, block.folded)) return false;
  if (demand.entry && begins_place(block, block.syllable_from(range.begin), block.syllable_from(range.end) - 1)) return false;
  return demand.beyond == database::none || kind_beyond(block, demand.beyond, side, range);
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
