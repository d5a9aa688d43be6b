// NameCues: what stands in front of a name and tells that it is one: an honorific, a title, a heading, the names of a list before it.
#pragma once

#include <cstdint>
#include <string_view>

#include "assemble/honorifics.h"
#include "assemble/name.h"
#include "assemble/surroundings.h"
#include "resolve/block.h"
#include "text/syllables.h"

namespace nhan::assemble {

enum class NameCue : uint8_t { nothing, list, honorific_full, honorific_foreign, honorific, honorific_kin, title };
// Whether it is an honorific behind which a given name is enough.
inline bool takes_given(NameCue cue) { return cue == NameCue::honorific || cue == NameCue::honorific_kin; }

class NameCues {
 public:
  NameCues(const resolve::Block& block, const Surroundings& around) : block_(block), around_(around) {}

  // In front of the syllable, or of the whole name, whose end may tell of a list.
  NameCue before(uint32_t syllable);
  NameCue before(const Name& name);
  // Of the longest honorific: "hai vợ chồng Dương", where "chồng" alone asks for a whole name. The last one is kept, since a given name asks twice.
  NameCue honorific_before(uint32_t syllable) {
    if (!may_follow_honorific(block_, syllable)) return NameCue::nothing;
    if (syllable != addressed_) {
      addressed_ = syllable;
      honorific_ = find_honorific_before(syllable);
    }
    return honorific_;
  }
  // "Tổng thống Pháp Macron", "Chủ tịch nước Lào Sisoulith": one word is enough behind an office abroad and its country, which is an honorific too.
  bool behind_office_and_country(uint32_t syllable) const {
    return may_follow_honorific(block_, syllable) && text::capital_at(block_.folded, block_.syllables().begin(syllable - 1)) &&
           find_office_and_country_before(syllable);
  }
  // The end of an honorific or a level word that begins with the syllable; nowhere where none does.
  uint32_t introduction_end(uint32_t syllable) const {
    constexpr uint32_t begins = database::Syllable::begins_level | database::Syllable::begins_honorific;
    return (block_.roles(syllable) & begins) == 0 ? text::nowhere : find_introduction_end(syllable);
  }

  // "các tuyến đường Lê Lợi - Trần Phú": whether what the context says of the last name that is none holds for what begins there, as the next of its list.
  bool behind_vetoed(uint32_t begin) const;

  // "Maxime Gonalons (Lyon": whether parentheses open between the last name and what begins there.
  bool in_parentheses_of_last(uint32_t begin) const { return follows_last(begin, " ("); }

  // "Minh Tâm - Hồng Hà": whether the last name stands in front, over a dash.
  bool follows_author(uint32_t begin) const { return follows_last(begin, " - "); }

  // The last name, and the last that is none.
  void take(FoldedRange name) { last_ = name; }
  void veto(FoldedRange name) { vetoed_ = name; }

 private:
  // Whether the last name stands in front with nothing but `between` behind it.
  bool follows_last(uint32_t begin, std::string_view between) const {
    return !last_.empty() && last_.end + between.size() == begin && block_.folded.view().substr(last_.end, between.size()) == between;
  }

  uint32_t find_introduction_end(uint32_t syllable) const;
  NameCue find_honorific_before(uint32_t syllable) const;
  bool find_office_and_country_before(uint32_t syllable) const;
  NameCue honorific_ending_in(uint32_t syllable) const;
  bool ends_name(uint32_t syllable) const;
  NameCue heading_before(uint32_t syllable) const;
  bool title_before(uint32_t syllable) const;
  bool list_before(uint32_t begin) const;
  bool behind_office(uint32_t begin) const;
  bool behind_office_abroad(uint32_t syllable) const;
  bool ends_office_abroad(uint32_t behind) const;
  bool dashed_in_list(FoldedRange name) const;
  bool titled_in_list(FoldedRange name) const;
  std::string_view marks_behind(FoldedRange item, uint32_t begin) const;
  bool joined(FoldedRange item, uint32_t begin) const;

  const resolve::Block& block_;
  const Surroundings& around_;
  uint32_t addressed_ = 0;  // the syllable that was last asked for an honorific in front of it, none of a block's begin
  NameCue honorific_ = NameCue::nothing;
  FoldedRange last_, vetoed_;
};

}  // namespace nhan::assemble
