// PlaceTaker: takes names as places, or leaves them where context knows better. What is left keeps shorter names out of its words all the same: "trận Điện Biên
// Phủ" leaves no "Điện Biên".
#pragma once

#include "resolve/block.h"
#include "resolve/context.h"
#include "resolve/known_places.h"
#include "resolve/levels.h"

namespace nhan::resolve {

// Into Block::places and Block::taken, in the order of the calls.
class PlaceTaker {
 public:
  // `known`: what it takes is added to.
  PlaceTaker(Block& block, KnownPlaces& known) : block_(block), known_(known), database_(block.database) {}

  // What the name stands for, behind the level, of which it may have none. Bare names of small units are known by it from there on.
  void keep(FoldedRange range, uint32_t phrase, const database::Sense& sense, const Level& level);
  // The same without that; whether it is a place.
  bool take(FoldedRange range, uint32_t phrase, const database::Sense& sense, const Level& level);
  // A name that no row has, as a place of the kind.
  void guess(FoldedRange range, uint16_t kind, const Level& level);
  void leave(FoldedRange range) { block_.taken.push_back(range); }

 private:
  bool is_byline(FoldedRange range) const;
  bool behind_vetoed(FoldedRange range) const;
  bool fits(const Level& level, uint16_t kind) const;
  void retype(Candidate& candidate, const Judgement& judgement);
  void remember(const Candidate& candidate);
  template <class Rule>
  bool veto(const Candidate& candidate, const Rule& rule) {
    block_.vetoed_places.push_back(candidate.range);
    block_.tell(candidate, Verdict::vetoed, "context", rule);
    return false;
  }

  Block& block_;
  KnownPlaces& known_;
  const database::Database& database_;
};

}  // namespace nhan::resolve
