// Reading a document's titles, persons and places from left to right, with one chain of titles open at a time.
#include "assemble/offices.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "assemble/office_levels.h"
#include "resolve/bylines.h"
#include "resolve/unit_lists.h"

namespace nhan::assemble {

using resolve::Candidate;

void Offices::restart() {
  forget_list();
  persons_.clear();
  names_.clear();
  rows_.clear();
  side_ = heading_ = guests_ = province_ = city_place_ = district_place_ = commune_place_ = around_ = subject_ = council_ = home_ =
      first_ = {};
  sender_count_ = 0;
  lasting_province_ = lasting_city_ = false;
  recent_ = {};
  life_ = told_ = page_person_ = {};
  announces_death_ = is_obituary_ = false;
  page_office_.clear();
  signed_.clear();
}

void Offices::take(const resolve::Block& block, std::span<const Span> spans, Results& results) {
  block_ = &block;
  spans_ = spans;
  results_ = &results;
  read_ = guests_at_ = heading_read_ = seat_end_ = origin_end_ = title_end_ = given_end_ = 0;
  body_level_ = Level::unsaid;
  seat_ = {};
  given_ = given_place_ = {};
  passed_ = 0;
  bracketed_ = person_at_ = spans.size();
  for (size_t i = 0; i < spans.size(); ++i) {
    const Type type = spans[i].type;
    pass_paragraphs(block.candidates[i].range.begin);
    if (heading_.type != no_type) keep_heading(i);
    if (type == body) {
      seat_ = {};
      body_level_ = office_level(block, block.candidates[i]);
      body_end_ = block.candidates[i].range.end;
    }
    if (type == title) take_title(i);
    if (type == person) take_person(i);
    if (type == province || type == place) take_place(i);
    if (type == date) pass_date(i);
  }
  person_begins_line_ = last_person_begins_line();  // for titles of the next block
  const auto end = static_cast<uint32_t>(block.folded.bytes.size());
  pass_paragraphs(end);
  end_paragraph(end, 0);
  read_gap(end);
  gap_.end_line();
  if (gap_.is_settled() && !items_) close_gap();
}

void Offices::finish(Results& results) {
  results_ = &results;
  end_chain();
}

void Offices::take_title(size_t i) {
  const uint32_t begin = block_->candidates[i].range.begin;
  const Gap::Kind gap = reaches(begin) ? gap_.kind() : Gap::Kind::words;
  if (gap == Gap::Kind::colon && last_ == Last::title && several_ && !owner_ && !chain_.empty()) {
    begin_list(gap);  // "các Ủy viên Trung ương Đảng: Bộ trưởng ... Lê Văn An; ..."
    several_ = false;
  } else if (!goes_on(gap) || heads_line(i) || (owner_ && gap == Gap::Kind::joined && is_rival(i)) ||
             (owner_ && gap == Gap::Kind::mark && gap_.joined() && names_next(i))) {
    end_chain();
    const bool heads_next = !header_.empty() && !table_ && begins_line(begin) && resolve::fills_line(*block_, block_->candidates[i].range);
    if (heads_next) forget_list();  // "2. Lê Văn An (1979 - 1986)", and below it "Chủ tịch UBND tỉnh" alone
    const bool dated =
        items_ && gap == Gap::Kind::adjacent && i > 0 && spans_[i - 1].type == date;  // "- Lê Văn An<TAB>1979 - 1986<TAB>Nguyên ..."
    const bool ends_row = dated_ && gap == Gap::Kind::list;  // "- Lê Văn An: 1996 - 2005; trước đó là Chủ tịch UBND tỉnh"
    if (!heads_next && !heads_line(i) && last_ == Last::person &&
        (is_beside(gap) || dated || ends_row || (gap == Gap::Kind::colon && is_item_titled(i))))
      take_owner_in_front();
    if (!owner_) owner_ = holder_in_life(i);
    owned_by_dash_ = gap_.is_dash();
    heads_line_ = begins_line(begin);
    table_ = table_ || (last_ == Last::person && gap == Gap::Kind::cell);
    several_ = names_several(begin);
    if (several_) header_.clear();  // "các Phó Bí thư: Lê Văn An; các Ủy viên; Chánh Văn phòng Trần Văn Bình"
    behalf_ = acts_for(i);
  }
  Title title = title_at(i);
  if (title.level == Level::unsaid && body_level_ != Level::unsaid && is_before_colon(i) && shares_line(body_end_, begin))
    title.level = body_level_;  // "* Sở Nội vụ - Giám đốc: Lê Văn An; Phó Giám đốc: Trần Thị Bình"
  title.heading = heading_;
  title.begins_line = heads_line_;
  title.former = cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::former, 1).count != 0;
  title.hosts = guests_told_before(begin) || receives_guests(i);
  if (recent_[0].type == no_type && title.level == Level::province) title.fallback = place_ahead(i);
  if ((is_deputy_of_last(title) || goes_on_list(title, begin)) && in_one_line(given_end_, begin)) title.fallback = given_place_;
  const bool beside = resolve::ends_line_in_capitals(*block_, block_->candidates[i].range);  // a list in the other column
  signature_ =
      beside || (resolve::fills_line(*block_, block_->candidates[i].range) && block_->in_all_capitals(block_->syllable_from(begin)));
  if (signature_ && title.level == Level::unsaid && title.fallback.type == no_type)
    title.fallback = first_;  // "UBND TỈNH X" above a decision, and "CHỦ TỊCH" below it
  if (title.level == Level::unsaid && seat_.type != no_type && in_one_line(seat_end_, begin) && (several_ || tells_of_seat(begin)))
    title.fallback = seat_;  // "UBND tỉnh X có 3 Phó Chủ tịch", "UBND xã X (ông Lê Văn An, Chủ tịch)"
  const bool aside =
      begin > 0 && block_->folded.bytes[begin - 1] == '(';  // "6 thứ trưởng gồm Lê Văn An (thứ trưởng thường trực), Trần Văn Bình"
  if ((header_ends_ && !aside) || heads_again(title)) header_.clear();
  header_ends_ = header_ends_ && aside;
  take_page_office(i, title);
  if (beside) await_signer(title);
  chain_.push_back(title);
  title_end_ = block_->candidates[i].range.end;
  last_ = Last::title;
  take_delegation(begin);
  take_led(i);
  move_to(i);
}

