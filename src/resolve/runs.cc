// Finding runs: only syllables that begin with a capital are looked at.
#include "resolve/runs.h"

#include <algorithm>
#include <bit>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

// Takes syllables for as long as they begin with a capital and stand on one line.
Run run_from(const Block& block, uint32_t first) {
  const text::Folded& folded = block.folded;
  const scan::Syllables& syllables = block.syllables();
  Run run{{syllables.begin(first), syllables.end(first)}, 1, first};
  for (uint32_t i = first + 1; i < syllables.size(); ++i) {
    const uint32_t next = syllables.begin(i);
    if (!text::capital_at(folded, next)) return run;
    if (next > run.range.end && (next > run.range.end + 1 || folded.bytes[run.range.end] != ' ' || block.breaks_line(run.range.end)))
      return run;
    run.range.end = syllables.end(i);
    ++run.syllables;
  }
  return run;
}

}  // namespace

void find_runs(Block& block) {
  block.runs.clear();
  const text::Words& words = block.folded.words;
  uint32_t done = 0;  // behind the last run
  for (size_t i = 0; i < words.capital.size(); ++i) {
    for (uint64_t bits = words.capital.word(i) & words.begins.word(i); bits != 0; bits &= bits - 1) {
      const auto at = static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(bits)));
      if (at < done) continue;
      block.runs.push_back(run_from(block, block.syllables().index(block.folded, at)));
      done = block.runs.back().range.end;
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
