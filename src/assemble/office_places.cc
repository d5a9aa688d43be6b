// The place that an office is of, where the text does not say it beside the title.
#include <algorithm>

#include "assemble/offices.h"
#include "resolve/bylines.h"
#include "resolve/parentheses.h"
#include "text/syllables.h"

namespace nhan::assemble {

using resolve::Candidate;

Span Offices::place_of(const Buffer<Title>& titles, size_t k, const Holder& holder) const {
  const Title& title = titles[k];
  if (title.place.type != no_type) return bound(title.place, {Bond::place_behind});
  if (bracket_.type != no_type && may_be_elsewhere(title) && (title.level == Level::central || fits(bracket_, title.level)))
    return bound(bracket_, {Bond::place_behind});
  if (title.level == Level::central) return {};
  const auto shared = [&](const Span& place) {  // of a place that no list has only the type is known
    return place.entry == no_entry ? place.type != no_type && title.level != Level::province : fits(place, title.level);
  };
  for (size_t i = k + 1; i < titles.size(); ++i)
    if (!titles[i].former && shared(titles[i].place)) return bound(titles[i].place, {Bond::place_of_chain});
  for (size_t i = k; i-- > 0;)
    if (titles[i].former == title.former && shared(titles[i].place)) return bound(titles[i].place, {Bond::place_of_chain});
  const bool of_life =
      holder.mention.bond == Bond::person_of_page && title.level == Level::unsaid;  // somebody's life has offices in many places
  if (const Span held = of_life ? Span{} : place_of_person(holder.person, title.level); held.type != no_type)
    return bound(held, {Bond::place_held});
  if (side_.type != no_type && fits(side_, title.level)) return side_;
  if (title.heading.type != no_type && fits(title.heading, title.level)) return title.heading;
  const Span beside = title.level == Level::unsaid ? place_of_beside(titles, holder) : Span{};
  if (beside.type != no_type) return beside;
  if (title.heads && title.begins_line && subject_.type != no_type && fits(subject_, title.level))
    return bound(subject_, {Bond::place_of_page});
  if (const Span last = last_named(title); last.type != no_type) return bound(last, {Bond::place_named});
  if (title.part_count == 1 && title.level == Level::unsaid && council_.type != no_type && is_of_assembly(title.span))
    return bound(council_, {Bond::place_named});  // "HĐND tỉnh X họp. Đại biểu Lê Văn An hỏi"
  if ((title.heads || title.begins_line) && title.level == Level::unsaid && subject_.type != no_type)
    return bound(subject_, {Bond::place_of_page});
  if (is_like_page_office(title) && page_office_[0].place.type != no_type) return bound(page_office_[0].place, {Bond::place_of_page});
  const bool of_province = title.level == Level::province || title.level == Level::city;
  return of_province && around_.type != no_type && fits(around_, title.level) ? bound(around_, {Bond::place_around}) : Span{};
}

// "Ủy viên Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy": what does not say its level is of the place that another office of its chain is of.
Span Offices::place_of_beside(const Buffer<Title>& titles, const Holder& holder) const {
  for (size_t k = 0; k < titles.size(); ++k)
    if (titles[k].level != Level::unsaid && titles[k].level != Level::central && titles[k].level != Level::other)
      return place_of(titles, k, holder);
  return {};
}

Span Offices::place_of_person(uint32_t person, Level level) const {
  for (const Row& row : rows_)
    if (row.person == person && person != nobody && row.place.type != no_type && fits(row.place, level)) return row.place;
  return {};
}

bool Offices::fits(const Span& place, Level level) const {
  const bool open = level == Level::unsaid || level == Level::other;
  if (open || place.entry == no_entry) return open;
  const database::Traits& traits = database_.traits(place.entry);
  if (level == Level::district) return traits.kind == district_;
  if (level == Level::commune) return traits.kind == commune_;
  if (level == Level::city) return traits.kind == city_ || traits.municipality;
  return place.type == province;
}

Span Offices::last_named(const Title& title) const {
  if (title.level == Level::province) {
    const Span last = recent_[0].type == no_type ? title.fallback : province_.type != no_type ? province_ : recent_[0];
    const bool guests = title.hosts && last.entry == guests_.entry;
    return guests && host().type != no_type && !fits(host(), Level::city) ? host() : last;
  }
  if (title.level == Level::city) return city_place_;
  if (title.level == Level::commune) return commune_place_;
  return title.level == Level::district ? district_place_ : title.fallback;
}

// `ended`: the unit was no more on the document's day; those told before that are still there stay what offices are of.
void Offices::remember_place(const Span& place, bool ended) {
  if (first_.type == no_type) first_ = place;
  if (ended && (place.type == province ? lasting_province_ : fits(place, Level::city) && lasting_city_)) return;
  lasting_province_ = lasting_province_ || (!ended && place.type == province);
  lasting_city_ = lasting_city_ || (!ended && fits(place, Level::city));
  if (fits(place, Level::commune) || place.entry == no_entry) commune_place_ = place;  // those of no list are communes, most of them
  if (fits(place, Level::district)) district_place_ = place;
  if (fits(place, Level::city)) city_place_ = place;
  if (place.type != province) {
    if (const uint32_t province_of_it = place.entry == no_entry ? no_entry : database_.traits(place.entry).container;
        province_of_it != no_entry && !(ended && lasting_province_))
      around_ = told_by(place, province_of_it);
    return;
  }
  if (home_.type == no_type && !sent_guests(place)) home_ = place;
  if (recent_[0].type == no_type || recent_[0].entry != place.entry) recent_[1] = recent_[0];
  recent_[0] = place;
  if (!fits(place, Level::city)) province_ = place;
}

uint32_t Offices::end_before(uint32_t begin) const {
  return begin > 2 && block_->words({begin - 2, begin}) == ": " ? begin - 2 : text::previous_end(block_->folded, begin);
}

// "Chủ tịch LĐLĐ tỉnh X Lê Văn An và hai Phó Chủ tịch Trần Văn Bình, ...": what says nothing else is of the body whose head was told last.
bool Offices::is_deputy_of_last(const Title& title) const {
  if (title.level != Level::unsaid || title.part_count != 1 || given_place_.type == no_type) return false;
  if (database_.class_of(title.span.entry) != database_.class_of(given_.entry)) return false;
  const std::string_view rank = database_.entry(title.span.entry).attribute("seniority"),
                         other = database_.entry(given_.entry).attribute("seniority");
  return rank > "1" && rank < "5" && rank >= other;  // one digit: deputies, no heads of something else and no members
}

// "Trần Thị Bình, Ủy viên Thường trực HĐND tỉnh X; Lê Văn An, Trưởng ban Pháp chế": the next one of the same list.
bool Offices::goes_on_list(const Title& title, uint32_t begin) const {
  if (title.level != Level::unsaid || given_place_.type == no_type || owner_.mention.bond != Bond::person_in_front) return false;
  return given_end_ < begin && !ends_sentence({given_end_, begin});
}

// Whether a bracket or a colon directly behind the last body's place is still open.
bool Offices::tells_of_seat(uint32_t begin) const {
  const std::string_view between = block_->words({seat_end_, begin});
  return between.starts_with(": ") || (between.starts_with(" (") && between.find(')') == std::string_view::npos);
}

// Whether a full stop stands there that is not behind the number of an item.
bool Offices::ends_sentence(FoldedRange range) const {
  const std::string_view view = block_->folded.view();
  for (uint32_t at = range.begin; at + 1 < range.end; ++at) {
    if (view[at] != '.' || view[at + 1] != ' ') continue;
    uint32_t number = at;
    while (number > range.begin && block_->folded.words.digit[number - 1]) --number;
    if (number == at || number == range.begin || !block_->breaks_line(number - 1)) return true;
  }
  return false;
}

bool Offices::in_one_line(uint32_t begin, uint32_t end) const { return block_->words({begin, end}).find('\n') == std::string_view::npos; }

bool Offices::shares_line(uint32_t begin, uint32_t end) const { return in_one_line(begin, end) && !block_->breaks_line_in({begin, end}); }

bool Offices::follows_body(size_t i, uint32_t begin) const {
  return i > 0 && spans_[i - 1].type == body && over_space(block_->candidates[i - 1].range.end, begin);
}

bool Offices::over_space(uint32_t end, uint32_t begin) const { return end + 1 == begin && block_->folded.bytes[end] == ' '; }

// Whether somebody acts for whose title this is: "Thừa ủy quyền của Thủ tướng, ...", "Thay mặt Ban Thường vụ và Bí thư Tỉnh ủy, ...".
bool Offices::acts_for(size_t i) const {
  constexpr int longest = 5;  // "được sự ủy quyền của"
  const auto stands_before = [&](uint32_t begin) {
    const bool shortened = begin > 2 && block_->words({begin - 2, begin}) == ". ";  // "KT. CHỦ TỊCH"
    return cues_.ending(*block_, shortened ? begin - 2 : text::previous_end(block_->folded, begin), CueRole::behalf, longest).count != 0;
  };
  const uint32_t begin = block_->candidates[i].range.begin;
  if (stands_before(begin)) return true;
  if (i == 0 || spans_[i - 1].type != body) return false;
  const FoldedRange last = block_->candidates[i - 1].range;
  return last.end < begin && block_->words({last.end, begin}) == " và " && stands_before(last.begin);
}

// "Phó Chủ tịch UBND tỉnh Lê Văn An tiếp khách ... tại tỉnh X": the first province that the paragraph names, where the cue says that something is there, or where
// it is whose body acts: "Dưới sự chủ trì của Bí thư Tỉnh ủy Lê Văn An, Ban Thường vụ Tỉnh ủy X họp".
Span Offices::place_ahead(size_t i) const {
  const size_t next = next_province(i);
  if (next == spans_.size()) return {};
  const uint32_t begin = place_begin(next);
  const bool there = cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::at, 1).count == 2;
  return there || (follows_body(next, begin) && !is_received(begin)) ? spans_[next] : Span{};
}

