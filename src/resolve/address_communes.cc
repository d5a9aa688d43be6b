// Finding communes of addresses, from the districts that are followed by their province or, behind a word that tells where, stand alone.
#include "resolve/address_communes.h"

#include <algorithm>

#include "resolve/levels.h"
#include "resolve/runs.h"

namespace nhan::resolve {
namespace {

using database::Sense;

uint32_t begin_of(const Candidate& place) { return std::min(place.classifier, place.range.begin); }

// Whether the key is one of those that bars part: "an-giang|ben-tre".
bool lists(std::string_view keys, std::string_view key) {
  while (!keys.empty()) {
    const size_t end = std::min(keys.find('|'), keys.size());
    if (keys.substr(0, end) == key) return true;
    keys.remove_prefix(std::min(end + 1, keys.size()));
  }
  return false;
}

// The unit of that kind and name that lies in the province; namesakes share an entry, of several provinces, or have one each. Null where none does.
const Sense* unit_in(const Block& block, uint32_t phrase, uint16_t kind, uint32_t province_entry) {
  for (const Sense& sense : block.database.senses(phrase)) {
    if (sense.kind != kind) continue;
    if (lists(block.database.entry(sense.entry).attribute("province"), block.database.entry(province_entry).key)) return &sense;
  }
  return nullptr;
}

// The province behind `end` and a comma, with or without the word for it, that a district of the phrase lies in; no_entry where there is none.
uint32_t province_behind(const Block& block, uint32_t end, uint32_t phrase) {
  if (!block.folded.view().substr(end).starts_with(", ")) return no_entry;
  const scan::Mention* mention = mention_of_unit(block, end + 2);
  if (mention == nullptr) return no_entry;
  for (const Sense& sense : block.database.senses(mention->phrase))
    if (block.database.type_of(sense.kind) == province && unit_in(block, phrase, block.district_kind, sense.entry)) return sense.entry;
  return no_entry;
}

// The capitals in front of the place and a mark, no number in front of them: "12 Lê Lợi, Hà Đông, Hà Nội" is a street.
const Run* name_in_front(const Block& block, uint32_t begin) {
  if (begin < 3 || (block.words({begin - 2, begin}) != ", " && block.words({begin - 2, begin}) != " (")) return nullptr;
  const Run* run = run_at(block, begin - 3);
  if (run == nullptr || run->range.end != begin - 2) return nullptr;
  const bool numbered = block.follows_directly(run->first) && block.folded.words.digit[block.syllables().begin(run->first - 1)];
  return numbered ? nullptr : run;
}

// "sinh ở Mỹ Trà, Cao Lãnh": whether a word in front tells where something is, and what is named there is no street by the name of a person.
bool tells_where(const Block& block, uint32_t first) {
  constexpr uint32_t surname = database::Syllable::begins_surname;
  return block.follows_directly(first) && (block.roles(first - 1) & database::Syllable::situates) != 0 &&
         (block.roles(first) & surname) == 0;
}

}  // namespace

void find_address_communes(const Block& block, PlaceTaker& taker) {
  const auto is_taken = [&](FoldedRange name) {
    return std::any_of(block.taken.begin(), block.taken.end(), [&](FoldedRange taken) { return taken.overlaps(name); });
  };
  for (size_t i = 0, others = block.places.size(); i < others; ++i) {
    const Candidate& place = block.places[i];
    if (place.type != nhan::place || place.entry == no_entry || place.kind == block.commune_kind) continue;
    const Run* run = name_in_front(block, begin_of(place));
    const uint32_t phrase = run == nullptr ? database::no_phrase : block.phrase_in(run->range);
    if (phrase == database::no_phrase || is_taken(run->range)) continue;
    const uint32_t around = tells_where(block, run->first) ? block.database.traits(place.entry).container : no_entry;
    const uint32_t of = around != no_entry ? around : province_behind(block, place.range.end, place.phrase);
    const Sense* sense = of == no_entry ? nullptr : unit_in(block, phrase, block.commune_kind, of);
    // Not known by it from there on: names that stand behind it in the block have been looked for already, those of the next block have not.
    if (sense != nullptr) taker.take(run->range, phrase, *sense, Level{});
  }
}

}  // namespace nhan::resolve
