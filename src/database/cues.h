// Cues: the phrases beside candidates that context rules ask for, found by the syllable that stands next to the candidate. Those on the left of
// candidates, which end in that syllable, and those on the right, which begin with it, are two objects.
#pragma once

#include <bit>
#include <cstdint>
#include <span>
#include <vector>

#include "database/slab.h"

namespace nhan::database {

// Where a rule looks, and for which ways of matching; beside each of its cues, so that most are passed over without a look at the rule.
struct Reach {
  uint8_t within[2] = {};    // syllables, the next one is 1; [1]: the same where a mark or "và" lies between
  uint8_t tiers = 0;         // a bit for each lexicon::Tier, and `capital`
  bool requirement = false;  // of a `require` row
  bool topical = false;      // of a row for a topic

  static constexpr uint8_t capital = 1 << 7;  // candidates that begin with a capital, however they matched
};

// A phrase that is a cue of a rule.
struct CueUse {
  uint64_t capitals;  // letters that must be capitals
  uint32_t rule;
  uint32_t phrase;
  uint32_t length;  // of the phrase, in bytes
  uint32_t second;  // number of its second syllable, seen from the candidate; unknown where there is none
  Reach reach;
  bool numbered;  // it is nothing but one or two syllables with a space between: their numbers tell it
  bool shared;    // other rows have the same target's bit: whether a list holds this one must be asked
};

// Build with add() and arrange(), then only read: any thread.
class Cues {
 public:
  // What is known of the cues at a syllable. Most are told apart by the syllable behind it, seen from the candidate: their second one.
  struct Known {
    uint64_t alone = 0;    // targets (Rule::target) of those that are this syllable
    uint64_t longer = 0;   // of those with a second one
    uint64_t seconds = 0;  // a bit for the numbers, less multiples of 64, of the second ones
    uint32_t first = 0;    // into groups_: those that are this syllable, then the longer ones, bit by bit of `seconds`

    bool may_follow(uint32_t second) const { return (seconds & bit_of(second)) != 0; }
    // Targets of the cues that the number of the second syllable leaves possible.
    uint64_t beside(uint32_t second) const { return alone | (longer & (uint64_t{0} - (seconds >> (second & 63) & 1))); }
  };

  // The uses of cues that share a syllable and the bit of their second one, those of each target for themselves.
  struct Group {
    uint64_t targets = 0;
    uint32_t first = 0;  // into begins_: target by target
  };

  // `target`: Rule::target. `keeps`: whether it is of a `keep` row.
  void add(uint32_t syllable, uint64_t target, const CueUse& use, bool keeps);
  // For syllables with numbers below `count`; those that were not added have no cues.
  void make_room(uint32_t count);
  // When all are added.
  void arrange();

  const Known& at(uint32_t syllable) const { return known_[syllable]; }
  uint64_t far(uint32_t syllable) const { return far_[syllable]; }          // targets of the rules that look beyond the next syllable
  uint64_t keeping(uint32_t syllable) const { return keeping_[syllable]; }  // and of `keep` rows

  // REQUIRES, all three: the syllable has cues.
  const Group& alone(const Known& known) const { return groups_[known.first]; }
  std::span<const Group> longer(const Known& known) const {
    return {groups_.data() + known.first + 1, static_cast<size_t>(std::popcount(known.seconds))};
  }
  // REQUIRES: known.may_follow(second).
  const Group& longer(const Known& known, uint32_t second) const {
    return groups_[known.first + 1 + static_cast<uint32_t>(std::popcount(known.seconds & (bit_of(second) - 1)))];
  }
  // Those of the rules that look farthest come first. REQUIRES: it is one of the targets of the group.
  std::span<const CueUse> uses(const Group& group, uint64_t target) const {
    const uint32_t* const begin = &begins_[group.first + static_cast<uint32_t>(std::popcount(group.targets & (target - 1)))];
    return {uses_.data() + begin[0], uses_.data() + begin[1]};
  }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.known_, self.far_, self.keeping_, self.groups_, self.begins_, self.uses_); }

 private:
  struct Added {
    uint32_t syllable;
    uint64_t second;  // its bit, 0 where there is none
    uint64_t target;
    CueUse use;
  };
  static uint64_t bit_of(uint32_t second) { return uint64_t{1} << (second & 63); }

  std::vector<Added> added_;              // until they are arranged
  Table<Known> known_ = Table<Known>(1);  // by syllable, as the next two; 0 has none
  Table<uint64_t> far_ = Table<uint64_t>(1), keeping_ = far_;
  Table<Group> groups_;
  Table<uint32_t> begins_;  // where the uses of one target begin
  Table<CueUse> uses_;
};

}  // namespace nhan::database
