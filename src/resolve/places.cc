// Finding places, in five passes: the commune that heads a page, names behind a level word, then the mentions that the engine found anywhere else, then the
// bare names of communes that the document has told before, and those in front of their district and province. Namesakes are told apart at the end.
#include "resolve/places.h"

#include <algorithm>
#include <charconv>

#include "resolve/address_communes.h"
#include "resolve/known_communes.h"
#include "resolve/mentioned_places.h"
#include "resolve/namesakes.h"
#include "resolve/page_commune.h"
#include "resolve/place_taker.h"
#include "resolve/places_behind_levels.h"

namespace nhan::resolve {

void find_places(Block& block, KnownPlaces& known) {
  block.places.clear();
  block.taken.clear();
  block.vetoed_places.clear();
  PlaceTaker taker(block, known);
  find_page_commune(block, taker);
  find_places_behind_levels(block, taker);
  const size_t behind_levels = block.taken.size();
  find_mentioned_places(block, known, taker);
  if (!known.empty()) find_known_communes(block, known, behind_levels, taker);
  find_address_communes(block, taker);
  known.end_block();
  std::sort(block.places.begin(), block.places.end(), [](const Candidate& a, const Candidate& b) { return a.range < b.range; });
  tell_namesakes_apart(block);
  block.place_begins.take(block.places, block.folded, block.syllables());
}

namespace {

constexpr int recent_years = 3;  // pages on units that ended earlier are about their time

int year_of(std::string_view day) {
  int year = 0;
  std::from_chars(day.data(), day.data() + day.size(), year);  // up to the dash, if there is one: many units ended in a year
  return year;
}

}  // namespace

void succeed(const database::Database& database, Candidate& candidate, std::string_view as_of) {
  if (candidate.entry == no_entry || as_of.empty()) return;
  const std::string_view ended = database.entry(candidate.entry).attribute("valid_to");
  if (ended.empty() || as_of < ended) return;
  candidate.ended = year_of(as_of) - year_of(ended) <= recent_years;
  const uint32_t successor = database.find_key(database.entry(candidate.entry).attribute("successor"));
  if (successor == no_entry) return;
  for (const database::Sense& sense : database.senses(candidate.phrase)) {
    if (sense.entry != successor) continue;
    const uint32_t classifier = candidate.classifier;
    candidate = candidate_of(database, candidate.range, candidate.phrase, sense);
    candidate.classifier = classifier;
    return;
  }
}

}  // namespace nhan::resolve