bool Offices::is_of_assembly(const Span& office) const {
  return office.entry != no_entry && database_.entry(office.entry).attribute("system") == "assembly";
}

// Central offices are of no place, but deputies are of where they were elected.
bool Offices::may_be_elsewhere(const Title& title) const { return title.level != Level::central || is_of_assembly(title.span); }

// "Đại biểu Lê Văn An (Hải Phòng)", "(đoàn Nghệ An)", "(Đoàn ĐBQH tỉnh Nghệ An)", "Lê Văn An - Đoàn Nghệ An", "Lê Văn An, đoàn Nghệ An": the province that stands in
// brackets behind a person, alone or behind a body, or over a dash or a comma behind one; the end of the spans where none does.
size_t Offices::place_in_brackets(size_t i) const {
  constexpr size_t longest = std::string_view(" (đoàn đại biểu quốc hội thành phố ").size();
  const bool of_body = i + 1 < spans_.size() && spans_[i + 1].type == body;
  const size_t next = i + 1 + of_body;
  if (next >= spans_.size() || spans_[next].type != province) return spans_.size();
  const FoldedRange place = block_->candidates[next].range;
  const uint32_t end = block_->candidates[i].range.end;
  const std::string_view between = block_->words({end, place.begin});
  const bool comma = between.starts_with(", ");
  if (between.size() > longest || between.find_first_of(",;:\n", comma ? 1 : 0) != std::string_view::npos) return spans_.size();
  if (block_->breaks_line_in({end, place.begin})) return spans_.size();  // the next line may be cut off
  const bool dashed = between.starts_with(" - ") && block_->stands_for_at(end + 3, database::Part::body);
  const std::string_view behind = block_->folded.view().substr(place.end, 2);
  const bool bracketed = between.starts_with(" (") && (behind.starts_with(')') || behind == ", ");  // "(Cao Bằng, Cụm trưởng)"
  const bool listed = comma && (of_body ? is_of_assembly(spans_[i + 1]) : is_of_delegation(next, place_begin(next), 1));
  return dashed || bracketed || listed ? next : spans_.size();
}

