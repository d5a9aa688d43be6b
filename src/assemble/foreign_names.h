// ForeignNames: where a name from abroad ends, which runs of capitals do not tell: "Alex Oxlade-Chamberlain", "George W. Bush", "Luis de la Fuente".
#pragma once

#include <cstdint>
#include <string_view>

#include "assemble/name.h"
#include "resolve/block.h"

namespace nhan::assemble {

// Syllables go by their index in the block.
class ForeignNames {
 public:
  explicit ForeignNames(const resolve::Block& block) : block_(block), syllables_(block.syllables()) {}

  // The end of the name that stands in the syllables from `first` to `behind`, in one run of capitals: farther behind, or in front of what begins anew.
  uint32_t end_of(uint32_t first, uint32_t behind) const {
    const uint32_t tied = behind_tied(first, behind);
    return tied - first > 2 && is_given(first) ? behind_given(first, tied) : tied;
  }
  // Behind what hyphens, initials and small words tie to it; `behind` where nothing is. Names that are too long to be taken may end early.
  uint32_t behind_tied(uint32_t first, uint32_t behind) const { return may_tie(behind) ? find_behind_tied(first, behind) : behind; }
  // Whether the syllable is a first name of another country.
  bool is_given(uint32_t syllable) const { return (block_.roles(syllable) & database::Syllable::is_given_name) != 0; }
  // Whether all its letters are of ASCII.
  bool plain(uint32_t syllable) const;

 private:
  // A look that spares most names the search: whether they end in one letter, or a hyphen or a small word follows.
  bool may_tie(uint32_t behind) const {
    const uint32_t begin = syllables_.begin(behind - 1), end = syllables_.end(behind - 1);
    const bool particle = (block_.roles(behind) & database::Syllable::begins_particle) != 0;
    return (end - begin == 1) | (block_.folded.bytes[end] == '-') | particle;
  }
  uint32_t find_behind_tied(uint32_t first, uint32_t behind) const;
  uint32_t behind_given(uint32_t first, uint32_t behind) const;
  uint32_t behind_hyphen(uint32_t behind) const;
  uint32_t behind_transcribed(uint32_t behind) const;
  bool ties_small(uint32_t syllable) const;
  uint32_t behind_initial(uint32_t first, uint32_t behind) const;
  uint32_t behind_apostrophe(uint32_t behind) const;
  uint32_t behind_particle(uint32_t behind) const;
  uint32_t behind_run(uint32_t syllable) const;
  bool is_vietnamese(uint32_t syllable) const;
  bool follows_dot(uint32_t syllable) const;

  std::string_view word(uint32_t syllable) const { return block_.words(block_.range_of(syllable)); }
  bool one_letter(uint32_t syllable) const { return word(syllable).size() == 1 && plain(syllable); }
  Surname surname_of(uint32_t syllable) const { return surname_at(block_, syllable); }
  bool capital(uint32_t syllable) const { return text::capital_at(block_.folded, syllables_.begin(syllable)); }

  const resolve::Block& block_;
  const scan::Syllables& syllables_;
};

}  // namespace nhan::assemble
