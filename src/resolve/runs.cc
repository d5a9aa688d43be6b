// Finding runs: only the words of the capitals' bitmap that are not zero are looked at.
#include "resolve/runs.h"

#include <algorithm>
#include <bit>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

uint32_t character_begin(std::string_view text, uint32_t at) {
  while (at > 0 && text::continues(static_cast<unsigned char>(text[at]))) --at;
  return at;
}

bool begins_syllable(const text::Folded& folded, uint32_t at) {
  return text::word_at(folded.view(), at) && (!text::word_before(folded.view(), at) || text::glued(folded, at));
}

// Takes syllables for as long as they begin with a capital and stand on one line.
Run run_from(const Block& block, uint32_t begin) {
  const text::Folded& folded = block.folded;
  Run run{{begin, text::syllable_end(folded, begin)}, 1};
  for (;;) {
    const uint32_t next = text::next_syllable(folded, run.range.end);
    if (next == text::nowhere || !text::capital_at(folded, next) || (next > run.range.end && block.breaks_line(run.range.end))) return run;
    run.range.end = text::syllable_end(folded, next);
    ++run.syllables;
  }
}

}  // namespace

void find_runs(Block& block) {
  block.runs.clear();
  const text::Folded& folded = block.folded;
  uint32_t done = 0;  // behind the last run
  for (size_t word = 0; word < folded.capitals.size(); ++word) {
    for (uint64_t bits = folded.capitals[word]; bits != 0; bits &= bits - 1) {
      const uint32_t at = character_begin(folded.view(), static_cast<uint32_t>(word * 64 + static_cast<size_t>(std::countr_zero(bits))));
      if (at < done || !begins_syllable(folded, at)) continue;
      block.runs.push_back(run_from(block, at));
      done = block.runs.back().range.end;
    }
  }
}

const Run* run_at(const Block& block, uint32_t at) {
  const auto after = std::upper_bound(block.runs.begin(), block.runs.end(), at, [](uint32_t value, const Run& run) { return value < run.range.begin; });
  if (after == block.runs.begin()) return nullptr;
  const Run& run = *(after - 1);
  return at < run.range.end ? &run : nullptr;
}

}  // namespace nhan::resolve