// The next province that the paragraph names behind the span; spans_.size() where it names none.
size_t Offices::next_province(size_t i) const {
  const size_t line_end = block_->folded.view().find('\n', block_->candidates[i].range.end);
  for (size_t next = i + 1; next < spans_.size() && block_->candidates[next].range.begin < line_end; ++next)
    if (spans_[next].type == province) return next;
  return spans_.size();
}

// "ĐBQH đoàn X", "đại biểu đoàn X": whether the title told last, directly in front, is of the province at `begin`.
bool Offices::sends_deputy(uint32_t begin) const {
  if (!awaits_place() || !is_of_assembly(chain_.back().span)) return false;
  const Cues::Cue cue = cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::party, 1);
  return cue.count == 1 && title_end_ > 0 && over_space(title_end_, cue.begin);  // else it was told in an earlier block
}

// Where the place begins, with the word for its level.
uint32_t Offices::place_begin(size_t i) const {
  const Candidate& place = block_->candidates[i];
  return std::min(place.classifier, place.range.begin);
}

// "hợp nhất hai tỉnh X và Y", "Tỉnh đoàn các tỉnh X, Y", "gộp từ các xã X, Y": an office of one province or commune is of none of these, where another was told.
bool Offices::is_listed(size_t i) const {
  const bool commune = fits(spans_[i], Level::commune) && spans_[i].entry != no_entry;
  if (spans_[i].type == province ? recent_[0].type == no_type : !commune || commune_place_.type == no_type) return false;
  return (i > 0 && is_listed_with(i - 1, i)) || (i + 1 < spans_.size() && is_listed_with(i, i + 1));
}

// "ở Buôn Ma Thuột (Đắk Lắk)": where a place lies that is named beside the matter, once another province was told.
bool Offices::is_bracketed_address(size_t i) const {
  if (spans_[i].type != province || recent_[0].type == no_type || i == 0 || spans_[i - 1].type != place) return false;
  const FoldedRange range = block_->candidates[i].range;
  return block_->words({block_->candidates[i - 1].range.end, place_begin(i)}) == " (" && block_->folded.view().substr(range.end, 1) == ")";
}

