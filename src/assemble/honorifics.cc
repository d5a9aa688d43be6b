// Looking honorifics up.
#include "assemble/honorifics.h"

namespace nhan::assemble {
namespace {

constexpr int longest_honorific = 4;  // syllables

struct Ending {
  uint32_t begin = text::nowhere;
  const database::Sense* sense = nullptr;
};

// The longest one that ends with the syllable.
Ending longest_ending(const resolve::Block& block, uint32_t syllable) {
  Ending longest;
  block.each_word_ending(syllable, longest_honorific, database::Syllable::begins_honorific, [&](FoldedRange range, uint32_t phrase) {
    if (const database::Sense* sense = block.sense_of(phrase, range, lexicon::Role::honorific)) longest = {range.begin, sense};
  });
  return longest;
}

}  // namespace

uint32_t find_honorific_from(const resolve::Block& block, uint32_t syllable) {
  uint32_t best = text::nowhere;
  block.each_word_from(syllable, longest_honorific, [&](FoldedRange range, uint32_t phrase) {
    if (block.sense_of(phrase, range, lexicon::Role::honorific) != nullptr) best = range.end;
  });
  return best;
}

const database::Sense* honorific_ending(const resolve::Block& block, uint32_t syllable) { return longest_ending(block, syllable).sense; }

uint32_t honorific_before(const resolve::Block& block, uint32_t end) {
  const uint32_t syllable = block.syllable_from(text::syllable_begin(block.folded, end));
  return may_follow_honorific(block, syllable + 1) ? longest_ending(block, syllable).begin : text::nowhere;
}

}  // namespace nhan::assemble
