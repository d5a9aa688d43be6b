// Finding places, in three passes: names behind a level word first ("xã Tân Lập": places_behind_levels.cc), then the mentions that the engine found anywhere
// else (place_mentions.cc), then the bare names of communes that the document has told before (known_communes.cc). Namesakes are told apart at the end.
#include "resolve/places.h"

#include <algorithm>

#include "resolve/place_finder.h"

namespace nhan::resolve {

using database::Sense;

void PlaceFinder::find() {
  block_.places.clear();
  taken_.clear();
  find_behind_levels();
  behind_level_ = taken_.size();
  places_behind_level_ = block_.places.size();
  next_taken_ = next_place_ = 0;
  find_mentions();
  if (!known_.empty()) find_known_communes();
  known_.end_block();
  std::sort(block_.places.begin(), block_.places.end(), [](const Candidate& a, const Candidate& b) { return a.range < b.range; });
  for (size_t i = 0; i < block_.places.size(); ++i) tell_homonyms_apart(i);
  block_.place_begins.take(block_.places, block_.folded, block_.syllables());
}

// ---- Names, for all passes

uint32_t PlaceFinder::phrase_in(FoldedRange range) const {
  return database_.phrases().find(block_.folded.view().substr(range.begin, range.size()));
}

// Of the first kind that has one; among namesakes the one whose `type` is the level's word: "quận Tân Phú" is not the huyện.
const Sense* PlaceFinder::fitting_sense(uint32_t phrase, FoldedRange range, std::span<const uint16_t> kinds, const Level& level) const {
  const Sense* found = nullptr;
  for (const uint16_t kind : kinds) {
    for (const Sense& sense : database_.senses(phrase)) {
      if (sense.kind != kind || !(scan::written_as(sense, range, block_.folded) || begun_as(sense, range, level))) continue;
      if (found == nullptr) found = &sense;
      if (level && database_.traits(sense.entry).unit == database_.traits(level.entry).unit) return &sense;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

// "tỉnh Quảng ninh": behind the word for a large unit one capital is enough.
bool PlaceFinder::begun_as(const Sense& sense, FoldedRange range, const Level& level) const {
  return level && sense.tier == lexicon::Tier::name && sense.kind != block_.commune_kind && text::capital_at(block_.folded, range.begin);
}

bool PlaceFinder::looks_like_person(FoldedRange run, int syllables) const {
  if (syllables < 2) return false;
  const uint32_t roles = block_.syllable_at(run.begin).roles;
  return (roles & (syllables > 2 ? database::Syllable::begins_surname : database::Syllable::begins_strong_surname)) != 0;
}

// ---- Namesakes

// Among units of one name and kind the one whose province stands next to it, or else the first, marked.
void PlaceFinder::tell_homonyms_apart(size_t index) {
  Candidate& candidate = block_.places[index];
  if (candidate.entry == no_entry || !database_.stands_for(candidate.phrase, database::Part::namesakes)) return;
  bool several = false;
  for (const Sense& sense : database_.senses(candidate.phrase)) {
    if (sense.kind != candidate.kind || sense.entry == candidate.entry) continue;
    several = true;
    if (province_near(index, database_.entry(sense.entry).attribute("province"))) candidate.entry = sense.entry;
  }
  if (several && !province_near(index, database_.entry(candidate.entry).attribute("province"))) candidate.flags |= Flag::ambiguous;
}

bool PlaceFinder::province_near(size_t index, std::string_view key) const {
  const size_t last = std::min(index + 3, block_.places.size());
  for (size_t i = index + 1; i < last && same_paragraph(block_.places[index].range.end, block_.places[i].range.begin); ++i)
    if (block_.places[i].entry != no_entry && database_.entry(block_.places[i].entry).key == key) return true;
  return false;
}

bool PlaceFinder::same_paragraph(uint32_t from, uint32_t to) const {
  return block_.folded.view().substr(from, to - from).find('\n') == std::string_view::npos;
}

void find_places(Block& block, KnownPlaces& known) { PlaceFinder(block, known).find(); }

void succeed(const database::Database& database, Candidate& candidate, std::string_view as_of) {
  if (candidate.entry == no_entry || as_of.empty()) return;
  const std::string_view ended = database.entry(candidate.entry).attribute("valid_to");
  if (ended.empty() || as_of < ended) return;
  const uint32_t successor = database.find_key(database.entry(candidate.entry).attribute("successor"));
  if (successor == no_entry) return;
  for (const Sense& sense : database.senses(candidate.phrase)) {
    if (sense.entry != successor) continue;
    const uint32_t classifier = candidate.classifier;
    candidate = candidate_of(database, candidate.range, candidate.phrase, sense);
    candidate.classifier = classifier;
    return;
  }
}

}  // namespace nhan::resolve