// Whether a title behind the gap belongs to the chain. "Bí thư Tỉnh ủy X, đồng chí Bí thư Tỉnh ủy Y" are two persons' titles.
bool Offices::goes_on(Gap::Kind gap) const {
  if (last_ != Last::title || chain_.empty() || chain_.size() == most_open || behalf_) return false;
  if (gap_.addressed() && chain_.back().place.type != no_type) return false;
  const bool moves = gap == Gap::Kind::colon && owner_begins_line_;  // "- Lê Văn An, Chủ tịch UBND huyện: Bí thư Đảng ủy xã X;"
  return gap <= Gap::Kind::joined || is_beside(gap) || moves;
}

// "Bà Lê Thị Bình, Chủ tịch LĐLĐ tỉnh X và Phó Chủ tịch Lê Văn An": nobody is both.
bool Offices::is_rival(size_t i) const {
  const Span& last = chain_.back().span;
  return last.entry != spans_[i].entry && database_.class_of(last.entry) == database_.class_of(spans_[i].entry);
}

// "đồng chí Lê Thị Bình, Bí thư Tỉnh ủy X, cùng Thứ trưởng Bộ Y tế Lê Văn An": whether the title, with its place, is of who is named behind it.
bool Offices::names_next(size_t i) const {
  for (size_t next = i + 1;
       next < spans_.size() && over_space(block_->candidates[next - 1].range.end, block_->candidates[next].range.begin); ++next) {
    if (spans_[next].type == person) return true;
    if (spans_[next].type != province && spans_[next].type != place) return false;
  }
  return false;
}

// "Các Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: ...; Bí thư Trung ương Đảng, Chánh Văn phòng ...": whose heading is told anew is not under it.
bool Offices::heads_again(const Title& title) const {
  return std::any_of(header_.begin(), header_.end(), [&](const Title& other) {
    return other.span.entry == title.span.entry && other.place.type == no_type &&
           std::equal(other.parts.begin(), other.parts.begin() + other.part_count, title.parts.begin(),
                      title.parts.begin() + title.part_count);
  });
}

