// Whether what stands at a syllable beside a candidate is the cue of a context row: its whole phrase, or a word of its class.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// `side`: where the syllable of this index stands, seen from the candidate. REQUIRES: it is the nearest one of the phrase.
bool fits_phrase(const Block& block, const database::CueUse& use, lexicon::Side side, uint32_t at);

// The same of a cue that is no phrase. REQUIRES: the syllable has one of its roles (database::RuleList::ClassCue). <capital> is not asked here: whether it counts
// depends on the candidate.
bool fits_class(const Block& block, const database::Cue& cue, lexicon::Side side, uint32_t at);

}  // namespace nhan::resolve
