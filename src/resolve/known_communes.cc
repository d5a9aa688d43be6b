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
  // The phrase of the name, where it is told in front of it: what later paragraphs tell does not count.
  const auto told = [&](FoldedRange name) {
    const uint32_t phrase = known.may_hold(block.words(name)) ? block.phrase_in(name) : database::no_phrase;
    return phrase != database::no_phrase && known.find(phrase, name.begin) != no_entry ? phrase : database::no_phrase;
  };
  const size_t taken = block.taken.size();
  size_t behind_level = 0, mention = behind_levels, blocker = 0;
  for (const Run& run : block.runs) {
    FoldedRange name = run.range;
    uint32_t phrase = told(name);
    if (phrase == database::no_phrase && begins_sentence(block, run)) {
      name.begin = block.syllables().begin(run.first + 1);  // "Ở Đồng Tâm"
      phrase = told(name);
    }
    if (phrase == database::no_phrase || syllables_in(block, name) < 2) continue;
    if (overlaps(block.taken, behind_level, behind_levels, name) || overlaps(block.taken, mention, taken, name)) continue;
    if (overlaps(block.blockers, blocker, block.blockers.size(), name)) continue;
    if (const database::Sense* sense = known_sense(block, known, phrase, name); sense != nullptr) taker.keep(name, phrase, *sense, Level{});
  }
}

}  // namespace nhan::resolve
