// Parties: who cooperates with whom in one sentence, by its cues.
#pragma once

#include <cstdint>

#include "assemble/bond.h"
#include "assemble/sentence.h"
#include "base/buffer.h"
#include "resolve/block.h"

namespace nhan::assemble {

// Units named as one: "UBND tỉnh X và UBND tỉnh Y", "X - Y", "các tỉnh X, Y". Positions are tokens of the sentence.
struct Group {
  uint32_t begin = 0;  // of the whole phrase, with bodies, titles and persons in front
  uint32_t last = 0;   // the last unit
  uint32_t first_unit = 0, unit_count = 0;
  bool tied = false;  // by a dash or "với": "hợp tác X - Y", "liên kết du lịch X với Y"
};

class Parties {
 public:
  // Reads a sentence. Afterwards found() are the units that it reports as cooperating, none where it reports nothing.
  void read(const resolve::Block& block, const Buffer<Token>& tokens);

  const Buffer<uint32_t>& found() const { return found_; }  // numbers of spans, each entry once
  // The one among them that is a city, and stands for the province that it lies in; UINT32_MAX where none does.
  uint32_t seat() const { return seat_; }
  // Why they are parties; of no cue where an agreement or a colon tells it.
  Reason reason() const { return reason_; }
  // The units that it counts, whatever they do, "lãnh đạo hai tỉnh X và Y", and the row of the cue that does; else, of no cue, those that it lists last, "X, Y và Z",
  // or, apart, the only two that it names, "Doanh nghiệp X vào Y".
  const Buffer<uint32_t>& counted() const { return counted_; }
  uint32_t counting_cue() const { return counting_cue_; }
  bool counted_apart() const { return apart_; }
  // Whether they are all of the sentence, tied: "UBND TỈNH X - UBND TỈNH Y" above a document of both.
  bool head_page() const { return heads_; }
  // The parties told before are among them: "hai tỉnh phối hợp với tỉnh X".
  bool joins_both() const { return both_ != nowhere_; }
  // Who is among them without a name: the province that the page tells of, "tỉnh ký bản ghi nhớ với tỉnh X", or the guests told before, "đoàn đến làm việc tại X".
  enum class Absent : uint8_t { nobody, home, guests };
  Absent absent() const { return absent_; }
  // Whether the first one of the parties has to do with each of the others by itself: it visits them, receives them or has made agreements with them.
  bool in_pairs() const { return pairs_; }
  uint32_t guests() const { return guests_; }  // the span of a single unit that came as a delegation; UINT32_MAX where none did
  uint8_t both_count() const { return (*tokens_)[both_].count; }

 private:
  static constexpr uint32_t nowhere_ = UINT32_MAX;

  // Groups, and those that act together: parties.cc.
  void find_groups();
  void find_counted();
  void find_two_apart();
  bool begins_subject(const Group& group, uint32_t at) const;
  bool is_classified(uint32_t unit) const;
  bool linked(const Group& group, uint32_t to) const;
  bool lies_in(const resolve::Candidate& unit, const resolve::Candidate& container) const;
  bool is_part(uint32_t at) const;
  bool is_force(const Token& token) const;
  uint32_t phrase_begin(uint32_t unit) const;
  bool joins_bodies(uint32_t at) const;
  uint32_t heading_begin(uint32_t unit) const;
  uint32_t delegation_begin(uint32_t unit) const;

  bool acts_together(const Group& group);
  bool add_between();
  bool continue_with(const Group& one, const Group& other) const;
  bool is_apart(const Group& group) const;
  bool is_between(const Group& group) const;
  bool is_joined_to_home(const Group& group) const;
  bool is_heading(const Group& group) const;
  const Token* act_behind(const Group& group) const;
  const Token* next_act(const Group& group) const;
  bool signs(const Group& group) const;
  const Token* agreement_in_front(const Group& group) const;
  const Token* leading_agreement(const Group& group) const;
  const Token* act_in_front(const Group& group) const;
  bool may_act(const Group& group) const;
  Type type_of(const Group& group) const;
  bool is_counted(const Group& group) const;
  bool lists_units(const Group& group) const;
  void add(const Group& group) { add(group, found_); }
  void add(const Group& group, Buffer<uint32_t>& spans) const;
  void add_named_before_both();

  // One side and the other: party_sides.cc.
  bool is_with(uint32_t at) const;
  bool is_visit(uint32_t at) const;
  bool has_one_unit(uint32_t before) const;
  void read_with(uint32_t at);
  const Group* side_in_front(size_t number) const;
  const Group* side_behind(size_t number) const;
  const Group* host_in_front(size_t number, uint32_t at) const;
  bool is_in_other_province(const Group& seat, const Group& guests) const;
  bool is_officer_of(const Token& token, uint32_t unit) const;
  uint32_t behind_places(uint32_t at) const;
  uint32_t behind_number(uint32_t at) const;
  bool contains_place(const Group& group) const;
  bool may_meet(const Group& one, const Group& other) const;
  uint32_t both_between(uint32_t from, uint32_t to) const;
  Absent absent_before(uint32_t at) const;
  bool tells_home(uint32_t before) const;
  bool is_home(const Token& token) const;
  bool receives_at_home(uint32_t at) const;
  bool heads_clause(uint32_t at) const;
  bool tells_guests(uint32_t before) const;
  bool names_agreements() const;
  bool comes(const Group& group) const;

  const resolve::Block* block_ = nullptr;
  const Buffer<Token>* tokens_ = nullptr;
  Buffer<Group> groups_;
  Buffer<uint32_t> units_;  // tokens, by group
  Buffer<uint32_t> found_, counted_;
  uint32_t both_ = nowhere_, seat_ = nowhere_, guests_ = nowhere_;
  bool has_act_ = false, pairs_ = false, heads_ = false, apart_ = false;
  Absent absent_ = Absent::nobody;
  Reason reason_;
  uint32_t counting_cue_ = 0;
};

}  // namespace nhan::assemble
