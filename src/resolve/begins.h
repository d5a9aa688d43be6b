// Begins: which item of a sorted list is the first to begin with a syllable, told without a search.
#pragma once

#include <cstdint>

#include "base/buffer.h"
#include "scan/mention.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::resolve {

class Begins {
 public:
  static constexpr uint32_t none = UINT32_MAX;

  // Takes up a list of things with a `range`, sorted by its begin; those that do not begin with a syllable are left out.
  template <class Item>
  void take(const Buffer<Item>& items, const text::Folded& block, const scan::Syllables& syllables) {
    first_.assign(syllables.size() + 1, none);
    for (size_t i = items.size(); i-- > 0;)
      if (block.words.begins[items[i].range.begin]) first_[syllables.index(block, items[i].range.begin)] = static_cast<uint32_t>(i);
  }

  // The same of mentions, which know their syllables.
  void take(const Buffer<scan::Mention>& mentions, const scan::Syllables& syllables) {
    first_.assign(syllables.size() + 1, none);
    for (size_t i = mentions.size(); i-- > 0;)
      if (mentions[i].range.begin == syllables.begin(mentions[i].syllable)) first_[mentions[i].syllable] = static_cast<uint32_t>(i);
  }

  // The first of the items taken up that begins with the syllable of this index; `none` where none does.
  uint32_t at(uint32_t syllable) const { return first_[syllable]; }

 private:
  Buffer<uint32_t> first_;  // by syllable, and behind the last
};

}  // namespace nhan::resolve
