// NameEnds: where a name ends that begins with a capital of a run, and where the search goes on where there is none.
#pragma once

#include <cstdint>

#include "assemble/foreign_names.h"
#include "assemble/known_names.h"
#include "assemble/name.h"
#include "assemble/name_cues.h"
#include "assemble/name_judge.h"
#include "assemble/surroundings.h"
#include "resolve/block.h"

namespace nhan::assemble {

class NameEnds {
 public:
  NameEnds(const resolve::Block& block, const KnownNames& known, const ForeignNames& foreign, Surroundings& around, NameCues& cues,
           NameJudge& judge)
      : block_(block), known_(known), foreign_(foreign), around_(around), cues_(cues), judge_(judge) {}

  // From the syllable to the end of the run, which is in front of `behind`, but not into a title or a body, nor into a place or a blocker that begins behind
  // the second syllable; and farther where it is from abroad.
  Name name_from(uint32_t syllable, uint32_t behind);
  // "Bùi N.A", "Lê Thị N.T.H": behind the letters that dots tie to the last one.
  uint32_t behind_initials(const Name& name) const {
    return block_.folded.bytes[name.range.end] == '.' ? behind_dots(name) : name.behind;  // zeros behind the last byte
  }
  // "NGUYỄN VĂN AN NÓI": where all letters are capitals, a name told before tells where this one ends.
  Name known_begin(const Name& name) const;
  // "NGUYỄN VĂN AN KIỂM TRA", "LÊ VĂN NAM THĂM": where all letters are capitals, the act that is told ends the name.
  Name in_front_of_act(const Name& name) const;
  // "REUTERS Người", "QUANG THẮNG Ưu", "bác sĩ CKII Tạ Chi Phương": behind the words in capitals, of which the first is one, in front of others; its end where
  // there are none.
  uint32_t behind_capitals(const Name& name);
  // "Ảnh: Lê An Người dân chờ đợi": behind a mark, small letters tell that the last word of a credit begins the next sentence.
  bool trims(const Name& name) {
    return name.syllables() > 1 && !block_.follows_directly(name.first) && block_.follows_directly(name.behind) &&
           !known_.contains(block_.words(name.range)) && goes_on_small(name);
  }

  // Behind the place, the office or the blocker that takes words of the name; 0 where none does.
  uint32_t behind_others(const Name& name);
  // Where the search goes on in what is no name: behind the place that begins inside it, at an honorific there, as in "Ảnh: Mai An Ông Lê Văn Bình",
  // or at a name told before, as in "Riêng Lê Văn Bình", or of whom a deed is told, behind what is no name.
  uint32_t goes_on_inside(const Name& name) const;

 private:
  uint32_t behind_dots(const Name& name) const;
  uint32_t behind_rank(const Name& name) const;
  bool goes_on_small(const Name& name);
  const resolve::Candidate* place_apart(uint32_t syllable) const;
  bool name_swallows(const resolve::Candidate& place, const Name& name);
  bool introduces_name(uint32_t syllable, uint32_t behind) const;
  bool begins_known_name(uint32_t syllable, uint32_t behind) const;
  bool begins_whole_name(uint32_t syllable, uint32_t behind) const;

  const resolve::Block& block_;
  const KnownNames& known_;
  const ForeignNames& foreign_;
  Surroundings& around_;
  NameCues& cues_;
  NameJudge& judge_;
};

}  // namespace nhan::assemble