// Whether the gap may lie between a person and the title behind: a mark, and in a table more.
bool Offices::is_beside(Gap::Kind gap) const {
  return gap == Gap::Kind::mark || (gap == Gap::Kind::cell && (table_ || last_ == Last::person)) || (gap == Gap::Kind::item && table_);
}

void Offices::take_person(size_t i) {
  if (last_ == Last::person && is_alias(i)) {
    read_ = block_->candidates[i].range.end;
    return;
  }
  const Holder holder = holder_at(i);
  read_gap(block_->candidates[i].range.begin);
  if (signs(i)) owner_ = holder.by(Bond::person_behind);
  const bool reached = close_gap();
  const Gap::Kind gap = reached ? gap_.kind() : Gap::Kind::words;
  const bool behind_titles = last_ == Last::title && !chain_.empty();
  bracketed_ = place_in_brackets(i);
  bracket_ = bracketed_ < spans_.size() ? spans_[bracketed_] : Span{};
  const bool listed =
      several_ && (gap == Gap::Kind::adjacent || (gap == Gap::Kind::mark && gap_.tied() && !owner_));  // "các Phó Chủ tịch, gồm ông"
  const bool told = gap == Gap::Kind::colon && !owner_ && !(gap_.addressed() && !several_ && speaks_of(i));
  const bool headed =
      (gap == Gap::Kind::cell || (gap == Gap::Kind::item && heads_line_)) && !owner_;  // "Phó Bí thư", and below it "- Lê Văn An"
  bool in_row = reached && (!behind_titles || owner_);
  if (behind_titles && (listed || told || headed)) {
    begin_list(gap);
    in_row = true;
  } else if (behind_titles && (gap == Gap::Kind::adjacent || (gap == Gap::Kind::mark && is_introduced(i))) &&
             !(owner_begins_line_ && begins_line(address_begin(i)))) {
    owner_ = holder.by(Bond::person_behind);
  }
  take_delegation(block_->candidates[i].range.begin);
  take_led(i);
  take_life(i, holder);
  end_chain();
  take_signer(i, holder);
  dated_ = false;
  holds_page_office_ = header_.empty() && is_row_of_office(i);
  if (!header_.empty() && (!items_ || in_row || begins_row(address_begin(i))))
    give(header_, holder.by(table_ ? Bond::person_of_row : Bond::person_listed));
  else if (holds_page_office_)
    give(page_office_, holder.by(Bond::person_listed));
  person_bracket_ = bracket_;
  bracket_ = {};
  person_ = told_ = holder;
  person_at_ = i;
  last_ = Last::person;
  move_to(i);
}

// Whether the titles over a mark in front are the person's: "..., ông Lê Văn An", "Giám đốc Sở Y tế (Hà Nam) Lê Văn An", "Giám đốc Sở Y tế Hà Nam - Lê Văn An",
// "Giám đốc Sở Y tế, Lê Văn An cho biết". A dash outweighs a comma behind somebody in front.
bool Offices::is_introduced(size_t i) const {
  if (behalf_) return false;
  if (gap_.is_dash()) return !owner_ || !owned_by_dash_;
  return !owner_ && (gap_.addressed() || gap_.is_aside() || acts(i));
}

// "Bí thư Tỉnh ủy: Ông Lê Văn An muốn nghỉ": who speaks, and what of somebody else. In a list no more than what joins them stands behind a name.
bool Offices::speaks_of(size_t i) const {
  const uint32_t behind = block_->syllable_from(block_->candidates[i].range.end);
  if (!block_->follows_directly(behind) || block_->breaks_line(block_->candidates[i].range.end)) return false;
  const bool joins = (block_->roles(behind) & database::Syllable::joins) != 0;
  const uint32_t begin = block_->range_of(behind).begin;
  return !joins && !text::capital_at(block_->folded, begin) && !block_->folded.words.digit[begin];
}

// Whether what the person does stands directly behind.
bool Offices::acts(size_t i) const {
  constexpr uint32_t deed = database::Syllable::is_predicate | database::Syllable::tells_deed;
  const uint32_t behind = block_->syllable_from(block_->candidates[i].range.end);
  return block_->follows_directly(behind) && (block_->roles(behind) & deed) != 0;
}

