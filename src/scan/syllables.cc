// Finding and numbering syllables.
#include "scan/syllables.h"

#include <algorithm>

#include "text/bit_places.h"

namespace nhan::scan {

void Syllables::find(const text::Folded& block, const database::SyllableTable& table) {
  const size_t words = block.bytes.size() / 64 + 1;
  before_.make_room(words);
  edges_.make_room(words);
  find_edges(block.words, words);
  ranges_.make_room(count_ + text::places_room);
  numbers_.make_room(count_ + 2);
  part_run_together(text::find_bit_places(edges_.data(), words, &ranges_.data()->begin));
  table.find_all(block.bytes.data(), ranges_.data(), count_, numbers_.data());
  numbers_[count_] = numbers_[count_ + 1] = database::SyllableTable::unknown;
}

// Where syllables begin, and where they end: in front of what is no word. Also counts them, and lists those that begin where another ends.
void Syllables::find_edges(const text::Words& block, size_t words) {
  count_ = 0;
  run_together_.clear();
  uint64_t before = 0;
  for (size_t i = 0; i < words; ++i) {
    const uint64_t inside = block.in_word.word(i), begins = block.begins.word(i);
    const uint64_t behind = inside << 1 | before;
    edges_[i] = begins | (behind & ~inside);
    before_[i] = count_;
    for (uint64_t both = begins & behind; both != 0; both &= both - 1)
      run_together_.push_back(count_ + static_cast<uint32_t>(std::popcount(begins & (both ^ (both - 1)) >> 1)));
    count_ += static_cast<uint32_t>(std::popcount(begins));
    before = inside >> 63;
  }
}

// Where syllables run together, one edge is the end of one and the begin of the next: what is behind moves by one for each, so that it has room for both.
void Syllables::part_run_together(size_t edges) {
  uint32_t* const places = &ranges_.data()->begin;
  for (size_t moved = run_together_.size(); moved > 0; --moved) {
    const size_t edge = 2 * size_t{run_together_[moved - 1]} - moved;
    std::copy_backward(places + edge, places + edges, places + edges + moved);
    edges = edge + 1;
  }
}

}  // namespace nhan::scan
