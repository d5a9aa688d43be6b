// Surroundings: the titles, bodies, places and blockers that are found before persons, as far as they touch the run of capitals at hand.
#pragma once

#include <cstdint>

#include "resolve/block.h"

namespace nhan::assemble {

class Surroundings {
 public:
  // REQUIRES: the candidates of the block are its titles and bodies, sorted by begin; others may come behind them later.
  explicit Surroundings(const resolve::Block& block) : block_(block), chains_(block.candidates.size()) {}

  // Goes on to the run that begins at `begin`. REQUIRES: rising from call to call.
  void approach(uint32_t begin) {
    while (chain_ < chains_ && block_.candidates[chain_].range.end <= begin) ++chain_;
    while (place_ < block_.places.size() && block_.places[place_].range.end <= begin) ++place_;
  }

  // The title or body that covers `at`, in the run or behind it; null where none does.
  const resolve::Candidate* chain_over(uint32_t at) const {
    const resolve::Candidate* chain = chain_behind(at);
    return chain != nullptr && chain->range.begin <= at ? chain : nullptr;
  }
  // The first one that ends behind `at`.
  const resolve::Candidate* chain_behind(uint32_t at) const {
    for (size_t i = chain_; i < chains_; ++i)
      if (block_.candidates[i].range.end > at) return &block_.candidates[i];
    return nullptr;
  }

  // Whether a title ends there, or a title and its place: "Bí thư Tỉnh ủy Bình Thuận Nguyễn Văn An".
  bool title_ending(uint32_t end) const { return chains_ > 0 && ends_title(end); }

  // The end of the place that begins before the run's begin and covers it, "TP. Hồ Chí Minh"; `begin`, which is the run's, where none does.
  uint32_t place_end_over(uint32_t begin) const {
    return place_ < block_.places.size() && block_.places[place_].range.begin < begin ? block_.places[place_].range.end : begin;
  }

  // The first blocker that overlaps the stretch; empty where none does. REQUIRES: its begin rises from call to call.
  FoldedRange blocker_in(FoldedRange range) {
    while (blocker_ < block_.blockers.size() && block_.blockers[blocker_].end <= range.begin) ++blocker_;
    return blocker_ < block_.blockers.size() && block_.blockers[blocker_].begin < range.end ? block_.blockers[blocker_] : FoldedRange();
  }

 private:
  bool ends_title(uint32_t end) const;
  const resolve::Candidate* chain_ending(uint32_t end) const;
  const resolve::Candidate* place_ending(uint32_t end) const;

  const resolve::Block& block_;
  size_t chains_;                 // the candidates before this are titles and bodies
  size_t chain_ = 0, place_ = 0;  // the first that end behind the begin of the run at hand
  size_t blocker_ = 0;            // the first that ends behind the stretch last asked for
};

}  // namespace nhan::assemble