void Offices::take_owner_in_front() {
  owner_ = person_.by(Bond::person_in_front);
  owner_begins_line_ = last_person_begins_line();
}

// Asked of few persons, so not of each that is read.
bool Offices::last_person_begins_line() const {
  return person_at_ < spans_.size() ? begins_line(address_begin(person_at_)) : person_begins_line_;
}

// The chain becomes the heading of the persons that follow.
void Offices::begin_list(Gap::Kind gap) {
  table_ = gap == Gap::Kind::cell;
  items_ = gap_.begins_item();
  header_ends_ = gap == Gap::Kind::adjacent || gap == Gap::Kind::mark;
  header_.swap(chain_);
  for (Title& title : header_) title.heads = true;
  chain_.clear();
}

void Offices::take_place(size_t i) {
  const Candidate& candidate = block_->candidates[i];
  const uint32_t begin = place_begin(i);
  const uint32_t origin = origin_begin(i, begin);
  if (origin != text::nowhere) pass_origin(i, origin);
  if (last_ == Last::person && i == bracketed_) read_ = candidate.range.end;  // "đại biểu Lê Văn An (đoàn Nghệ An), Phó Chủ tịch ..."
  const bool deputy = candidate.type == province && sends_deputy(begin);
  if (owner_ && !deputy && reaches(begin) && gap_.kind() == Gap::Kind::item) end_chain();  // the next item is of somebody else
  const bool heads = heads_line(i);
  const bool behind_title = deputy || (!heads && reaches(begin) && awaits_place() && gap_.kind() == Gap::Kind::adjacent);
  const uint32_t side = side_cue(follows_body(i, begin) ? block_->candidates[i - 1].range.begin : begin);
  const bool delegation = candidate.type == province && is_of_delegation(i, begin);
  if (heads) {  // whatever is listed above
    end_chain();
    forget_list();
  }
  const bool is_side = side != 0 || heads || (delegation && is_led(i));
  if (is_side && (heads || !is_open())) move_to(i);  // from here on it matters where a sentence ends
  if (is_side) take_side(spans_[i], side);
  if (is_side && is_before_colon(i)) {
    heading_ = side_;
    heading_read_ = begin + 1;
  }
  if (delegation) take_guests(spans_[i], begin);
  if (origin != text::nowhere)
    origin_end_ = candidate.range.end;
  else if (!is_listed(i) && !is_bracketed_address(i) && !(recent_[0].type != no_type && behind_title && chain_.back().former))
    remember_place(spans_[i], candidate.ended);
  if (is_headline(i)) subject_ = spans_[i];
  take_page_place(i);
  if (follows_body(i, begin)) {
    seat_ = spans_[i];
    seat_end_ = candidate.range.end;
    if (is_of_assembly(spans_[i - 1])) council_ = spans_[i];
  }
  if (!behind_title) return;
  chain_.back().place = spans_[i];
  move_to(i);
}

// "Lê Văn An | 23 tháng 6 năm 2021 | Bí thư": a cell that holds a day lies between those of one row. Days of birth may stand in front of a title too.
void Offices::pass_date(size_t i) {
  if (!is_open()) return;
  const uint32_t begin = block_->candidates[i].range.begin;
  if (const uint32_t cue = last_ == Last::person ? origin_cue_before(begin) : text::nowhere; cue != text::nowhere)
    return pass_origin(i, cue);
  const bool row = behind_mark(block_->folded.view(), begin, '|'),
             listed = last_ == Last::person && (!header_.empty() || holds_page_office_);
  if (!row && !listed) return;
  read_gap(begin);
  if (row && gap_.kind() == Gap::Kind::cell) return move_to(i);
  if (!listed || gap_.kind() > Gap::Kind::colon) return;
  move_to(i);  // "2. Lê Văn An: 1996 - 2005, sau là Bí thư Tỉnh ủy"
  dated_ = true;
}

// Reads the gap on, while something is open.
void Offices::read_gap(uint32_t to) {
  if (!is_open()) return;
  if (to > read_) gap_.read(*block_, read_, to, sentences_matter());
  read_ = std::max(read_, to);
}

