// Cues: the phrases beside candidates that context rules ask for, found by the syllable that stands next to the candidate. Those on the left of
// candidates, which end in that syllable, and those on the right, which begin with it, are two objects.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "database/by_syllable.h"
#include "database/slab.h"

namespace nhan::database {

inline constexpr uint16_t none = UINT16_MAX;  // of kinds and classes

// Where a rule looks, and for which ways of matching; beside each of its cues, so that most are passed over without a look at the rule.
struct Reach {
  uint8_t within[2] = {};        // syllables, the next one is 1; [1]: the same where a mark or "và" lies between
  uint8_t tiers = 0;             // a bit for each lexicon::Tier, and `capital`
  bool requirement : 1 = false;  // of a `require` row
  bool topical : 1 = false;      // of a row for a topic

  static constexpr uint8_t capital = 1 << 7;  // candidates that begin with a capital, however they matched
};

// A phrase that is a cue of a rule. Kept small: most are looked at only to be passed over.
struct CueUse {
  uint32_t phrase;  // of those that ask for `more` the number of a Demand
  // The lower half of the numbers of its second and third syllables, seen from the candidate; 0 where there are none.
  uint16_t second, third;
  uint32_t rule : 29;
  bool numbered : 1;  // it is nothing but one or two syllables with a space between, and `second` is the whole number
  bool shared : 1;    // other rows have the same target's bit: whether a list holds this one must be asked
  bool more : 1;      // the phrase alone is not enough
  Reach reach;

  static uint16_t half_of(uint32_t number) { return static_cast<uint16_t>(number); }
};

// A phrase, and what else a cue asks for.
struct Demand {
  uint64_t capitals = 0;  // letters that must be capitals
  uint32_t phrase;
  uint16_t beyond = none;  // the kind of which an entry stands behind the phrase, seen from the candidate
  bool entry = false;      // it is an entry of a kind itself
};

// Build with add() and arrange(), then only read: any thread.
class Cues {
 public:
  // What is known of the cues at a syllable. Most are told apart by the syllable behind it, seen from the candidate: their second one.
  struct Known {
    uint64_t alone = 0;    // targets (Rule::target) of those that are this syllable
    uint64_t longer = 0;   // of those with a second one
    uint64_t seconds = 0;  // a bit for the numbers, less multiples of 64, of the second ones
    // Into cells_: where the groups begin, counted from there: of those that are this syllable, then bit by bit of `seconds`.
    uint32_t first = 0;

    bool may_follow(uint32_t second) const { return (seconds & bit_of(second)) != 0; }
    // Targets of the cues that the number of the second syllable leaves possible.
    uint64_t beside(uint32_t second) const { return alone | (longer & (uint64_t{0} - (seconds >> (second & 63) & 1))); }
  };

  // What lies in a row: the groups of a syllable, and the uses of each.
  union Cell {
    uint32_t numbers[4];
    CueUse use;
    Cell() : numbers{} {}
  };

  // The uses of cues that share a syllable and the bit of their second one, target by target. In cells: the targets and where the uses of each begin and the
  // last ones end, counted from here, then the uses. So all that a look needs lies side by side.
  class Group {
   public:
    explicit Group(const Cell* cells) : cells_(cells) {}
    uint64_t targets() const { return cells_->numbers[0] | uint64_t{cells_->numbers[1]} << 32; }
    // Those of the rules that look farthest come first. REQUIRES: it is one of the targets.
    std::span<const Cell> uses(uint64_t target) const {
      const auto place = 2 + static_cast<uint32_t>(std::popcount(targets() & (target - 1)));
      return {cells_ + number(cells_, place), cells_ + number(cells_, place + 1)};
    }

   private:
    const Cell* cells_;
  };

  // A cue whose nearest syllable, seen from the candidate, is this one, with the number of the second, 0 where there is none. `target`: Rule::target. `keeps`:
  // whether it is of a `keep` row.
  void add(uint32_t syllable, uint32_t second, uint64_t target, CueUse use, const Demand& demand, bool keeps);
  // When all are added.
  void arrange();

  const Known& at(uint32_t syllable) const { return known_[syllable]; }
  uint64_t far(uint32_t syllable) const { return far_[syllable]; }          // targets of the rules that look beyond the next syllable
  uint64_t keeping(uint32_t syllable) const { return keeping_[syllable]; }  // and of `keep` rows

  // Group 0 is of the cues that are this syllable, the next ones, one for each bit of `seconds`, are of the longer ones. REQUIRES: the syllable has cues.
  Group group(const Known& known, uint32_t i) const {
    const Cell* const cells = &cells_[known.first];
    return Group(cells + number(cells, i));
  }
  // The one of the longer ones with this second syllable. REQUIRES: known.may_follow(second).
  Group behind(const Known& known, uint32_t second) const {
    return group(known, 1 + static_cast<uint32_t>(std::popcount(known.seconds & (bit_of(second) - 1))));
  }
  Demand demand(const CueUse& use) const { return use.more ? demands_[use.phrase] : Demand{.phrase = use.phrase}; }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.known_, self.far_, self.keeping_, self.cells_, self.demands_); }

 private:
  struct Added {
    uint32_t syllable;
    uint64_t second;  // its bit, 0 where there is none
    uint64_t target;
    CueUse use;
  };
  static uint64_t bit_of(uint32_t second) { return uint64_t{1} << (second & 63); }
  // Of those that lie in cells one behind the other.
  static uint32_t number(const Cell* cells, uint32_t i) { return cells[i >> 2].numbers[i & 3]; }
  void append(std::span<const uint32_t> numbers);
  void append_group(std::span<const Added> added);

  std::vector<Added> added_;  // until they are arranged
  BySyllable<Known> known_;
  BySyllable<uint64_t> far_, keeping_;
  Table<Cell> cells_;
  Table<Demand> demands_;
};

}  // namespace nhan::database
