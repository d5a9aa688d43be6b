// Judging chains.
#include "assemble/chain_judge.h"

#include <algorithm>

#include "assemble/honorifics.h"
#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/levels.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

constexpr uint32_t longest_abbreviation = 2;  // bytes: TP, Q; "xã" is three
bool abbreviated(const Chain::Part& level) { return level.range.size() <= longest_abbreviation; }

}  // namespace

using database::Sense;
using lexicon::Role;

// ---- The right edge

bool ChainJudge::is_level(const Chain::Part& part) const { return database_.role_of(part.entry) == Role::level; }

void ChainJudge::cut_level(Chain& chain) const {
  while (chain.count > 1 && is_level(chain.last()) && (place_follows(chain.last()) || begins_body(chain.last()))) --chain.count;
}

// What may be a body stands in front of a middle name and one more word of a name.
void ChainJudge::cut_surname(Chain& chain) const {
  const uint32_t surname = block_.syllable_from(chain.last().range.begin), middle = surname + 1;
  if (chain.count < 2 || block_.range_of(surname).end != chain.last().range.end ||
      !block_.has_role(surname, database::Syllable::begins_surname))
    return;
  const auto is_name = [this](uint32_t at) {
    return block_.follows_directly(at) && text::capital_at(block_.folded, block_.range_of(at).begin);
  };
  if (!is_name(middle) || !is_name(middle + 1) || !block_.has_role(middle, database::Syllable::is_middle_name)) return;
  if (surname_by(block_.roles(middle)) != Surname::strong) --chain.count;
}

void ChainJudge::cut_body_above(Chain& chain) const {
  for (int i = 1; i < chain.count; ++i) {
    const Chain::Part &part = chain.parts[i], &before = chain.parts[i - 1];
    const std::string_view gap = block_.words({before.range.end, part.range.begin});
    if (gap.find_first_of(",-") != std::string_view::npos && database_.role_of(part.entry) == Role::body) chain.count = i;
  }
}

// "UBND tỉnh, Tỉnh ủy", "HĐND tỉnh, TT Tỉnh ủy": the second "tỉnh" and "TT" are no levels; but "Chủ tịch UBND tỉnh Đoàn Văn An".
bool ChainJudge::begins_body(const Chain::Part& level) const {
  const uint32_t next = text::next_syllable(block_.folded, level.range.end);
  if (block_.stands_for_over(level.range.begin, level.range.end, database::Part::body)) {
    if (text::capital_at(block_.folded, level.range.begin)) return true;
    if (next != text::nowhere) return !person_seems_at(block_, next);
    return !mark_at(block_.folded.view(), level.range.end, ',') ||
           !text::capital_at(block_.folded, level.range.end + 2);  // "UBND tỉnh, Thành ủy"
  }
  return next != text::nowhere && behind_mark(block_.folded.view(), level.range.begin, ',') &&
         block_.stands_for_at(next, database::Part::body);
}

bool ChainJudge::place_follows(const Chain::Part& level) const {
  if (block_.place_at(level.range.begin) != nullptr) return true;  // "TP.HCM", "quận 10"
  const std::string_view view = block_.folded.view();
  uint32_t at = level.range.end;
  while (at < view.size() && (view[at] == ' ' || view[at] == '.')) ++at;
  if (at > level.range.end + 2 || (at == level.range.end && !text::glued(block_.folded, at)) || !text::word_at(view, at)) return false;
  if (block_.place_at(at) != nullptr) return true;
  if (view[at - 1] == '.' || block_.breaks_line(level.range.end)) return false;  // a headline that ends in "UBND huyện", and the next line
  if (at >= 2 && view[at - 2] == '.') {  // behind a stop only "UBND P. Hòa Thanh", not "UBND TP. Sáng nay"
    const uint32_t next = abbreviated(level) ? text::next_syllable(block_.folded, text::syllable_end(block_.folded, at)) : text::nowhere;
    if (next == text::nowhere || !text::capital_at(block_.folded, next)) return false;
  }
  return text::capital_at(block_.folded, at) && !introduces_person(at) &&
         !block_.stands_for_at(at, database::Part::rank | database::Part::body) && !block_.tells_act(block_.syllable_from(at), 1);
}

// Where the title over a comma may begin: "Chủ tịch, Chánh Văn phòng", "Chủ tịch, các PCT UBND tỉnh".
uint32_t ChainJudge::next_title(uint32_t end) const {
  const uint32_t next = after_joiner(block_.folded, end, ",");
  const uint32_t syllable = next == text::nowhere ? block_.syllables().size() : block_.syllable_from(next);
  return block_.has_role(syllable, database::Syllable::tells_several) ? text::next_syllable(block_.folded, block_.syllables().end(syllable))
                                                                      : next;
}

