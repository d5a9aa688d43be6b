// Honorifics: the words in front of a name or in its place ("ông", "các đồng chí", "phó giáo sư"), where they begin and where they end.
#pragma once

#include <cstdint>

#include "resolve/block.h"
#include "text/syllables.h"

namespace nhan::assemble {

// Syllables go by their index in the block.

// The end of the longest honorific that begins with the syllable, which may begin one; nowhere where none does.
uint32_t find_honorific_from(const resolve::Block& block, uint32_t syllable);
// The same of any syllable.
inline uint32_t honorific_from(const resolve::Block& block, uint32_t syllable) {
  const bool may_begin = (block.roles(syllable) & database::Syllable::begins_honorific) != 0;
  return may_begin ? find_honorific_from(block, syllable) : text::nowhere;
}

// Whether the syllable in front may end one.
inline bool may_follow_honorific(const resolve::Block& block, uint32_t syllable) {
  return syllable > 0 && (block.roles(syllable - 1) & database::Syllable::ends_honorific) != 0;
}

// The longest one that ends with the syllable; null where none does.
const database::Sense* honorific_ending(const resolve::Block& block, uint32_t syllable);

// Where the longest one begins that ends at the folded offset, which is the end of a syllable; nowhere where none does.
uint32_t honorific_before(const resolve::Block& block, uint32_t end);

}  // namespace nhan::assemble
