// One side and the other: who works with whom, and who is told by where it receives.
#include <algorithm>

#include "assemble/office_levels.h"
#include "assemble/parties.h"
#include "resolve/unit_lists.h"

namespace nhan::assemble {
namespace {

constexpr uint32_t reach_of_with = 8;  // tokens: "ký kết thỏa thuận hợp tác du lịch với"

// "tiếp đoàn": guests follow.
bool receives(const Token& token) { return token.is(CueRole::with) && token.count == 2; }

}  // namespace

// Whether the token says "with": a cue that does, "với" behind an act, or an act directly between two units.
bool Parties::is_with(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  const bool behind_unit = at > 0 && tokens[at - 1].what == Token::What::unit;
  if (tokens[at].is(CueRole::with)) return tokens[at].count != 1 || behind_unit;
  if (tokens[at].is(CueRole::act)) return behind_unit;
  if ((tokens[at].is(CueRole::at) && tokens[at].count != 3) || tokens[at].is(CueRole::of)) return is_visit(at);
  if (!tokens[at].is(CueRole::join) || tokens[at].count == 0) return false;
  for (uint32_t i = at; i > 0 && at - i < reach_of_with; --i) {
    if (tokens[i - 1].tells_act()) return true;
    if (tokens[i - 1].what == Token::What::unit || tokens[i - 1].what == Token::What::mark) return false;
  }
  return false;
}

// "đoàn công tác X học tập kinh nghiệm về du lịch tại Y", "X học tập mô hình du lịch của Y", "đoàn công tác X đến Y trao đổi kinh nghiệm": whoever comes to
// learn visits the place named; and so does who exchanges by itself, "đoàn công tác X trao đổi kinh nghiệm tại Y", but not "X và Y trao đổi kinh nghiệm tại Z".
bool Parties::is_visit(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  for (uint32_t i = at; i > 0 && at - i < reach_of_with; --i) {
    if (tokens[i - 1].is(CueRole::act) &&
        (tokens[i - 1].count == 1 || (tokens[i - 1].count == 2 && tokens[at].count == 2 && has_one_unit(i - 1))))
      return true;
    if (tokens[i - 1].what == Token::What::unit) break;
  }
  for (uint32_t i = at + 1; tokens[at].count == 1 && i < tokens.size() && i <= at + reach_of_with; ++i) {
    if (tokens[i].is(CueRole::act) && (tokens[i].count == 1 || tokens[i].count == 2)) return true;
    if (tokens[i].is(CueRole::at)) return false;
  }
  return false;
}

// Whether one unit, and no number of them, stands in front.
bool Parties::has_one_unit(uint32_t before) const {
  const Token* begin = tokens_->begin();
  const auto is_some = [](const Token& token) { return token.is(CueRole::both); };
  const auto is_unit = [](const Token& token) { return token.what == Token::What::unit; };
  return std::count_if(begin, begin + before, is_unit) == 1 && std::none_of(begin, begin + before, is_some);
}

void Parties::read_with(uint32_t at) {
  const uint32_t begin = behind_number(behind_places(at + 1));
  const auto right = std::find_if(groups_.begin(), groups_.end(), [begin](const Group& group) { return group.begin == begin; });
  if (right == groups_.end()) return;
  const size_t number = static_cast<size_t>(right - groups_.begin());
  const Group* left = side_in_front(number);
  both_ = both_between(left == nullptr ? 0 : left->last, at);
  const Group* host = left == nullptr && both_ == nowhere_ ? host_in_front(number, at) : nullptr;
  const uint32_t seat = host != nullptr && is_in_other_province(*host, *right) ? (*tokens_)[host->last].index : nowhere_;
  if (host != nullptr) left = host;
  if (left == nullptr && both_ == nowhere_) left = side_behind(number);
  if (left == nullptr && both_ == nowhere_) absent_ = absent_before(at);
  const bool absent = absent_ != Absent::nobody;
  if (!absent && both_ == nowhere_ && (left == nullptr || (seat == nowhere_ && !may_meet(*left, *right)))) return;
  if (left != nullptr && begin != at + 1 && contains_place(*left)) {  // "huyện A, tỉnh X làm việc tại huyện B, tỉnh Y"
    both_ = nowhere_;                                                 // nobody joins here
    return;
  }
  if (left != nullptr && both_ == nowhere_) add(*left);
  add(*right);
  const bool first_alone = left == nullptr ? absent : left->unit_count == 1;
  pairs_ = absent_ == Absent::guests || (absent_ == Absent::home && receives((*tokens_)[at])) || (first_alone && names_agreements());
  if (right->unit_count == 1 && (comes(*right) || receives((*tokens_)[at])))
    guests_ = (*tokens_)[right->last].index;
  else if (left != nullptr && left->unit_count == 1 && comes(*left))
    guests_ = (*tokens_)[left->last].index;
  seat_ = seat;
  reason_ = {Bond::side, (*tokens_)[at].row()};
}

// "tại xã A, tỉnh X": what lies in a unit stands in front of it.
uint32_t Parties::behind_places(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  const auto is_place = [&](uint32_t i) {
    return tokens[i].what == Token::What::span && block_->candidates[tokens[i].index].type == place;
  };
  while (at + 2 < tokens.size() && is_place(at) && tokens[at + 1].mark == ',') at += 2;
  return at;
}

// "với Sở Du lịch hai tỉnh X và Y": a number of units stands in front of them, and their bodies in front of it.
uint32_t Parties::behind_number(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  uint32_t behind = at;
  while (behind < tokens.size() && is_part(behind)) ++behind;
  return behind < tokens.size() && tokens[behind].is(CueRole::both) && tokens[behind].count != 0 ? behind + 1 : at;
}

// "huyện A, tỉnh X", "huyện A (tỉnh X)": the unit only tells where the place in front of it lies.
bool Parties::contains_place(const Group& group) const {
  const Buffer<Token>& tokens = *tokens_;
  return group.begin > 1 && tokens[group.begin - 1].what == Token::What::mark && tokens[group.begin - 2].what == Token::What::span &&
         block_->candidates[tokens[group.begin - 2].index].type == place;
}

// Units of one kind, or a province and a city by its word that has become a municipality: "thành phố Huế".
bool Parties::may_meet(const Group& one, const Group& other) const {
  if (type_of(one) == type_of(other)) return true;
  const Group& city = type_of(one) == place ? one : other;
  return is_classified(city.last) &&
         !block_->database.entry(block_->candidates[(*tokens_)[city.last].index].entry).attribute("successor").empty();
}

const Group* Parties::side_in_front(size_t number) const {
  while (number-- > 0)
    if (may_act(groups_[number])) return &groups_[number];
  return nullptr;
}

// "Tại buổi làm việc với tỉnh X, Chủ tịch UBND tỉnh Y ...": the other side comes as an officer or a body.
const Group* Parties::side_behind(size_t number) const {
  if (++number == groups_.size()) return nullptr;
  const Group& next = groups_[number];
  return may_act(next) && (*tokens_)[next.begin].what == Token::What::actor ? &next : nullptr;
}

// "Tại Tỉnh ủy X, Bí thư Tỉnh ủy tiếp đoàn công tác Y": the host is told by where it receives, as an officer or a body of such a unit.
const Group* Parties::host_in_front(size_t number, uint32_t at) const {
  constexpr uint32_t longest_seat = 6;  // tokens: "tại Trung tâm Hội nghị tỉnh X"
  if (number == 0) return nullptr;
  const Group& seat = groups_[number - 1];
  uint32_t begin = seat.begin;
  while (begin > 0 && seat.begin - begin < longest_seat && (*tokens_)[begin - 1].what == Token::What::word) --begin;
  if (begin == 0 || !(*tokens_)[begin - 1].is(CueRole::at)) return nullptr;
  for (uint32_t i = seat.last + 1; i < at; ++i)
    if (is_officer_of((*tokens_)[i], block_->candidates[(*tokens_)[seat.last].index].entry)) return &seat;
  return nullptr;
}

// "Tại thành phố X, Ban Dân vận Tỉnh ủy tiếp đoàn công tác tỉnh Y": whether the host's seat is a city, and the guests come from another province than its own.
bool Parties::is_in_other_province(const Group& seat, const Group& guests) const {
  const auto entry_of = [&](const Group& group) { return block_->candidates[(*tokens_)[group.last].index].entry; };
  if (type_of(seat) != place || type_of(guests) != province || seat.unit_count != 1) return false;
  const uint32_t container = block_->database.traits(entry_of(seat)).container;
  return container != no_entry && container != entry_of(guests);
}

// Whether the title or the body may be one of the unit: "Tỉnh ủy" is of a province, "Thành ủy" of a city.
bool Parties::is_officer_of(const Token& token, uint32_t unit) const {
  using Level = database::Traits::Level;
  if (token.what != Token::What::actor) return false;
  const resolve::Candidate& candidate = block_->candidates[token.index];
  if (candidate.type != title && candidate.type != body) return false;
  return office_level(*block_, candidate) == (block_->database.traits(unit).municipality ? Level::city : Level::province);
}

uint32_t Parties::both_between(uint32_t from, uint32_t to) const {
  while (to-- > from)
    if ((*tokens_)[to].is(CueRole::both)) return to;
  return nowhere_;
}

Parties::Absent Parties::absent_before(uint32_t at) const {
  if (tells_home(at) || receives_at_home(at) || heads_clause(at)) return Absent::home;
  return tells_guests(at) ? Absent::guests : Absent::nobody;
}

// "Tỉnh vừa ký bản ghi nhớ với tỉnh X", "UBND tỉnh ký quy chế phối hợp với UBND tỉnh X": a unit without a name, or what is one's. Only by an agreement, since a
// province does much with others that is no cooperation.
bool Parties::tells_home(uint32_t before) const {
  const Buffer<Token>& tokens = *tokens_;
  return names_agreement(tokens) &&
         std::any_of(tokens.begin(), tokens.begin() + before, [this](const Token& token) { return is_home(token); });
}

// "tỉnh", "UBND tỉnh": a unit without a name, or an officer or a body of one.
bool Parties::is_home(const Token& token) const {
  if (token.is(CueRole::party)) return token.count == 3;
  return token.what == Token::What::actor && office_level(*block_, block_->candidates[token.index]) == database::Traits::Level::province;
}

// "Tỉnh đón đoàn công tác tỉnh X", "Thường trực HĐND tỉnh tiếp đoàn HĐND tỉnh X": who receives is named directly in front.
bool Parties::receives_at_home(uint32_t at) const { return at > 0 && receives((*tokens_)[at]) && is_home((*tokens_)[at - 1]); }

// "Thứ hai, chương trình hợp tác với X": an agreement that nobody in its clause makes is one of whom the page tells of.
bool Parties::heads_clause(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  if (at == 0 || tokens[at - 1].what != Token::What::agreement) return false;
  return at == 1 || tokens[at - 2].what == Token::What::mark || tokens[at - 2].is(CueRole::lead);
}

// "Trước đó, đoàn đã đến làm việc tại tỉnh X": a delegation without a name, and of nobody else, "đoàn công tác Bộ Y tế".
bool Parties::tells_guests(uint32_t before) const {
  for (uint32_t i = 0; i < before; ++i) {
    const Token& token = (*tokens_)[i];
    if (token.is(CueRole::party) && token.count == 1 && (*tokens_)[i + 1].what != Token::What::actor) return true;
  }
  return false;
}

// "X đã ký với Y và Z những chương trình hợp tác": one with each.
bool Parties::names_agreements() const {
  return std::any_of(tokens_->begin(), tokens_->end(), [this](const Token& token) {
    return token.what == Token::What::agreement && resolve::plural_before(*block_, block_->candidates[token.index].range.begin);
  });
}

// Whether the group is a delegation.
bool Parties::comes(const Group& group) const {
  const Token& first = (*tokens_)[group.begin];
  return first.is(CueRole::party) && first.count == 1;
}

}  // namespace nhan::assemble