// Reads it up to the next span; whether anything in front of it can still be tied to what follows.
bool Offices::reaches(uint32_t to) {
  read_gap(to);
  return close_gap();
}
bool Offices::close_gap() {
  if (!is_open()) return false;
  const Gap::Kind gap = gap_.kind();
  if (gap < Gap::Kind::words) return true;
  end_chain();
  last_ = Last::nothing;
  if (gap == Gap::Kind::sentence) side_ = {};
  if ((gap >= Gap::Kind::row && !(items_ && gap_.begins_item())) || !is_open()) forget_list();
  return false;
}

void Offices::move_to(size_t i) {
  read_ = block_->candidates[i].range.end;
  gap_ = {};
}

void Offices::end_chain() {
  if (owner_) {
    if (owner_.mention.bond == Bond::person_in_front) fit_chain_to_person();
    give(chain_, owner_);
  }
  chain_.clear();
  owner_ = {};
  owner_begins_line_ = false;
}

// "Giám đốc Sở Y tế Lê Văn An, Chánh Văn phòng UBND tỉnh, Chủ tịch UBND các huyện X, Y": what several hold is no office of who is named in front, nor are the
// titles with it, which are of a list, unless a dash ties them: "Lê Văn An - Giám đốc Sở Y tế và Chủ tịch UBND các huyện X, Y".
// And "Lê Văn An (Hải Phòng), Giám đốc Sở Y tế": offices of a province are of the one in brackets, where none names a place.
void Offices::fit_chain_to_person() {
  const auto of_several = std::find_if(chain_.begin(), chain_.end(), [](const Title& title) { return title.of_several; });
  if (of_several != chain_.end()) chain_.resize(owned_by_dash_ ? static_cast<size_t>(of_several - chain_.begin()) : 0);
  if (person_bracket_.type == no_type) return;
  if (std::any_of(chain_.begin(), chain_.end(), [](const Title& title) { return title.place.type != no_type; })) return;
  for (Title& title : chain_)
    if (title.level == Level::province) title.place = bound(person_bracket_, {Bond::place_behind});
}

void Offices::forget_list() {
  chain_.clear();
  header_.clear();
  owner_ = person_ = {};
  person_bracket_ = {};
  last_ = Last::nothing;
  dated_ = holds_page_office_ = false;
  table_ = items_ = several_ = behalf_ = header_ends_ = heads_line_ = false;
  gap_ = {};
}

// Whether "các" or a number stands in front of the title, perhaps with an honorific between: "các đồng chí Phó Chủ tịch".
bool Offices::names_several(uint32_t begin) const {
  constexpr int longest_address = 5;  // syllables: "các đồng chí Đại tướng"
  constexpr uint32_t honorific = database::Syllable::begins_honorific | database::Syllable::ends_honorific;
  uint32_t syllable = block_->syllable_from(begin);
  const auto follows = [&](uint32_t at) {  // "các đồng chí Đại tướng - Ủy viên Bộ Chính trị"
    return block_->follows_directly(at) || (at > 0 && at < block_->syllables().size() &&
                                            block_->words({block_->range_of(at - 1).end, block_->range_of(at).begin}) == " - ");
  };
  for (int syllables = 0; syllables < longest_address && follows(syllable); ++syllables) {
    if (resolve::tells_several(*block_, --syllable)) return true;
    if ((block_->roles(syllable) & honorific) == 0) return false;
  }
  return false;
}

// Whether it is an office of several units: "các huyện" stands directly behind it.
bool Offices::is_of_several(FoldedRange title) const {
  const uint32_t behind = block_->syllable_from(title.end);
  return block_->follows_directly(behind) && resolve::level_of_several(*block_, behind);
}

Offices::Title Offices::title_at(size_t i) const {
  const Candidate& candidate = block_->candidates[i];
  Title title;
  title.span = spans_[i];
  title.level = office_level(*block_, candidate);
  title.of_several = is_of_several(candidate.range);
  title.part_count = std::min<uint16_t>(candidate.part_count, most_parts);
  std::copy_n(block_->parts.begin() + candidate.first_part, title.part_count, title.parts.begin());
  return title;
}

}  // namespace nhan::assemble
