// Rules: context rows, compiled, and for each candidate those that concern it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "database/cues.h"
#include "database/slab.h"
#include "lexicon/lexicon.h"

namespace nhan::database {

// What stands beside a candidate: a phrase, or any of a class, or a phrase and, on its far side, an entry of a kind.
struct Cue {
  enum class What : uint8_t { phrase, kind, capital, digit, start, end, foreign, number, paragraph, line };
  What what = What::phrase;
  uint32_t value = 0;      // the phrase, or the kind
  uint64_t capitals = 0;   // of a phrase: letters that must be capitals
  uint16_t beyond = none;  // of a phrase: the kind that stands behind it, seen from the candidate
  bool entry = false;      // the phrase stands for an entry of a kind
};

// A context row, compiled. Cues that are phrases are found through the syllables that they end or begin with (Syllable).
struct Rule {
  Table<Cue> cues;
  lexicon::Side side = lexicon::Side::left;
  uint8_t reach = 1;
  lexicon::Effect effect = lexicon::Effect::veto;
  uint16_t kind = 0;    // for Effect::retype
  uint8_t tiers = 0;    // the ways of matching that the row concerns, as in Reach
  uint8_t topic = 0;    // and paragraphs about this only (TopicCue::topic), 0 for all
  uint64_t target = 0;  // a bit for what the row concerns; several that are single entries share one
  bool shared = false;  // whether others share it

  // What an image of it holds (image.h), as below.
  static void fields(auto& self, auto& image) {
    image(self.cues, self.side, self.reach, self.effect, self.kind, self.tiers, self.topic, self.target, self.shared);
  }
};

Reach reach_of(const Rule& rule);

// The bits of Reach::tiers that a candidate has.
constexpr uint8_t tiers_of(lexicon::Tier tier, bool capital) {
  return static_cast<uint8_t>(1 << static_cast<unsigned>(tier) | (capital ? Reach::capital : 0));
}

// The rules that concern one candidate; shared by all entries with the same ones.
struct RuleList {
  // A cue that is no phrase.
  struct ClassCue {
    Cue cue;
    Reach reach;
    uint32_t rule;
    uint32_t roles;  // Syllable::Role: what may fit it has one of these
  };
  // The cues on one side that are no phrases.
  struct Beside {
    Table<ClassCue> classes;
    uint32_t keeping_roles = 0;  // of those in `keep` rows

    static void fields(auto& self, auto& image) { image(self.classes, self.keeping_roles); }
  };
  // What concerns candidates that match in one way on one side of them, so that they look for nothing else there.
  struct Look {
    uint16_t roles = 0;       // of the cues that are no phrases
    uint8_t reach = 0;        // how far the rules look
    uint8_t class_reach = 0;  // those of them with a cue that is no phrase
    bool edges = false;       // a cue is the begin or the end of the text
  };
  struct Wanted {
    uint64_t targets = 0;                      // Rule::target
    uint64_t topics = 0;                       // of the rules with the paragraph for a cue, a bit each: Rule::topic
    uint32_t first_of_paragraph = UINT32_MAX;  // of these rules: where one in front of it decides, topics need not be known
    Look left, right;
    bool required = false;  // there is a `require` row
    bool lines = false;     // a cue is a line of its own, or what a line is about

    Look& beside(lexicon::Side side) { return side == lexicon::Side::left ? left : right; }
    const Look& beside(lexicon::Side side) const { return side == lexicon::Side::left ? left : right; }
  };

  // What all judgements ask stands first, and close together.
  bool asks_capital = false;                    // a row concerns candidates with a capital only
  bool keeps_beside = false;                    // its `keep` rows look no farther than the next syllable
  std::array<std::array<Wanted, 2>, 4> wanted;  // by lexicon::Tier, and whether the candidate begins with a capital
  Beside left, right;
  Table<uint32_t> shared;    // of the rules whose target's bit others have as well (Rule::shared) those that are in it, in order
  uint64_t shared_bits = 0;  // a bit for their numbers, less multiples of 64

  // REQUIRES: the rule's target shares its bit.
  bool holds(uint32_t rule) const {
    return (shared_bits >> (rule & 63) & 1) != 0 && std::binary_search(shared.begin(), shared.end(), rule);
  }
  Beside& beside(lexicon::Side side) { return side == lexicon::Side::left ? left : right; }
  const Beside& beside(lexicon::Side side) const { return side == lexicon::Side::left ? left : right; }

  static void fields(auto& self, auto& image) {
    image(self.asks_capital, self.keeps_beside, self.wanted, self.left, self.right, self.shared, self.shared_bits);
  }
};

}  // namespace nhan::database
