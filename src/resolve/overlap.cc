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
  std::vector<Candidate>& all = block.candidates;
  std::sort(all.begin(), all.end(), by_place);
  Candidate* out = all.data();
  Candidate* const end = all.data() + all.size();
  for (Candidate* first = all.data(); first != end;) {
    uint32_t reach = first->range.end;
    Candidate* last = first + 1;
    while (last != end && last->range.begin < reach) reach = std::max(reach, (last++)->range.end);
    Candidate* const winners = last - first == 1 ? last : settle(block, first, last);
    out = std::move(first, winners, out);
    first = last;
  }
  all.resize(static_cast<size_t>(out - all.data()));
  std::erase_if(all, [](const Candidate& candidate) { return candidate.type == no_type; });
}

}  // namespace nhan::resolve
