// Sides: who visits whom, and so which of them an office is of that names no place.
#include <algorithm>

#include "assemble/honorifics.h"
#include "assemble/offices.h"
#include "text/syllables.h"

namespace nhan::assemble {

// Who receives the guests: the province last named that sent none; else the first one named, or the other one of the last two.
Span Offices::host() const {
  for (const Span& place : recent_)
    if (place.type != no_type && !sent_guests(place)) return place;
  if (home_.type != no_type && home_.entry != guests_.entry) return home_;
  return recent_[0].entry == guests_.entry ? recent_[1] : recent_[0];
}

bool Offices::sent_guests(const Span& place) const {
  const auto known = senders_.begin() + sender_count_;
  return std::find(senders_.begin(), known, place.entry) != known;
}

void Offices::take_guests(const Span& place, uint32_t begin) {
  guests_ = place;
  guests_at_ = begin;
  if (sender_count_ < most_senders && !sent_guests(place)) senders_[sender_count_++] = place.entry;
}

void Offices::take_side(const Span& place, uint32_t cue) { side_ = bound(place, {Bond::place_of_side, cue}); }

// The row of the words in front of a place that make it a side, "về phía tỉnh X", "cùng đi với đoàn X"; 0 where none do.
uint32_t Offices::side_cue(uint32_t begin) const {
  constexpr int longest = 6;  // syllables
  return cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::side, longest, Cues::Value::none).row;
}

// Whether the place at `begin` is whose delegation is told: "đoàn công tác tỉnh X", "đoàn công tác của Ban Thường vụ Tỉnh ủy X".
bool Offices::is_of_delegation(size_t i, uint32_t begin, int longest) const {
  if (follows_body(i, begin)) begin = block_->candidates[i - 1].range.begin;
  return cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::party, longest).count == 1;
}

// "Đoàn công tác LĐLĐ tỉnh X do ông Lê Văn An, Phó Chủ tịch, làm trưởng đoàn": who leads it follows.
bool Offices::is_led(size_t i) const {
  const uint32_t next = block_->syllable_from(block_->candidates[i].range.end);
  return block_->follows_directly(next) && cues_.at(*block_, block_->syllables().begin(next)).role == CueRole::between;
}

// "Bí thư Tỉnh ủy Lê Văn An dẫn đầu đoàn công tác tỉnh X": whose delegation the officer leads is the side of the sentence, though it is told behind.
void Offices::take_led(size_t i) {
  if (i + 1 == spans_.size() || (spans_[i + 1].type != province && spans_[i + 1].type != place)) return;
  const uint32_t begin = place_begin(i + 1);
  uint32_t at = block_->candidates[i].range.end;
  while (at < begin && !block_->folded.words.in_word[at]) ++at;
  if (!in_one_line(block_->candidates[i].range.end, at)) return;
  const Cues::Cue cue = cues_.at(*block_, at);
  if (cue.role == CueRole::side && cue.count == 1 && over_space(cue.end, begin)) {
    take_side(spans_[i + 1], cue.row);
    remember_place(spans_[i + 1], block_->candidates[i + 1].ended);
  }
}

bool Offices::guests_told_before(uint32_t begin) const {
  if (guests_.type == no_type || begin < guests_at_) return false;
  return guests_at_ == 0 || !in_one_line(guests_at_, begin);
}

// "Phó Bí thư Tỉnh ủy Lê Văn An tiếp đoàn công tác tỉnh X": guests told behind an office of who receives them. It matters where they were named before.
bool Offices::receives_guests(size_t i) {
  if (recent_[1].type == no_type) return false;
  const size_t next = next_province(i);
  if (next == spans_.size()) return false;
  const uint32_t begin = place_begin(next);
  if (!is_of_delegation(next, begin) || !is_received(begin)) return false;
  take_guests(spans_[next], begin);
  return true;
}

// Whether a cue of receiving stands in front of a delegation: "tiếp và làm việc với đoàn công tác của tỉnh X".
bool Offices::is_received(uint32_t begin) const {
  constexpr int longest = 14;  // syllables: "tiếp đoàn công tác của Ban Thường vụ Tỉnh ủy"
  uint32_t end = text::previous_end(block_->folded, begin);
  for (int syllables = 0; syllables < longest && end != text::nowhere; ++syllables) {
    const uint32_t first = text::syllable_begin(block_->folded, end);
    if (cues_.at(*block_, first).role == CueRole::with) return true;
    end = text::previous_end(block_->folded, first);
  }
  return false;
}

// "Đoàn do Phó Bí thư Tỉnh ủy ... làm trưởng đoàn": the delegation told before is the side of the sentence; "Tiếp đoàn có ...": whom it visits.
void Offices::take_delegation(uint32_t begin) {
  if (guests_.type == no_type && subject_.type == no_type) return;
  const Cues::Cue cue = delegation_cue(end_before(begin));  // "Tiếp đoàn có các đồng chí: ..."
  if (const Span side = side_of_delegation(cue); side.type != no_type) take_side(side, cue.row);
}

// The cue that ends there, perhaps with an honorific behind it.
Cues::Cue Offices::delegation_cue(uint32_t end) const {
  constexpr int longest = 7;  // syllables: "làm việc với đoàn công tác có"
  if (end == text::nowhere) return {};
  const Cues::Cue cue = cues_.ending(*block_, end, CueRole::side, longest);
  const uint32_t address = cue.count == 0 ? honorific_before(*block_, end) : text::nowhere;
  return address == text::nowhere ? cue : cues_.ending(*block_, text::previous_end(block_->folded, address), CueRole::side, longest);
}

Span Offices::side_of_delegation(const Cues::Cue& cue) const {
  if (cue.count == 2) return guests_;
  if (cue.count != 3) return {};
  if (guests_.type == no_type) return subject_;  // they are of the Government
  if (host().type != no_type) return host();
  return around_.entry != guests_.entry ? around_ : Span{};  // "Tại thành phố Kon Tum, ... Tiếp đoàn có"
}

// `end`: in front of a colon.
void Offices::head_list(uint32_t end, uint32_t read) {
  constexpr int longest = 5;  // syllables: "thành phần đoàn công tác"
  if (guests_.type == no_type) return;
  Span side = side_of_delegation(delegation_cue(end));
  if (cues_.ending(*block_, end, CueRole::side, longest, Cues::Value::none).row != 0) side = guests_;  // "Thành phần đoàn:"
  if (side.type == no_type) return;
  heading_ = side;
  heading_read_ = read;
}

}  // namespace nhan::assemble
