// Finding and numbering syllables.
#include "scan/syllables.h"

#include "text/bit_places.h"

namespace nhan::scan {

void Syllables::find(const text::Folded& block, const database::SyllableTable& table) {
  const size_t words = block.bytes.size() / 64 + 1;
  make_room(block.bytes.size(), words);
  find_stops(block.words, words);
  count_ = static_cast<uint32_t>(text::find_bit_places(block.words.begins.data(), words, begins_.data(), before_.data()));
  text::find_bit_places(stops_.data(), words, ends_.data(), nullptr);
  table.find_all(block.bytes.data(), begins_.data(), ends_.data(), count_, numbers_.data());
  numbers_[count_] = database::SyllableTable::unknown;
}

// A syllable has a byte at least. Vectors only grow, so that a warm block clears nothing; each by itself, since memory may end between two.
void Syllables::make_room(size_t bytes, size_t words) {
  const auto grow = [](auto& vector, size_t size) {
    if (vector.size() < size) vector.resize(size);
  };
  for (std::vector<uint32_t>* places : {&begins_, &ends_, &numbers_}) grow(*places, bytes + text::places_room);
  grow(before_, words);
  grow(stops_, words);
}

// Where syllables end: in front of what is no word, and of a syllable that is run together with the one before.
void Syllables::find_stops(const text::Words& block, size_t words) {
  uint64_t before = 0, together = 0;
  for (size_t i = 0; i < words; ++i) {
    const uint64_t inside = block.in_word.word(i), starts = block.begins.word(i);
    const uint64_t behind = inside << 1 | before;
    together |= behind & inside & starts;
    stops_[i] = behind & (~inside | starts);
    before = inside >> 63;
  }
  some_run_together_ = together != 0;
}

}  // namespace nhan::scan
