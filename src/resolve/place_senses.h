// Place senses: which of the things that a name stands for it may be where it stands, by the word for a unit beside it and by what the document has told.
#pragma once

#include <cstdint>
#include <span>

#include "resolve/block.h"
#include "resolve/known_places.h"
#include "resolve/levels.h"

namespace nhan::resolve {

// The sense of the first of these kinds that has one as the name is written; among namesakes the one whose `type` is the level's word: "quận Tân Phú" is not
// the huyện. Null where there is none.
const database::Sense* fitting_sense(const Block& block, uint32_t phrase, FoldedRange range, std::span<const uint16_t> kinds,
                                     const Level& level = {});

// The sense of the unit that the document has told by this name in front of it; null where it has told none, or the name looks like a person's.
const database::Sense* known_sense(const Block& block, const KnownPlaces& known, uint32_t phrase, FoldedRange range);

// Whether a name of so many syllables begins as a person's.
bool looks_like_person(const Block& block, FoldedRange name, uint32_t syllables);

// How many syllables begin in it.
inline uint32_t syllables_in(const Block& block, FoldedRange range) {
  return block.syllable_from(range.end) - block.syllable_from(range.begin);
}

}  // namespace nhan::resolve
