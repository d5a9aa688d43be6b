// Topics: what a paragraph is about, by how many of the cues of a topic's entries stand anywhere in it. Asked for seldom, so found out when asked.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/range.h"

namespace nhan::resolve {

struct Block;

class Topics {
 public:
  // Forgets what was found in the block before.
  void restart() { paragraph_ = {}; }

  // Whether the paragraph that holds the byte `at` is about the topic (database::Traits::topic). One paragraph is remembered.
  bool hold(const Block& block, uint8_t topic, uint32_t at) {
    if (at < paragraph_.begin || at >= paragraph_.end) find(block, at);
    return (found_ >> topic & 1) != 0;
  }

 private:
  void find(const Block& block, uint32_t at);
  std::span<const uint32_t> begins_of_cues(const Block& block, uint32_t first, uint32_t end);
  static bool may_begin_cue(const Block& block, uint32_t syllable);
  uint32_t meet(const Block& block, uint32_t syllable);
  void add(const Block& block, uint32_t phrase, FoldedRange range);

  FoldedRange paragraph_;
  uint64_t found_ = 0;  // a bit for each topic
  struct Met {
    uint32_t entry;
    uint32_t cues;  // different ones
  };
  std::vector<uint32_t> begins_;  // room for more
  std::vector<uint32_t> phrases_;
  std::vector<Met> entries_;
};

}  // namespace nhan::resolve