// Whether nothing but a comma, a dash or "và" lies between two units of one kind, and the word for the second one's level.
bool Offices::is_listed_with(size_t i, size_t other) const {
  if (spans_[i].type != spans_[other].type || block_->candidates[i].kind != block_->candidates[other].kind) return false;
  const uint32_t end = block_->candidates[i].range.end, classifier = place_begin(other);
  const uint32_t begin = classifier < end ? block_->candidates[other].range.begin : classifier;  // "các xã" stands in front of all of them
  const std::string_view between = block_->words({end, begin});
  if (between == ", " || between == "," || between == " - " || between == "-") return true;
  const uint32_t joint = block_->syllable_from(end);
  return block_->follows_directly(joint) && block_->has_role(joint, database::Syllable::joins) &&
         over_space(block_->syllables().end(joint), begin);
}

// "* Xã Khoái Châu: Bí thư Đảng ủy Lê Văn An; Chủ tịch UBND Trần Thị Bình": a place and a colon at the begin of a line, behind a bullet perhaps.
bool Offices::heads_line(size_t i) const { return is_before_colon(i) && begins_line(place_begin(i)); }

bool Offices::is_before_colon(size_t i) const {
  constexpr uint32_t longest = 40;  // bytes: "Bắc Kạn (Cụm phó):"
  const std::string_view view = block_->folded.view();
  uint32_t end = block_->candidates[i].range.end;
  if (end + 1 < view.size() && view[end + 1] == '(') end = resolve::behind_parentheses(*block_, end, longest);
  return end + 1 < view.size() && view[end] == ':' && (view[end + 1] == ' ' || view[end + 1] == '\n');
}

// "quê xã X, huyện Y, tỉnh Z", "sinh ngày 1/2/1960 tại X": where somebody comes from is no place that the next office is of. The begin of the cue that tells so,
// or the end of the origin in front; nowhere where it is none.
uint32_t Offices::origin_begin(size_t i, uint32_t begin) const {
  constexpr uint32_t farthest = static_cast<uint32_t>(std::string_view(", tại ").size());  // behind a day
  if (const uint32_t cue = origin_cue_before(begin); cue != text::nowhere) return cue;
  if (i == 0 || begin - block_->candidates[i - 1].range.end > farthest) return text::nowhere;
  const FoldedRange before = block_->candidates[i - 1].range;
  if (spans_[i - 1].type == date)
    return in_one_line(before.end, begin) && origin_cue_before(before.begin) != text::nowhere ? before.end : text::nowhere;
  const std::string_view between = block_->words({before.end, begin});
  return before.end == origin_end_ && (between == ", " || between == " - " || between == " (") ? before.end : text::nowhere;
}

uint32_t Offices::origin_cue_before(uint32_t at) const {
  constexpr int longest = 2;  // syllables: "quê quán"
  const Cues::Cue cue = cues_.ending(*block_, end_before(at), CueRole::at, longest);
  if (cue.row == 0 || cue.count == 3) return cue.row == 0 ? text::nowhere : cue.begin;
  const uint32_t before = text::previous_end(block_->folded, cue.begin);
  if (before == text::nowhere) return text::nowhere;
  const Cues::Cue whole = cues_.at(*block_, text::syllable_begin(block_->folded, before));  // "trú tại" ends in "tại"
  return whole.role == CueRole::at && whole.count == 3 && whole.end == cue.end ? whole.begin : text::nowhere;
}

// "Lê Văn An (SN 1966, quê Vĩnh Long, Giám đốc Sở Y tế)": a title may follow over what is told of somebody's birth and home.
void Offices::pass_origin(size_t i, uint32_t cue) {
  if (last_ != Last::person) return;
  read_gap(cue);
  if (gap_.kind() <= Gap::Kind::mark) read_ = block_->candidates[i].range.end;
}

bool Offices::begins_line(uint32_t at) const { return resolve::begins_line_or_item(*block_, at) || is_behind_roman(at); }

// "II. Chủ tịch UBND tỉnh": a Roman number begins the line.
bool Offices::is_behind_roman(uint32_t at) const {
  constexpr uint32_t longest = 4;  // digits: "VIII"
  const std::string_view view = block_->folded.view();
  if (at < 3 || view[at - 1] != ' ' || (view[at - 2] != '.' && view[at - 2] != '/')) return false;
  const uint32_t end = at - 2;
  uint32_t begin = end;
  while (begin > 0 && end - begin < longest && std::string_view("ivx").find(view[begin - 1]) != std::string_view::npos) --begin;
  return begin < end && resolve::begins_any_line(*block_, begin);
}

}  // namespace nhan::assemble
