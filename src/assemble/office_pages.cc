// Offices told by the layout of a page: its headline, the lines of a life, items of lists, signatures, and rows below the office that a page is about.
#include <algorithm>
#include <utility>

#include "assemble/honorifics.h"
#include "assemble/offices.h"
#include "resolve/bylines.h"
#include "resolve/parentheses.h"
#include "text/syllables.h"

namespace nhan::assemble {

// "Tỉnh ủy Lai Châu", "# Cồn Cỏ", "Đa Mai (phường)", "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BẠC LIÊU": the place that ends a line of the document's first spans, behind
// bodies, a hash or words in capitals, is what the page is about.
bool Offices::is_headline(size_t i) const {
  const bool located = i + 1 < spans_.size() && spans_[i].type == place && spans_[i + 1].type == province &&  // "Lệ Thủy, Quảng Bình"
                       block_->words({block_->candidates[i].range.end, block_->candidates[i + 1].range.begin}) == ", ";
  const uint32_t begin = place_begin(i), end = line_end_behind(block_->candidates[located ? i + 1 : i].range.end);
  const std::string_view text = block_->folded.view();
  if (spans_[i].ordinal != i || end == text.size() || !(text[end] == '\n' || block_->breaks_line(end))) return false;
  if (!std::all_of(spans_.begin(), spans_.begin() + static_cast<std::ptrdiff_t>(i), [](const Span& span) { return span.type == body; }))
    return false;
  if (i > 0 && !in_one_line(block_->candidates[0].range.end, begin)) return false;
  const uint32_t head = i > 0 && follows_body(i, begin) ? block_->candidates[i - 1].range.begin : begin;
  const size_t line = text.find_last_of('\n', head) + 1;  // 0 where there is none
  if (text.substr(line, head - line).find_first_not_of("# ") == std::string_view::npos) return true;
  for (uint32_t k = block_->syllable_from(static_cast<uint32_t>(line)); k < block_->syllables().size() && block_->range_of(k).begin < end;
       ++k)
    if (!block_->in_all_capitals(k)) return false;
  return true;
}

// Behind what stands in brackets there, "(phường)", or names the site, "- Wikipedia tiếng Việt".
uint32_t Offices::line_end_behind(uint32_t end) const {
  constexpr uint32_t longest = std::string_view(" (thành phố thuộc tỉnh)").size();
  constexpr std::string_view dash = " - ";
  const std::string_view behind = block_->folded.view().substr(end, longest);
  const uint32_t next = end + static_cast<uint32_t>(dash.size());
  if (behind.starts_with(dash) && behind.size() > dash.size() && block_->folded.words.in_word[next])
    if (const Cues::Cue cue = cues_.at(*block_, next); cue.role == CueRole::life && cue.count == 5) return cue.end;
  return resolve::behind_parentheses(*block_, end, longest);
}

// A place that heads a line, "* X: ...", "A. Phía X:", is what the whole line and the items of the list below are about: forgets it at the first other line.
void Offices::keep_heading(size_t i) {
  const std::string_view text = block_->folded.view();
  const uint32_t begin = block_->candidates[i].range.begin;
  size_t line = heading_read_ == 0 ? 0 : text::nowhere;  // the begin of the last line up to there; a block begins with one
  for (uint32_t at = heading_read_; at < begin; ++at)
    if (text[at] == '\n' || block_->breaks_line(at)) line = at + 1;
  heading_read_ = begin + 1;
  if (line == text::nowhere) return;
  if (!resolve::begins_with_item(text.substr(line))) heading_ = {};
}

// "Tiểu sử đồng chí Lê Văn An", "Họ và tên: Lê Văn An": the person whose offices the lines of the page tell.
void Offices::take_life(size_t i, const Holder& holder) {
  constexpr int longest = 7;  // syllables: "tóm tắt quá trình công tác của"
  if (std::exchange(announces_death_, false) && begins_line(address_begin(i))) {
    life_ = holder;
    is_obituary_ = true;
    return;
  }
  const FoldedRange name = block_->candidates[i].range;
  if (spans_[i].ordinal == 0 && heads_page(name)) page_person_ = holder;
  const std::string_view behind = block_->folded.view().substr(name.end, 2);
  if (behind.starts_with(' ') && behind != " (" && !block_->breaks_line(name.end)) return;  // most stand within a sentence
  uint32_t end = end_before(name.begin);
  if (const uint32_t address = end == text::nowhere ? end : honorific_before(*block_, end); address != text::nowhere)
    end = text::previous_end(block_->folded, address);
  if (cues_.ending(*block_, end, CueRole::life, longest).count != 1) return;
  life_ = holder;
  is_obituary_ = false;
}

// Whether the name fills a line, but for what stands in brackets behind it: "Lê Văn An (chính khách)".
bool Offices::heads_page(FoldedRange name) const {
  const uint32_t end = line_end_behind(name.end);
  const std::string_view text = block_->folded.view();
  return begins_row(name.begin) && end < text.size() && (text[end] == '\n' || block_->breaks_line(end));
}

// Whose life the line of the title tells; a line "Chức vụ: Bí thư Huyện ủy" below a name is of that person, and so are lines that a period begins.
Offices::Holder Offices::holder_in_life(size_t i) const {
  if (!told_) return {};
  if (is_labelled(i) || (is_obituary_ && life_.person != nobody && told_.person == life_.person && is_of_the_dead(i)))
    return told_.by(Bond::person_of_page);
  if (page_person_ && is_over_term(i)) return page_person_.by(Bond::person_of_page);
  const size_t time = time_of_line(i);
  if (time == i || !(life_ || is_period(time))) return {};
  return (life_ ? life_ : page_person_ ? page_person_ : told_).by(Bond::person_of_page);
}

// "Bí thư Tỉnh ủy Hưng Yên", and below it "Nhiệm kỳ 2015 - 2021": whether nothing else stands in the title's line, and the next one tells its term.
bool Offices::is_over_term(size_t i) const {
  constexpr uint32_t longest = 4;  // syllables behind it: "khóa XIII"
  const FoldedRange range = block_->candidates[is_placed(i) ? i + 1 : i].range;
  if (!begins_row(block_->candidates[i].range.begin)) return false;
  const scan::Syllables& syllables = block_->syllables();
  const auto begins_next = [&](uint32_t syllable) {
    return block_->breaks_line_in({syllables.end(syllable - 1), syllables.begin(syllable)});
  };
  const uint32_t behind = block_->syllable_from(range.end), last = std::min(behind + longest, syllables.size());
  uint32_t next = behind;
  while (next < last && !begins_next(next)) ++next;
  return next < last && in_one_line(range.end, syllables.begin(next)) && block_->has_role(next, database::Syllable::tells_term) &&
         block_->is_followed_by(next, database::Syllable::tells_term);
}

// "Nguyên Ủy viên Ban Thường vụ Tỉnh ủy; nguyên Giám đốc Sở Y tế", below the name of who died, perhaps without that word at the begin of a sentence.
bool Offices::is_of_the_dead(size_t i) const {
  const uint32_t begin = block_->candidates[i].range.begin;
  return begins_line(begin) || resolve::behind_sentence(*block_, begin) ||
         cues_.ending(*block_, text::previous_end(block_->folded, begin), CueRole::former, 1).count != 0;
}

// Whether the word for an office and a colon stand in front of it, alone in its line, or behind a mark and a day or a name: "Họ và tên: Lê Văn An; chức vụ: Bí thư".
bool Offices::is_labelled(size_t i) const {
  constexpr int longest = 4;  // syllables: "chức vụ hiện nay"
  const uint32_t begin = block_->candidates[i].range.begin;
  if (begin < 2 || block_->words({begin - 2, begin}) != ": ") return false;
  const Cues::Cue cue = cues_.ending(*block_, begin - 2, CueRole::life, longest);
  if (cue.count != 2) return false;
  if (begins_line(cue.begin)) return true;
  size_t named = i;
  while (named > 0 && i - named < 2 && spans_[named].type != person) --named;  // a day of birth may lie between
  if (spans_[named].type != person || !in_one_line(block_->candidates[named].range.end, begin)) return false;
  const std::string_view marks = block_->words({cue.begin - 2, cue.begin});
  return marks == ". " || marks == "; " || marks == ", ";
}

// Where the line begins, behind its bullet perhaps, where that is at most `longest` syllables in front; nowhere where it is farther.
uint32_t Offices::line_begin(uint32_t begin, uint32_t longest) const {
  const uint32_t behind = block_->syllable_from(begin);
  uint32_t at = begin;
  for (uint32_t i = behind; !begins_line(at); at = block_->syllables().begin(--i))
    if (i == 0 || behind - i == longest || !in_one_line(block_->syllables().end(i - 1), at)) return text::nowhere;
  return at;
}

// "+ Tháng 9/2010 - 6/2015: Tỉnh ủy viên, Bí thư Huyện ủy X; ...": the time that begins the line of the title in front of a colon, where that names nobody; else `i`.
size_t Offices::time_of_line(size_t i) const {
  constexpr size_t most = 32;  // spans of a line: each title looks back
  size_t first = i;
  for (; first > 0; --first) {
    const uint32_t end = block_->candidates[first - 1].range.end;
    if (!in_one_line(end, block_->candidates[first].range.begin) || block_->breaks_line(end) || spans_[first - 1].type == person) break;
    if (i - first == most) return i;
  }
  if (first == i || spans_[first].type != date) return i;
  const std::string_view behind = block_->words({block_->candidates[first].range.end, block_->candidates[i].range.begin});
  return behind.find(": ") <= behind.find_first_of(",;.") ? first : i;
}

// "9/2010 - 6/2015", "Từ 9/1997 đến 12/2003": whether a time that begins a line is one from a year to another.
bool Offices::is_period(size_t i) const {
  constexpr uint32_t longest = 2, year = 4;  // syllables: "từ tháng"; digits
  if (line_begin(block_->candidates[i].range.begin, longest) == text::nowhere) return false;
  if (i + 1 < spans_.size() && spans_[i + 1].type == date) return true;
  std::string_view time = block_->words(block_->candidates[i].range);
  time = time.substr(0, std::min(time.find('-'), time.find(" -")));
  const auto is_digit = [](char byte) { return text::is_digit(static_cast<unsigned char>(byte)); };
  return time.size() < block_->candidates[i].range.size() && time.size() >= year && std::all_of(time.end() - year, time.end(), is_digit);
}

// "- Ông Lê Văn An: Chánh Văn phòng UBND tỉnh": whether the title, with its place, is all that an item of a list tells of the person that begins it.
bool Offices::is_item_titled(size_t i) const {
  const bool dated = i > 1 && spans_[i - 1].type == date;  // "Lê Văn An (1921 - 1998): Phó Chủ tịch UBND tỉnh"
  const size_t named = i - (dated ? 2 : 1);
  if (i == 0 || spans_[named].type != person || !begins_line(address_begin(named))) return false;
  const FoldedRange between{block_->candidates[named].range.end, block_->candidates[i].range.begin};
  if (dated ? !holds_no_words(between) : !in_one_line(between.begin, between.end)) return false;
  const uint32_t end = block_->candidates[is_placed(i) ? i + 1 : i].range.end;
  const std::string_view behind = block_->folded.view().substr(end);
  if (behind.empty() || std::string_view("\n;.,").find(behind[0]) != std::string_view::npos || behind.starts_with(" (")) return true;
  const uint32_t next = block_->syllable_from(end);
  return block_->breaks_line(end) ||
         (block_->follows_directly(next) && block_->has_role(next, database::Syllable::ties_offices));  // "kiêm"
}

// "Bí thư Tỉnh ủy Hà Nam" alone in the first line, "Danh sách Chủ tịch qua các thời kỳ": the office whose holders the page lists.
void Offices::take_page_office(size_t i, const Title& title) {
  const bool placed = is_placed(i);
  const uint32_t begin = block_->candidates[i].range.begin, end = block_->candidates[placed ? i + 1 : i].range.end;
  const std::string_view behind = block_->folded.view().substr(end, 3);
  const bool headline =
      spans_[i].ordinal == 0 && begins_line(begin) && (behind.starts_with('\n') || behind == " - ");  // and the site's name
  if (!headline && !lists_holders(end)) return;
  if (is_like_page_office(title)) return;  // it only says less: "Danh sách Bí thư qua các thời kỳ"
  page_office_.clear();
  page_office_.push_back(title);
  if (placed) page_office_[0].place = spans_[i + 1];
}

// "Phó Bí thư Thường trực", on a page of who was Bí thư Tỉnh ủy: what does not say its level, and is of the same kind.
bool Offices::is_like_page_office(const Title& title) const {
  if (page_office_.empty() || title.level != Level::unsaid) return false;
  return database_.class_of(page_office_[0].span.entry) == database_.class_of(title.span.entry);
}

// Whether the words behind an office tell that its holders are listed.
bool Offices::lists_holders(uint32_t end) const {
  const uint32_t next = text::next_syllable(block_->folded, end);
  if (next == text::nowhere || block_->breaks_line(end)) return false;
  const Cues::Cue cue = cues_.at(*block_, next);
  return cue.role == CueRole::life && cue.count == 3;
}

// "Tỉnh Hà Nam Ninh (1976 - 1991)", "1-1: TỈNH HÀ NAM:": the rows below are of the office there.
void Offices::take_page_place(size_t i) {
  if (page_office_.empty() || !fits(spans_[i], page_office_[0].level)) return;
  const uint32_t end = block_->candidates[i].range.end;
  const std::string_view behind = block_->folded.view().substr(end, 2);
  const bool alone = behind.empty() || behind[0] == '\n' || behind[0] == ':' || behind == " (" || block_->breaks_line(end);
  if (alone && block_->candidates[i].classifier < block_->candidates[i].range.begin && begins_row(place_begin(i)))
    page_office_[0].place = spans_[i];
}

// "3 | Lê Văn An (Ba An) | 1976 - 1982": whether the person begins a line, but for a number, and a day or a year follows.
bool Offices::is_row_of_office(size_t i) const {
  if (page_office_.empty() || i + 1 == spans_.size() || !begins_row(address_begin(i))) return false;
  size_t next = i + 1;
  if (spans_[next].type == person && next + 1 < spans_.size()) ++next;  // in brackets
  return spans_[next].type == date && holds_no_words({block_->candidates[i].range.end, block_->candidates[next].range.begin});
}

// Whether nothing but a number and marks lies in front of it in its line.
bool Offices::begins_row(uint32_t at) const {
  constexpr uint32_t longest = 8;  // bytes: "| 1-1 | "
  const text::Words& words = block_->folded.words;
  for (uint32_t begin = at; at - begin <= longest; --begin) {
    if (resolve::begins_any_line(*block_, begin)) return true;
    if (words.in_word[begin - 1] && !words.digit[begin - 1]) return false;
  }
  return false;
}

// Whether nothing but marks lies in the part of a line, and what is in brackets.
bool Offices::holds_no_words(FoldedRange range) const {
  bool inside = false;
  for (uint32_t at = range.begin; at < range.end; ++at) {
    const char byte = block_->folded.bytes[at];
    if (byte == '\n' || (!inside && block_->folded.words.in_word[at])) return false;
    inside = byte == '(' || (inside && byte != ')');
  }
  return true;
}

// "Lê Văn An (bí danh Ba Tân), Bí thư Tỉnh ủy", "Lê Văn An, tức Ba Tân": whether it is the last person by another name. REQUIRES: a person was read last.
bool Offices::is_alias(size_t i) const {
  constexpr size_t longest = std::string_view(" (tên khai sinh là: ").size();
  constexpr int most_words = 4;  // syllables
  if (i == 0 || spans_[i - 1].type != person) return false;
  const uint32_t before = block_->candidates[i - 1].range.end;
  const std::string_view mark = block_->folded.view().substr(before, 2);
  if (mark != " (" && mark != ", ") return false;
  const std::string_view between = block_->words({before, block_->candidates[i].range.begin});
  if (between == " (") return true;  // "Trần Quang Miễn (Tư Miễn)"
  if (between.size() > longest || !in_one_line(before, block_->candidates[i].range.begin))
    return false;  // and not "(vợ ông Trần Văn Bình, Giám đốc Sở Y tế)"
  const uint32_t end = end_before(block_->candidates[i].range.begin);
  return cues_.ending(*block_, end, CueRole::life, most_words).count == 4;
}

// Where the honorific in front of a person begins, or the name, where none is.
uint32_t Offices::address_begin(size_t i) const {
  const uint32_t begin = block_->candidates[i].range.begin, end = text::previous_end(block_->folded, begin);
  const uint32_t address = end == text::nowhere ? end : honorific_before(*block_, end);
  return address == text::nowhere ? begin : address;
}

// Whether a place stands directly behind the title.
bool Offices::is_placed(size_t i) const {
  return i + 1 < spans_.size() && (spans_[i + 1].type == province || spans_[i + 1].type == place) &&
         over_space(block_->candidates[i].range.end, place_begin(i + 1));
}

// "Thành viên đoàn gồm các đồng chí:", and a list below: what is told of a delegation at the end of a paragraph holds for the items of the next ones.
void Offices::pass_paragraphs(uint32_t to) {
  const Buffer<uint32_t>& barriers = block_->folded.barriers;
  for (; passed_ < barriers.size() && barriers[passed_] < to; ++passed_) end_paragraph(barriers[passed_], barriers[passed_]);
}

// `read`: in front of the next line, 0 where that begins a block.
void Offices::end_paragraph(uint32_t end, uint32_t read) {
  const std::string_view text = block_->folded.view();
  if (end == 0 || text[end - 1] != ':') return;
  while (end > 0 && (text[end - 1] == ':' || text[end - 1] == ' ')) --end;  // "gồm có :"
  if (end == 0 || !block_->folded.words.in_word[end - 1]) return;
  announces_death_ = cues_.ending(*block_, end, CueRole::life, 2).count == 6;
  head_list(end, read);
}

// "KT. CHỦ TỊCH", below it "PHÓ CHỦ TỊCH", and below room for the hand "Lê Văn An": whether the person signs for the title, over the end of a paragraph.
bool Offices::signs(size_t i) const {
  return signature_ && last_ == Last::title && !owner_ && gap_.is_break() && resolve::fills_line(*block_, block_->candidates[i].range);
}

// "- Sở Nội vụ;   PHÓ GIÁM ĐỐC", and below it "- Lưu: VT.   Lê Văn An": the next person that ends a line signs for it, but not for whom somebody acts, "KT. GIÁM ĐỐC".
void Offices::await_signer(const Title& title) {
  signed_.clear();
  if (!behalf_) signed_.push_back(title);
}

void Offices::take_signer(size_t i, const Holder& holder) {
  const uint32_t end = block_->candidates[i].range.end;
  if (signed_.empty() || !resolve::ends_any_line(*block_, end)) return;
  give(signed_, holder.by(Bond::person_behind));
  given_place_ = {};  // the title may stand in an earlier block: nothing goes on from there
  signed_.clear();
}

}  // namespace nhan::assemble
