// Finding bare names of communes.
#include "resolve/known_communes.h"

#include "resolve/bylines.h"
#include "resolve/place_senses.h"

namespace nhan::resolve {
namespace {

// Whether one of the ranges from `at` to `end`, in rising order, overlaps this one. Moves `at` on. REQUIRES: asked for in rising order.
bool overlaps(const Buffer<FoldedRange>& ranges, size_t& at, size_t end, FoldedRange range) {
  while (at < end && ranges[at].end <= range.begin) ++at;
  return at < end && ranges[at].begin < range.end;
}

// Whether the first capital of several may be one only because a sentence begins.
bool begins_sentence(const Block& block, const Run& run) {
  return run.syllables > 2 && (block.roles(run.first) & database::Syllable::begins_surname) == 0 &&
         (begins_line(block, run.range.begin) || behind_sentence(block, run.range.begin));
}

}  // namespace

// Nobody searches for the names of communes, so each run of capitals is looked at.
void find_known_communes(const Block& block, const KnownPlaces& known, size_t behind_levels, PlaceTaker& taker) {
  // By position, so that what later paragraphs tell does not count.
  const auto is_told = [&](FoldedRange name) {
    if (!known.may_hold(block.words(name))) return false;
    const uint32_t phrase = block.phrase_in(name);
    return phrase != database::no_phrase && known.find(phrase, name.begin) != no_entry;
  };
  const size_t taken = block.taken.size();
  size_t behind_level = 0, mention = behind_levels, blocker = 0;
  for (const Run& run : block.runs) {
    FoldedRange name = run.range;
    if (!is_told(name) && begins_sentence(block, run)) name.begin = block.syllables().begin(run.first + 1);  // "Ở Đồng Tâm"
    if (!is_told(name) || syllables_in(block, name) < 2) continue;
    if (overlaps(block.taken, behind_level, behind_levels, name) || overlaps(block.taken, mention, taken, name)) continue;
    if (overlaps(block.blockers, blocker, block.blockers.size(), name)) continue;
    const uint32_t phrase = block.phrase_in(name);
    const database::Sense* sense = phrase == database::no_phrase ? nullptr : known_sense(block, known, phrase, name);
    if (sense != nullptr) taker.keep(name, phrase, *sense, Level{});
  }
}

}  // namespace nhan::resolve
