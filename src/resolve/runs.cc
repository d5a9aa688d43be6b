// Finding runs: only syllables that begin with a capital are looked at. Which of them goes on with a run is no branch: no processor could foretell it.
#include "resolve/runs.h"

#include <algorithm>
#include <bit>

namespace nhan::resolve {
namespace {

// Writes where syllables with a capital begin to block.capitals, four at a time, whether 64 bytes have as many or not; returns how many there are.
size_t find_capitals(Block& block) {
  constexpr uint64_t last = uint64_t{1} << 63;  // set, so that none is compiled for the zeros of 0
  const text::Words& words = block.folded.words;
  if (const size_t room = block.syllables().size() + 4; block.capitals.size() < room) block.capitals.resize(room);
  uint32_t* out = block.capitals.data();
  for (size_t i = 0; i < words.capital.size(); ++i) {
    uint64_t bits = words.capital.word(i) & words.begins.word(i);
    uint32_t* const next = out + std::popcount(bits);
    do {
      for (int k = 0; k < 4; ++k, bits &= bits - 1)
        *out++ = static_cast<uint32_t>(i * 64) + static_cast<uint32_t>(std::countr_zero(bits | last));
    } while (out < next);
    out = next;
  }
  return static_cast<size_t>(out - block.capitals.data());
}

}  // namespace

void find_runs(Block& block) {
  const scan::Syllables& syllables = block.syllables();
  const std::string& bytes = block.folded.bytes;
  const size_t capitals = find_capitals(block);
  block.runs.resize(capitals);
  block.runs_of.assign(syllables.size() + 1, Begins::none);
  Run* out = block.runs.data();         // behind the run at hand
  uint32_t end = 0, next = UINT32_MAX;  // where the run at hand ends, and the syllable behind it
  for (size_t i = 0; i < capitals; ++i) {
    const uint32_t begin = block.capitals[i], syllable = syllables.index(block.folded, begin);
    const bool breaks = block.breaks_line(end);
    const bool beside = (begin == end) | ((begin == end + 1) & (bytes[end] == ' ') & !breaks);
    out->range.begin = begin;
    out->first = syllable;
    out += static_cast<size_t>(!(beside & (syllable == next)));
    end = syllables.end(syllable);
    next = syllable + 1;
    block.runs_of[syllable] = static_cast<uint32_t>(out - block.runs.data()) - 1;
    out[-1].range.end = end;
    out[-1].syllables = static_cast<uint16_t>(next - out[-1].first);
  }
  block.runs.resize(static_cast<size_t>(out - block.runs.data()));
}

const Run* run_at(const Block& block, uint32_t at) {
  const uint32_t behind = block.syllable_from(at + 1), run = behind == 0 ? Begins::none : block.runs_of[behind - 1];
  return run != Begins::none && at < block.runs[run].range.end ? &block.runs[run] : nullptr;
}

}  // namespace nhan::resolve
