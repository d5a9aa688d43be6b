// PhrasesFrom: the phrases of a trie that begin with one syllable of a block.
#pragma once

#include <cstdint>

#include "database/trie.h"
#include "scan/syllables.h"

namespace nhan::scan {

// Hands `take` the last syllable and the value of each, shorter ones first. `goes_on`: whether a phrase may go on behind a syllable. All syllables by index.
template <class GoesOn, class Take>
void each_phrase_from(const database::Trie& trie, const Syllables& syllables, uint32_t first, const GoesOn& goes_on, const Take& take) {
  uint32_t last = first;
  for (database::Trie::Node node = trie.first(syllables.number(first)); node; node = trie.next(node, syllables.number(++last))) {
    if (node.ends_phrase()) take(last, node.value());
    if (!node.goes_on() || !goes_on(last)) return;
  }
}

}  // namespace nhan::scan
