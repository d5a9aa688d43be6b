// Finding runs: only syllables that begin with a capital are looked at.
#include "resolve/runs.h"

#include <algorithm>
#include <bit>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

// Takes syllables for as long as they begin with a capital and stand on one line; returns the index behind the last.
uint32_t end_of_run(const Block& block, uint32_t first) {
  const scan::Syllables& syllables = block.syllables();
  for (uint32_t i = first + 1; i < syllables.size(); ++i) {
    const uint32_t end = syllables.end(i - 1), next = syllables.begin(i);
    if (next > end + 1 || !text::capital_at(block.folded, next)) return i;
    if (next > end && (block.folded.bytes[end] != ' ' || block.breaks_line(end))) return i;
  }
  return syllables.size();
}

}  // namespace

void find_runs(Block& block) {
  block.runs.clear();
  const text::Words& words = block.folded.words;
  const scan::Syllables& syllables = block.syllables();
  uint32_t done = 0;  // syllables up to the end of the last run
  for (size_t i = 0; i < words.capital.size(); ++i) {
    for (uint64_t bits = words.capital.word(i) & words.begins.word(i); bits != 0; bits &= bits - 1) {
      const uint32_t first = syllables.index(block.folded, static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(bits))));
      if (first < done) continue;
      done = end_of_run(block, first);
      block.runs.push_back({{syllables.begin(first), syllables.end(done - 1)}, static_cast<uint16_t>(done - first), first});
    }
  }
}

const Run* run_at(const Block& block, uint32_t at) {
  const auto after =
      std::upper_bound(block.runs.begin(), block.runs.end(), at, [](uint32_t value, const Run& run) { return value < run.range.begin; });
  if (after == block.runs.begin()) return nullptr;
  const Run& run = *(after - 1);
  return at < run.range.end ? &run : nullptr;
}

}  // namespace nhan::resolve
