// Settling overlaps cluster by cluster: candidates that touch one another through overlaps are few, whatever the block's size.
#include "resolve/overlap.h"

#include <algorithm>
#include <tuple>

namespace nhan::resolve {
namespace {

bool by_place(const Candidate& a, const Candidate& b) {
  return std::tie(a.range.begin, a.range.end, a.type, a.entry) < std::tie(b.range.begin, b.range.end, b.type, b.entry);
}

bool stronger(const Candidate& a, const Candidate& b) {
  if (a.precedence != b.precedence) return a.precedence > b.precedence;
  if (a.range.size() != b.range.size()) return a.range.size() > b.range.size();
  return by_place(a, b);
}

// The winners of [first, last) are moved to the front of it; returns behind the last winner.
Candidate* settle(Block& block, Candidate* first, Candidate* last) {
  std::sort(first, last, stronger);
  Candidate* winners = first;
  for (Candidate* candidate = first; candidate != last; ++candidate) {
    const bool free =
        std::none_of(first, winners, [candidate](const Candidate& winner) { return winner.range.overlaps(candidate->range); });
    if (free)
      *winners++ = *candidate;
    else
      block.tell(*candidate, Verdict::lost, "overlap", "precedence, then longest, then leftmost");
  }
  std::sort(first, winners, by_place);
  return winners;
}

}  // namespace

void settle_overlaps(Block& block) {
  const Buffer<Candidate>& all = block.candidates;
  const Buffer<uint32_t>& order = block.order.of(all);
  Buffer<Candidate>& settled = block.settled;
  settled.resize(all.size());
  Candidate* end = settled.data();
  for (size_t i = 0; i < order.size();) {
    Candidate* const first = end;
    uint32_t reach = 0;
    do {
      *end = all[order[i++]];
      reach = std::max(reach, end++->range.end);
    } while (i < order.size() && all[order[i]].range.begin < reach);
    if (end - first > 1) end = settle(block, first, end);
  }
  settled.resize(static_cast<size_t>(end - settled.data()));
  block.candidates.swap(settled);
  block.candidates.erase_if([](const Candidate& candidate) { return candidate.type == no_type; });
}

}  // namespace nhan::resolve
