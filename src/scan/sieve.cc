// Sifting: from each syllable on, as far as the trie knows a phrase.
#include "scan/sieve.h"

#include <algorithm>

namespace nhan::scan {
namespace {

// Whether the next syllable is run together with this one.
bool glued(const Syllables& syllables, uint32_t i) { return i + 1 < syllables.size() && syllables.begin(i + 1) == syllables.end(i); }

}  // namespace

Sieve::Sieve(const database::Database& database)
    : trie_(database.trie()),
      longest_(static_cast<uint32_t>(database.phrases().longest())),
      longest_tail_(database.longest_tail()),
      longest_gap_(database.longest_gap()) {}

const std::vector<FoldedRange>& Sieve::sift(const text::Folded& block, const Syllables& syllables) {
  stretches_.clear();
  find_starts(syllables);
  if (syllables.some_run_together()) add_glued_starts(syllables);
  follow(block, syllables);
  return stretches_;
}

// First the syllables that may begin a literal, without a branch for each; then each of them as far as the trie goes.
void Sieve::find_starts(const Syllables& syllables) {
  starts_.resize(std::max<size_t>(starts_.size(), syllables.size() + 1));
  uint32_t* out = starts_.data();
  for (uint32_t i = 0; i < syllables.size(); ++i) {
    *out = i;
    out += trie_.may_begin(syllables.number(i), syllables.number(i + 1));
  }
  start_count_ = static_cast<size_t>(out - starts_.data());
}

// All that are run together with the next, whatever their numbers.
void Sieve::add_glued_starts(const Syllables& syllables) {
  starts_.resize(start_count_);
  for (uint32_t i = 0; i < syllables.size(); ++i)
    if (glued(syllables, i)) starts_.push_back(i);
  std::sort(starts_.begin(), starts_.end());
  start_count_ = starts_.size();
}

void Sieve::follow(const text::Folded& block, const Syllables& syllables) {
  FoldedRange stretch;  // the one at hand, which the next one may overlap
  for (size_t k = 0; k < start_count_; ++k) {
    const uint32_t begin = syllables.begin(starts_[k]), end = end_from(syllables, starts_[k]);
    if (end <= stretch.end) continue;
    if (begin >= stretch.end) {
      take(block, stretch);
      stretch.begin = begin;
    }
    stretch.end = end;
  }
  take(block, stretch);
}

// The end of the longest literal that may begin with the syllable; 0 where none does. Where words run together a literal may hold two syllables as one, so
// that their numbers tell nothing.
uint32_t Sieve::end_from(const Syllables& syllables, uint32_t first) const {
  if (glued(syllables, first)) return syllables.begin(first) + longest_;
  database::Trie::Node node = trie_.first(syllables.number(first));
  uint32_t end = 0;
  for (uint32_t i = first; node; node = trie_.next(node, syllables.number(i))) {
    if (node.ends_phrase()) end = syllables.end(i) + longest_tail_;
    if (++i == syllables.size() || syllables.begin(i) - syllables.end(i - 1) > longest_gap_) break;
    if (glued(syllables, i)) return syllables.begin(first) + longest_;
  }
  return end;
}

void Sieve::take(const text::Folded& block, FoldedRange stretch) {
  stretch.end = std::min(stretch.end, static_cast<uint32_t>(block.bytes.size()));
  if (!stretch.empty()) stretches_.push_back(stretch);
}

}  // namespace nhan::scan
