// PlaceFinder: what the passes that find places have in common, and their state.
//
// A mention that context vetoes still keeps shorter ones out of its words: "trận Điện Biên Phủ" leaves no "Điện Biên".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "resolve/block.h"
#include "resolve/context.h"
#include "resolve/known_places.h"
#include "resolve/levels.h"

namespace nhan::resolve {

class PlaceFinder {
 public:
  PlaceFinder(Block& block, KnownPlaces& known) : block_(block), known_(known), database_(block.database), taken_(block.taken) {}

  void find();

 private:
  // Names, for all passes (places.cc).
  bool is_place(const database::Sense& sense) const {
    const Type type = database_.type_of(sense.kind);
    return type == province || type == place;
  }
  uint32_t roles_before(uint32_t syllable) const { return syllable == 0 ? 0 : block_.roles(syllable - 1); }
  uint32_t phrase_in(FoldedRange range) const;
  const database::Sense* fitting_sense(uint32_t phrase, FoldedRange range, std::span<const uint16_t> kinds, const Level& level = {}) const;
  bool begun_as(const database::Sense& sense, FoldedRange range, const Level& level) const;
  bool looks_like_person(FoldedRange run, int syllables) const;

  // Behind a level word (places_behind_levels.cc).
  void find_behind_levels();
  void find_behind_level(const Run& run);
  void find_behind(const Level& level, FoldedRange run);
  void find_introduced(const Level& level, FoldedRange run);
  uint32_t name_apart(Level level, FoldedRange run);
  bool longer_mention(FoldedRange run) const;
  uint32_t next_in_list(const Level& level, uint32_t end);
  const Run* run_beginning(uint32_t begin) const;
  uint32_t name_behind(const Level& level, std::span<const uint16_t> kinds, FoldedRange run, bool several);
  uint32_t number_end(uint32_t end) const;
  const Run* run_behind_dash(uint32_t end) const;
  bool may_guess(std::span<const uint16_t> kinds) const;
  bool any_sense(FoldedRange range) const;

  // Mentions (place_mentions.cc).
  void find_mentions();
  bool free(FoldedRange range);
  void find_mention(const scan::Mention& mention);
  const database::Sense* choose(const scan::Mention& mention, const Level& level, bool& written);
  const database::Sense* by_list(const scan::Mention& mention);
  const Candidate* place_before(uint32_t begin);
  const database::Sense* by_body(const scan::Mention& mention) const;
  bool behind_unit(FoldedRange range, const database::Sense& sense) const;
  bool listed_behind(FoldedRange range, const database::Sense& sense);
  std::string_view between_units(uint32_t end, uint32_t begin) const;
  bool container_behind(FoldedRange range, const database::Sense& sense) const;

  // Names that the document has told before (known_communes.cc).
  const database::Sense* known_sense(uint32_t phrase, FoldedRange range) const;
  void find_known_communes();
  bool begins_sentence(const Run& run) const;
  int syllables_in(FoldedRange range) const;

  // Taking (place_taking.cc).
  void keep(FoldedRange range, uint32_t phrase, const database::Sense& sense, const Level& level);
  bool is_byline(FoldedRange range) const;
  bool behind_vetoed(FoldedRange range) const;
  bool fits(const Level& level, uint16_t kind) const;
  void retype(Candidate& candidate, const Judgement& judgement);
  void guess(FoldedRange range, uint16_t kind, const Level& level);
  void remember(const Candidate& candidate);
  template <class Rule>
  void veto(const Candidate& candidate, const Rule& rule) {
    vetoed_ = candidate.range;
    block_.tell(candidate, Verdict::vetoed, "context", rule);
  }

  // Namesakes (places.cc).
  void tell_homonyms_apart(size_t index);
  bool province_near(size_t index, std::string_view key) const;
  bool same_paragraph(uint32_t from, uint32_t to) const;

  Block& block_;
  KnownPlaces& known_;
  const database::Database& database_;
  std::vector<FoldedRange>& taken_;  // the first `behind_level_` of the first pass
  size_t behind_level_ = 0;
  size_t next_taken_ = 0;           // of these, the first that does not end in front of the mention at hand
  size_t places_behind_level_ = 0;  // of the places, those of the first pass
  size_t next_place_ = 0;           // of these, the first that does not end in front of the mention at hand
  FoldedRange vetoed_;              // the last one
};

}  // namespace nhan::resolve