// Whether a rank begins at `at` that may stand alone: "Chánh Văn phòng", no "Tổng Giám đốc".
bool ChainJudge::title_stands_at(uint32_t at) const {
  const scan::Mention* mention = at == text::nowhere || !text::capital_at(block_.folded, at) ? nullptr : block_.mention_at(at);
  if (mention == nullptr) return false;
  return database_.any_sense(mention->phrase, [this](const Sense& sense) {
    return sense.role == Role::rank && database_.traits(sense.entry).alone != database::Traits::Alone::no;
  });
}

// ---- Whether it stands

bool ChainJudge::may_stand(const Chain& chain) const {
  if (chain.count > 1 && database_.role_of(chain.last().entry) != Role::rank) return true;
  using Alone = database::Traits::Alone;
  const Alone alone = database_.traits(chain.last().entry).alone;
  return alone == Alone::yes || (alone == Alone::named && is_named(chain.range())) ||
         (database_.role_of(chain.last().entry) == Role::rank &&
          (resolve::ends_line_in_capitals(block_, chain.range()) || lists_officers(chain.range())));
}

// Beside a place, a person or another title: "Chủ tịch TP HCM", "Chủ tịch Nguyễn Văn An", "ông Nguyễn Văn An, Chủ tịch", "Chủ tịch, Chánh Văn phòng".
bool ChainJudge::is_named(FoldedRange range) const {
  if (text::capital_at(block_.folded, range.begin) && title_stands_at(next_title(range.end))) return true;
  const uint32_t next = text::next_syllable(block_.folded, range.end);
  if (next != text::nowhere) {
    if (block_.place_at(next) != nullptr || person_seems_at(block_, next)) return true;
    const resolve::Level level = resolve::level_at(block_, next);
    const uint32_t behind = level ? text::next_syllable(block_.folded, level.range.end) : text::nowhere;
    if (behind != text::nowhere && block_.place_at(behind) != nullptr) return true;
  }
  for (const char* mark : {":", "|"})  // "Chính ủy: Lê An", "Phó Chủ tịch: bà Lê Bình", and in the next cell of a table
    if (const uint32_t told = after_joiner(block_.folded, range.end, mark); told != text::nowhere && introduces_person(told)) return true;
  if (heads_list(range) || resolve::fills_line(block_, range)) return true;
  const std::string_view view = block_.folded.view();
  const uint32_t mark = skip_spaces_back(view, range.begin);
  if (mark == 0) return false;
  const bool in_cell = view[mark - 1] == '|' && view.substr(range.end).starts_with(" |");  // "| Lê Văn An | Phó Chủ nhiệm | Hà Nội |"
  if (!in_cell && view[mark - 1] != ',' && view[mark - 1] != '-' && view[mark - 1] != '(') return false;
  return person_seems_before(block_, skip_spaces_back(view, mark - 1));
}

// "SỞ NỘI VỤ - Giám đốc: Lê Văn An", "Giám đốc Sở Y tế: ông Lê Văn An; Phó Giám đốc: bà Trần Thị Bình": a body or an office of one was told in the same line.
bool ChainJudge::lists_officers(FoldedRange range) const {
  const uint32_t told = after_joiner(block_.folded, range.end, ":");
  if (told == text::nowhere || block_.candidates.empty() || !introduces_person(told)) return false;
  const uint32_t end = block_.candidates.back().range.end;
  return end < range.begin && block_.words({end, range.begin}).find('\n') == std::string_view::npos &&
         !block_.breaks_line_in({end, range.begin});
}

// With an honorific in front or without.
bool ChainJudge::introduces_person(uint32_t at) const {
  if (person_seems_at(block_, at)) return true;
  const uint32_t end = honorific_from(block_, block_.syllable_from(at));
  const uint32_t next = end == text::nowhere ? end : text::next_syllable(block_.folded, end);
  return next != text::nowhere && block_.folded.view().substr(end, next - end).find('\n') == std::string_view::npos &&
         person_seems_at(block_, next);
}

// "4 Phó Chủ tịch gồm ông Nguyễn Văn An, ...", "9 Phó Chủ tịch, gồm các đồng chí: ...": several hold it, and are listed behind.
bool ChainJudge::heads_list(FoldedRange range) const {
  using database::Syllable;
  constexpr uint32_t between = Syllable::ties_offices | Syllable::begins_honorific | Syllable::ends_honorific | Syllable::tells_several;
  constexpr uint32_t longest = 4;  // syllables: "gồm các đồng chí"
  if (!resolve::plural_before(block_, range.begin)) return false;
  const uint32_t first = block_.syllable_from(range.end);
  uint32_t end = range.end;
  for (uint32_t i = first; i <= first + longest && i < block_.syllables().size(); ++i) {
    const std::string_view gap = block_.words({end, block_.range_of(i).begin});
    if (gap != " " && gap != ", " && gap != ": ") return false;
    if (person_seems_at(block_, block_.range_of(i).begin)) return true;
    if (!block_.has_role(i, static_cast<Syllable::Role>(between))) return false;
    end = block_.range_of(i).end;
  }
  return false;
}

}  // namespace nhan::assemble
