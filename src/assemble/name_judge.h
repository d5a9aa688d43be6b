// NameJudge: whether what may be a person's name is one: by the cue in front, by its syllables, by what the document has told, by context.
#pragma once

#include <cstdint>

#include "assemble/foreign_names.h"
#include "assemble/known_names.h"
#include "assemble/name.h"
#include "assemble/name_cues.h"
#include "resolve/block.h"
#include "resolve/context.h"

namespace nhan::assemble {

class NameJudge {
 public:
  NameJudge(const resolve::Block& block, const KnownNames& known, const ForeignNames& foreign, const NameCues& cues)
      : block_(block), known_(known), foreign_(foreign), cues_(cues) {}

  bool is_name(const Name& name, NameCue cue);
  // Without a cue: as many syllables as make sure of a name; less where the document or the context vouches for it.
  bool stands_by_itself(const Name& name);

  // Whether one syllable may be a name without a cue: told before, called by it, of an age, or a player's.
  bool may_stand_alone(FoldedRange word, uint32_t syllable) {
    return is_told(syllable) || is_called(syllable) || tells_age(word) || (is_unheard(syllable) && may_play(word, syllable));
  }
  // Whether one of these reasons may hold: a look without a branch for each, which answers for most syllables.
  bool seems_to_stand_alone(FoldedRange word, uint32_t syllable) const {
    const bool called = (block_.roles(syllable) & database::Syllable::is_called) != 0;
    const bool told = known_.may_hold(block_.words(word)), aged = may_tell_age(word.end), unheard = is_unheard(syllable);
    return told | called | aged | unheard;
  }

  // Whether the engine searches for these words.
  bool is_searched_for(const Name& name) const;
  // Whether it signs the text at its end.
  bool is_byline(const Name& name) const;
  // Whether what it does stands directly behind.
  bool acts(const Name& name) const;

  // By the context rows for persons; the last one is kept, since a name without a cue asks twice.
  resolve::Judgement by_context(FoldedRange name) {
    if (name != judged_ || name.empty()) {
      judged_ = name;
      judgement_ = resolve::judge(block_, block_.database.rules_of_type(person), name, lexicon::Tier::name);
    }
    return judgement_;
  }
  // Whether a context row may keep it: a short look.
  bool may_keep(FoldedRange name) const { return resolve::may_keep(block_, block_.database.rules_of_type(person), name); }

 private:
  bool is_known_by_one_name(const Name& name);
  bool is_known_given_name(const Name& name);
  bool ends_told(const Name& name) const;
  bool known_by(std::string_view word, uint32_t syllable) const;
  // Whether the document has told a name by which it is one; the last answer is kept, since a syllable alone asks twice.
  bool is_told(uint32_t syllable) {
    if (syllable != asked_) {
      asked_ = syllable;
      const std::string_view word = block_.words(block_.range_of(syllable));
      told_ = known_.may_hold(word) && (known_.ends_one(word) || known_by(word, syllable));
    }
    return told_;
  }
  bool addresses(const Name& name) const;
  // "Hằng" within a sentence, "Messi" anywhere.
  bool is_called(uint32_t syllable) const {
    return (block_.roles(syllable) & database::Syllable::is_called) != 0 && (stands_within(syllable) || block_.spelled_foreign(syllable));
  }
  bool stands_within(uint32_t syllable) const;
  bool tells_age(FoldedRange name) const {
    return may_tell_age(name.end) && is_age(name.end + 2) && !cues_.in_parentheses_of_last(name.begin);
  }
  bool may_tell_age(uint32_t end) const {
    const std::string_view next(block_.folded.bytes.data() + end, 2);  // zeros behind the last byte
    const bool bracket = next == " (", comma = next == ", ";
    return bracket | comma;
  }
  bool is_age(uint32_t at) const;
  bool tells_life(uint32_t end) const;
  bool begins_phrase(const Name& name) const;
  bool is_initial(const Name& name) const;
  bool hides_name(const Name& name) const;
  bool is_listed(const Name& name) const;
  bool heads_list(const Name& name) const;
  bool names_province(const Name& name) const;
  bool names_delegation(const Name& name) const;
  bool names_field(const Name& name) const;
  uint32_t mentioned(const Name& name) const;
  bool may_stand_bare(const Name& name) const;
  bool follows_initials(uint32_t first) const;
  bool fills_paragraph(const Name& name) const;
  bool heads_years(const Name& name) const;
  bool is_credited(const Name& name) const;
  bool is_addressed_in_capitals(const Name& name) const;
  bool is_whole(const Name& name) const;
  bool leads_to_province(const Name& name) const;
  bool may_be_author(const Name& name) const;
  bool heads_date(const Name& name) const;
  bool tells_province(uint32_t end) const;
  bool begins_as_ours(const Name& name) const;
  bool may_begin_ours(uint32_t syllable) const;
  bool author_is_ours(uint32_t end) const;
  uint32_t behind_authors(uint32_t end) const;
  bool holds_place(FoldedRange range) const;
  bool cuts_vetoed_place(FoldedRange range) const;
  int fewest_syllables(const Name& name, Surname surname) const;
  bool begins_with_given(const Name& name) const;
  bool kept_by_context(const Name& name);
  bool in_sport(const Name& name) const;
  bool names_player(const Name& name, Surname surname) const;
  // "Eydison dứt điểm": one word is enough for a player from abroad, where it is told what he does.
  bool may_play(FoldedRange word, uint32_t syllable) const {
    return !block_.in_all_capitals(syllable) && may_keep(word) && block_.spelled_foreign(syllable);
  }
  bool plays(const Name& name) { return may_play(name.range, name.first) && kept_by_context(name) && in_sport(name); }
  // Not in the table, as most words are: this spares a look beside them.
  bool is_unheard(uint32_t syllable) const { return block_.syllables().number(syllable) == database::SyllableTable::unknown; }

  const resolve::Block& block_;
  const KnownNames& known_;
  const ForeignNames& foreign_;
  const NameCues& cues_;
  uint32_t asked_ = text::nowhere;  // of which syllable told_ is
  bool told_ = false;
  FoldedRange judged_;
  resolve::Judgement judgement_;  // of judged_
};

}  // namespace nhan::assemble
