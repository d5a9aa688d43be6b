// Begins: which item of a sorted list is the first to begin with a syllable, told without a search.
#pragma once

#include <cstdint>
#include <vector>

#include "scan/mention.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::resolve {

class Begins {
 public:
  static constexpr uint32_t none = UINT32_MAX;

  // Takes up a list of things with a `range`, sorted by its begin; those that do not begin with a syllable are left out. What was taken up before need not
  // be cleared: a stale answer does not agree with the list.
  template <class Item>
  void take(const std::vector<Item>& items, const text::Folded& block, const scan::Syllables& syllables) {
    if (first_.size() < syllables.size() + 1) first_.resize(syllables.size() + 1);
    for (size_t i = items.size(); i-- > 0;)
      if (block.words.begins[items[i].range.begin]) first_[syllables.index(block, items[i].range.begin)] = static_cast<uint32_t>(i);
  }

  // The same of mentions, which know their syllables.
  void take(const std::vector<scan::Mention>& mentions, const scan::Syllables& syllables) {
    if (first_.size() < syllables.size() + 1) first_.resize(syllables.size() + 1);
    for (size_t i = mentions.size(); i-- > 0;)
      if (mentions[i].range.begin == syllables.begin(mentions[i].syllable)) first_[mentions[i].syllable] = static_cast<uint32_t>(i);
  }

  // The first of the items taken up that begins at `at`. REQUIRES: a syllable begins there; the list is as it was taken up.
  template <class Item>
  uint32_t find(const std::vector<Item>& items, const text::Folded& block, const scan::Syllables& syllables, uint32_t at) const {
    return find(items, syllables.index(block, at), at);
  }
  // The same, of the syllable with this index.
  template <class Item>
  uint32_t find(const std::vector<Item>& items, uint32_t syllable, uint32_t at) const {
    const uint32_t i = first_[syllable];
    return i < items.size() && items[i].range.begin == at ? i : none;
  }

 private:
  std::vector<uint32_t> first_;  // by syllable
};

}  // namespace nhan::resolve
