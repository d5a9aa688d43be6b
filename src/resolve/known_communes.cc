// Finding bare names that the document has told with the word for the unit: "thị xã Thuận An ... Phòng Giáo dục Thuận An".
#include "resolve/bylines.h"
#include "resolve/place_finder.h"

namespace nhan::resolve {
namespace {

using database::Sense;

// Whether one of the ranges from `at` to `end`, in rising order, overlaps this one. Moves `at` on. REQUIRES: asked for in rising order.
bool overlaps(const std::vector<FoldedRange>& ranges, size_t& at, size_t end, FoldedRange range) {
  while (at < end && ranges[at].end <= range.begin) ++at;
  return at < end && ranges[at].begin < range.end;
}

}  // namespace

// "thị xã Thuận An ... Phòng Giáo dục Thuận An"
const Sense* PlaceFinder::known_sense(uint32_t phrase, FoldedRange range) const {
  const uint32_t entry = known_.find(phrase, range.begin);
  if (entry == no_entry || looks_like_person(range, syllables_in(range))) return nullptr;
  for (const Sense& sense : database_.senses(phrase))
    if (sense.entry == entry && scan::written_as(sense, range, block_.folded)) return &sense;
  return nullptr;
}

// "xã Đồng Tâm ... người dân Đồng Tâm": nobody searches for the names of communes, so each run of capitals is looked at.
void PlaceFinder::find_known_communes() {
  const size_t searched = taken_.size();
  size_t behind_level = 0, mention = behind_level_, blocker = 0;
  for (const Run& run : block_.runs) {
    FoldedRange name = run.range;
    if (!known_.may_hold(block_.words(name)) && begins_sentence(run)) name.begin = block_.syllables().begin(run.first + 1);  // "Ở Đồng Tâm"
    if (!known_.may_hold(block_.words(name)) || syllables_in(name) < 2) continue;
    if (overlaps(taken_, behind_level, behind_level_, name) || overlaps(taken_, mention, searched, name)) continue;
    if (overlaps(block_.blockers, blocker, block_.blockers.size(), name)) continue;
    const uint32_t phrase = phrase_in(name);
    const Sense* sense = phrase == database::no_phrase ? nullptr : known_sense(phrase, name);
    if (sense != nullptr) keep(name, phrase, *sense, Level{});
  }
}

// Whether the first capital of several may be one only because a sentence begins.
bool PlaceFinder::begins_sentence(const Run& run) const {
  return run.syllables > 2 && (block_.roles(run.first) & database::Syllable::begins_surname) == 0 &&
         (begins_line(block_, run.range.begin) || behind_sentence(block_, run.range.begin));
}

int PlaceFinder::syllables_in(FoldedRange range) const {
  return static_cast<int>(block_.syllable_from(range.end) - block_.syllable_from(range.begin));
}

}  // namespace nhan::resolve
