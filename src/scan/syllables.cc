// Finding and numbering syllables.
#include "scan/syllables.h"

#include <algorithm>

#include "text/bit_places.h"

namespace nhan::scan {
namespace {

// Vectors only grow, so that a warm block clears nothing; each by itself, since memory may end between two.
template <class Value>
void grow(std::vector<Value>& vector, size_t size) {
  if (vector.size() < size) vector.resize(size);
}

}  // namespace

void Syllables::find(const text::Folded& block, const database::SyllableTable& table) {
  const size_t words = block.bytes.size() / 64 + 1;
  grow(before_, words);
  grow(stops_, words);
  const bool some_run_together = find_stops(block.words, words);
  make_room(block.words, words);
  count_ = static_cast<uint32_t>(text::find_bit_places(block.words.begins.data(), words, begins_.data(), before_.data()));
  text::find_bit_places(stops_.data(), words, ends_.data(), nullptr);
  table.find_all(block.bytes.data(), begins_.data(), ends_.data(), count_, numbers_.data());
  numbers_[count_] = database::SyllableTable::unknown;
  run_together_.clear();
  if (some_run_together) find_run_together(block, words);
}

// For as many as there are, and not for a syllable a byte: five bytes of text are one of them.
void Syllables::make_room(const text::Words& block, size_t words) {
  size_t begins = 0, ends = 0;
  for (size_t i = 0; i < words; ++i) {
    begins += static_cast<size_t>(std::popcount(block.begins.word(i)));
    ends += static_cast<size_t>(std::popcount(stops_[i]));
  }
  for (std::vector<uint32_t>* places : {&begins_, &ends_, &numbers_}) grow(*places, std::max(begins, ends) + text::places_room);
}

// Where syllables end: in front of what is no word, and of a syllable that is run together with the one before. Returns whether any is.
bool Syllables::find_stops(const text::Words& block, size_t words) {
  uint64_t before = 0, together = 0;
  for (size_t i = 0; i < words; ++i) {
    const uint64_t inside = block.in_word.word(i), starts = block.begins.word(i);
    const uint64_t behind = inside << 1 | before;
    together |= behind & inside & starts;
    stops_[i] = behind & (~inside | starts);
    before = inside >> 63;
  }
  return together != 0;
}

// Stops that are begins as well.
void Syllables::find_run_together(const text::Folded& block, size_t words) {
  for (size_t i = 0; i < words; ++i)
    for (uint64_t bits = stops_[i] & block.words.begins.word(i); bits != 0; bits &= bits - 1)
      run_together_.push_back(index(block, static_cast<uint32_t>(i * 64) + static_cast<uint32_t>(std::countr_zero(bits))));
}

}  // namespace nhan::scan
