// Looking honorifics up.
#include "assemble/honorifics.h"

namespace nhan::assemble {
namespace {

constexpr int longest_honorific = 4;  // syllables

}  // namespace

uint32_t find_honorific_from(const resolve::Block& block, uint32_t syllable) {
  uint32_t best = text::nowhere;
  block.each_word_from(syllable, longest_honorific, [&](FoldedRange range, uint32_t phrase) {
    if (block.sense_of(phrase, range, lexicon::Role::honorific) != nullptr) best = range.end;
  });
  return best;
}

const database::Sense* honorific_ending(const resolve::Block& block, uint32_t end, uint32_t behind) {
  uint32_t first = behind;
  const database::Sense* longest = nullptr;
  for (int syllables = 0; syllables < longest_honorific && (first == behind || block.follows_directly(first)); ++syllables) {
    if ((block.roles(--first) & database::Syllable::begins_honorific) == 0) continue;
    const FoldedRange range{block.syllables().begin(first), end};
    if (const database::Sense* sense = block.sense_of(block.word_of(first, behind - 1), range, lexicon::Role::honorific)) longest = sense;
  }
  return longest;
}

}  // namespace nhan::assemble
