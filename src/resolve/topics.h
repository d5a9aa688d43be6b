// Topics: what a paragraph is about, by how many of the cues of a topic's entries stand anywhere in it. Asked for seldom, so found out when asked.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/buffer.h"
#include "base/range.h"
#include "database/database.h"

namespace nhan::resolve {

struct Block;

class Topics {
 public:
  // Forgets what was found in the block before.
  void restart() { paragraphs_.clear(); }

  // What the paragraph is about that holds the byte `at`: a bit for each topic (database::TopicCue::topic), and bit 0, which is any paragraph's. Several stages ask,
  // each from the begin of the block on: what was found is remembered.
  uint64_t of(const Block& block, uint32_t at) {
    if (paragraphs_.empty()) list_paragraphs(block);
    const Paragraph& last = paragraphs_[asked_];
    if (at < last.range.begin || at > last.range.end) turn_to(at);
    Paragraph& paragraph = paragraphs_[asked_];
    if (!paragraph.read) read(block, paragraph);
    return paragraph.topics;
  }
  bool hold(const Block& block, uint8_t topic, uint32_t at) { return (of(block, at) >> topic & 1) != 0; }

 private:
  struct Paragraph {
    FoldedRange range;
    uint64_t topics = 0;  // a bit for each
    bool read = false;
  };

  void list_paragraphs(const Block& block);
  void turn_to(uint32_t at);
  void read(const Block& block, Paragraph& paragraph);
  std::span<const uint32_t> begins_of_cues(const Block& block, uint32_t first, uint32_t end);
  uint32_t meet(const Block& block, uint32_t syllable);
  void add(const Block& block, const database::TopicCue* cue, FoldedRange range);

  Buffer<Paragraph> paragraphs_;  // of the block, once one was asked for
  size_t asked_ = 0;              // the last one
  // Scratch of read().
  uint64_t found_ = 0;       // the topics so far
  Buffer<uint32_t> begins_;  // room for more
  Buffer<uint32_t> phrases_;
  // A bit for the numbers of the phrases, less multiples of 1024: those of topics stand side by side.
  std::array<uint64_t, 16> marks_{};
  Buffer<uint32_t> cues_;  // different ones of each entry: TopicCue::entry
};

}  // namespace nhan::resolve
