// Taking places.
#include "resolve/place_taker.h"

#include <algorithm>

#include "resolve/bylines.h"
#include "resolve/place_senses.h"

namespace nhan::resolve {
namespace {

using database::Sense;

constexpr size_t longest_address = 80;  // bytes in front of a place in a paragraph that may be no more than where something is

}  // namespace

void PlaceTaker::keep(FoldedRange range, uint32_t phrase, const Sense& sense, const Level& level) {
  if (take(range, phrase, sense, level)) remember(block_.places.back());
}

bool PlaceTaker::take(FoldedRange range, uint32_t phrase, const Sense& sense, const Level& level) {
  Candidate candidate = candidate_of(database_, range, phrase, sense);
  if (level && fits(level, sense.kind) && level.range.begin < range.begin) candidate.classifier = level.range.begin;
  block_.taken.push_back(range);
  const Judgement judgement = judge(block_, database_.rules_of_entry(sense.entry), range, sense.tier);
  if (judgement.vetoes()) return veto(candidate, [&] { return where(block_, judgement); });
  if (candidate.classifier == UINT32_MAX && is_byline(range)) return veto(candidate, "a name behind the last sentence, the author's");
  if (candidate.classifier == UINT32_MAX && behind_vetoed(range)) return veto(candidate, "the name before it, over a dash, is no place");
  if (judgement.retypes()) retype(candidate, judgement);
  block_.places.push_back(candidate);
  return true;
}

// "... đang điều tra. Thái Bình": an author may be named as a province is. But "12 Lê Lợi. Hà Nội" is an address.
bool PlaceTaker::is_byline(FoldedRange range) const {
  if (!ends_paragraph(block_, range.end) || !behind_sentence(block_, range.begin)) return false;
  const size_t line = block_.folded.view().rfind('\n', range.begin) + 1;
  return range.begin - line - (block_.folded.view()[line] == ' ') > longest_address;
}

// "cao tốc Hà Nội - Lào Cai": what the cue makes of the first name holds for the second.
bool PlaceTaker::behind_vetoed(FoldedRange range) const {
  const std::string_view before = block_.folded.view().substr(0, range.begin);
  const uint32_t dash = before.ends_with(" - ") ? 3 : before.ends_with("-") ? 1 : 0;
  return dash > 0 && block_.ends_vetoed_place(range.begin - dash);
}

bool PlaceTaker::fits(const Level& level, uint16_t kind) const {
  const auto kinds = database_.fits(level.entry);
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void PlaceTaker::retype(Candidate& candidate, const Judgement& judgement) {
  const uint16_t kind = judgement.rule->kind;
  const Sense* sense = fitting_sense(block_, candidate.phrase, candidate.range, std::span(&kind, 1));
  if (sense == nullptr) return;
  const uint32_t classifier = candidate.classifier;
  candidate = candidate_of(database_, candidate.range, candidate.phrase, *sense);
  candidate.classifier = classifier;
  block_.tell(candidate, Verdict::retyped, "context", [&] { return where(block_, judgement); });
}

void PlaceTaker::guess(FoldedRange range, uint16_t kind, const Level& level) {
  Candidate candidate;
  candidate.range = range;
  candidate.kind = kind;
  candidate.type = place;
  candidate.precedence = precedence_of(place);
  candidate.flags = Flag::guessed;
  if (level.range.begin < range.begin) candidate.classifier = level.range.begin;
  block_.taken.push_back(range);
  block_.places.push_back(candidate);
}

void PlaceTaker::remember(const Candidate& candidate) {
  if (candidate.entry == no_entry) return;
  if (candidate.kind == block_.commune_kind || !database_.traits(candidate.entry).bare)
    known_.add(block_.words(candidate.range), candidate.phrase, candidate.range.begin, candidate.entry);
}

}  // namespace nhan::resolve
