// Finding groups of units, and the cues that make parties of them.
#include "assemble/parties.h"

#include <algorithm>

namespace nhan::assemble {
namespace {

constexpr uint32_t reach_behind = 20;    // tokens between a group and its act: "đã có buổi trao đổi, thống nhất và ký kết"
constexpr uint32_t reach_in_front = 4;   // "hợp tác toàn diện X - Y", "cụm thi đua số 9 gồm X, Y"
constexpr uint32_t reach_of_title = 9;   // "chương trình hợp tác tam giác phát triển du lịch X, Y và Z"
constexpr uint32_t longest_members = 6;  // tokens between a delegation and its unit
constexpr uint32_t reach_of_apart = 5;   // "đường bay thẳng giữa X và Y"

// "gồm": what a number or a plural in front of it counts follows.
bool lists(const Token& token) { return token.is(CueRole::party) && token.count == 2; }

// Joins as closely as a dash does: "X - Y", "X với Y", but not "X, Y".
bool ties(const Token& token) { return (token.mark != 0 && token.mark != ',') || (token.is(CueRole::join) && token.count != 0); }

}  // namespace

void Parties::read(const resolve::Block& block, const Buffer<Token>& tokens) {
  block_ = &block;
  tokens_ = &tokens;
  found_.clear();
  both_ = seat_ = guests_ = nowhere_;
  has_act_ = pairs_ = heads_ = false;
  absent_ = Absent::nobody;
  for (uint32_t i = 0; i < tokens.size() && !has_act_; ++i) has_act_ = tokens[i].tells_act() || (tokens[i].is(CueRole::with) && is_with(i));
  find_groups();
  find_counted();
  if (!has_act_ || groups_.empty()) return;
  if (add_between()) return;
  for (uint32_t i = 0; i < tokens.size() && found_.empty(); ++i)
    if (is_with(i)) read_with(i);
  if (!found_.empty()) return;
  for (size_t i = 0; i < groups_.size(); ++i) {
    if (!acts_together(groups_[i])) continue;
    if (i > 0 && may_act(groups_[i - 1]) && continue_with(groups_[i - 1], groups_[i]))
      add(groups_[i - 1]);  // "X cùng Sở Du lịch ba tỉnh Y, Z ..."
    return add(groups_[i]);
  }
  add_named_before_both();
}

void Parties::find_counted() {
  counted_.clear();
  counting_cue_ = 0;
  apart_ = false;
  const Group* listed = nullptr;
  for (const Group& group : groups_) {
    if (is_counted(group)) {
      counting_cue_ = (*tokens_)[group.begin - 1].row();
      return add(group, counted_);
    }
    if (lists_units(group)) listed = &group;
  }
  if (listed == nullptr) return find_two_apart();
  add(*listed, counted_);
  heads_ = listed->begin == 0 && listed->tied && listed->last + 1 == tokens_->size();
}

// "Doanh nghiệp X vào Y": of all the units that a sentence names, where these are two provinces.
void Parties::find_two_apart() {
  for (const Group& group : groups_)
    if (type_of(group) == province) add(group, counted_);
  if (counted_.size() != 2) counted_.clear();
  apart_ = !counted_.empty();
}

// Whose cooperation it is counts before who invites: "UBND tỉnh X phối hợp với tỉnh Y tổ chức hội nghị sơ kết chương trình hợp tác giữa Z và bốn tỉnh: ...".
bool Parties::add_between() {
  for (size_t i = 0; i < groups_.size(); ++i) {
    const Group& group = groups_[i];
    if (group.begin == 0 || !(*tokens_)[group.begin - 1].is(CueRole::between) || is_apart(group)) continue;
    const bool continued = i + 1 < groups_.size() && continue_with(group, groups_[i + 1]);
    if (group.unit_count + (continued ? groups_[i + 1].unit_count : 0) < 2 || !is_between(group)) continue;
    add(group);
    if (continued) add(groups_[i + 1]);
    reason_ = {Bond::joined, (*tokens_)[group.begin - 1].row()};
    return true;
  }
  return false;
}

// "giữa X và bốn tỉnh: Y, Z", "giữa X với các tỉnh Tây Nguyên: Y, Z", "X cùng Sở Du lịch ba tỉnh Y, Z": whether a word joins the groups, which a number of units
// or a colon keeps two.
bool Parties::continue_with(const Group& one, const Group& other) const {
  const Buffer<Token>& tokens = *tokens_;
  const uint32_t join = one.last + 1, end = other.begin - (tokens[other.begin - 1].is(CueRole::both) ? 1 : 0);
  if (join >= end || !tokens[join].is(CueRole::join) || type_of(one) != type_of(other)) return false;
  for (uint32_t i = join + 1; i < end; ++i)
    if (!is_part(i)) return false;
  return true;
}

// "X tặng Y ..., hai tỉnh ký kết": the units that the sentence has named so far, where they are as many.
void Parties::add_named_before_both() {
  const Buffer<Token>& tokens = *tokens_;
  const auto both =
      std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is(CueRole::both) && token.count != 0; });
  const auto at = static_cast<uint32_t>(both - tokens.begin());
  if (both == tokens.end() || at == 0 || is_force(tokens[at - 1]) ||
      !std::any_of(both, tokens.end(), [](const Token& token) { return token.tells_act(); }))
    return;
  for (const Group& group : groups_) {
    if (group.last > at || type_of(group) != type_of(groups_.front()) || is_apart(group)) break;
    add(group);
  }
  if (found_.size() != both->count) found_.clear();
  reason_ = {Bond::named_before, both->row()};
}

// ---- Groups

void Parties::find_groups() {
  groups_.clear();
  units_.clear();
  const Buffer<Token>& tokens = *tokens_;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].what != Token::What::unit) continue;
    if (groups_.empty() || !linked(groups_.back(), i))
      groups_.push_back({phrase_begin(i), i, static_cast<uint32_t>(units_.size()), 0, false});
    Group& group = groups_.back();
    group.tied = group.tied || (i > group.last && ties(tokens[group.last + 1]));
    units_.push_back(i);
    ++group.unit_count;
    group.last = i;
  }
}

// What may stand within a group beside its units.
bool Parties::is_part(uint32_t at) const {
  const Token& token = (*tokens_)[at];
  return token.what == Token::What::actor || (token.is(CueRole::party) && !lists(token));
}

// Whether a new subject begins behind a group and a comma: "tại X, tỉnh Y", "tại X, UBND tỉnh Y", "làm việc với X, Chủ tịch UBND tỉnh Y".
bool Parties::begins_subject(const Group& group, uint32_t at) const {
  if ((*tokens_)[at].what == Token::What::unit) return !may_act(group) && is_classified(at) && !is_classified(group.last);
  if (!may_act(group)) return true;
  const bool with = group.begin > 0 && ((*tokens_)[group.begin - 1].is(CueRole::with) || (*tokens_)[group.begin - 1].is(CueRole::join));
  return with && (*tokens_)[at].what == Token::What::actor && block_->candidates[(*tokens_)[at].index].type == title;
}

// Whether a level word stands in front of the unit: "tỉnh X".
bool Parties::is_classified(uint32_t unit) const {
  const resolve::Candidate& candidate = block_->candidates[(*tokens_)[unit].index];
  return candidate.classifier < candidate.range.begin;
}

// "thành phố Vinh và tỉnh Nghệ An" are no two sides.
bool Parties::lies_in(const resolve::Candidate& unit, const resolve::Candidate& container) const {
  return block_->database.traits(unit.entry).container == container.entry;
}

// Units of one kind over any joiner; a city and a province ("thành phố Huế và tỉnh Quảng Trị") only over a word.
bool Parties::linked(const Group& group, uint32_t to) const {
  const Buffer<Token>& tokens = *tokens_;
  const resolve::Candidate &one = block_->candidates[tokens[group.last].index], &other = block_->candidates[tokens[to].index];
  const bool same = one.type == other.type;
  if (!same && (lies_in(one, other) || lies_in(other, one))) return false;
  bool joined = false;
  for (uint32_t i = group.last + 1; i < to; ++i) {
    const bool comma = tokens[i].mark == ',' && !begins_subject(group, i + 1);
    if (tokens[i].is(CueRole::join) || (same && (tokens[i].mark == '-' || comma)))
      joined = true;
    else if (!is_part(i) && !is_force(tokens[i]))
      return false;
  }
  return joined;
}

uint32_t Parties::phrase_begin(uint32_t unit) const {
  const Buffer<Token>& tokens = *tokens_;
  if (unit > 1 && tokens[unit - 1].what == Token::What::field && tokens[unit - 2].is(CueRole::party)) unit -= 2;  // "ngành du lịch X"
  unit = delegation_begin(unit);
  if (unit > 1 && (tokens[unit - 1].mark == ':' || lists(tokens[unit - 1]))) unit = heading_begin(unit);
  while (unit > 0 && (is_part(unit - 1) || joins_bodies(unit - 1))) --unit;
  return unit;
}

// "Đảng bộ, chính quyền và nhân dân tỉnh X": between bodies of one unit.
bool Parties::joins_bodies(uint32_t at) const {
  const Buffer<Token>& tokens = *tokens_;
  if (at == 0 || !(tokens[at].mark == ',' || (tokens[at].is(CueRole::join) && tokens[at].count == 0))) return false;
  return tokens[at - 1].what == Token::What::actor && block_->candidates[tokens[at - 1].index].type == body;
}

// "các tỉnh: X, Y", "ba tỉnh: X, Y, Z", "8 tỉnh Tây Bắc mở rộng gồm X, Y": in front of the colon behind such a word, and of the region that they are of. REQUIRES:
// a colon or "gồm" stands in front of the unit.
uint32_t Parties::heading_begin(uint32_t unit) const {
  constexpr uint32_t longest_region = 8;  // tokens: "địa phương phía Bắc và Bắc Trung Bộ gồm"
  const Buffer<Token>& tokens = *tokens_;
  uint32_t begin = unit - 1;
  const auto is_region = [&](const Token& token) {
    return token.what == Token::What::word || lists(token) || token.is(CueRole::side) || (token.is(CueRole::join) && token.count == 0) ||
           (token.what == Token::What::span && block_->candidates[token.index].type == place);
  };
  while (begin > 0 && unit - begin <= longest_region && is_region(tokens[begin - 1])) --begin;
  return begin > 0 && (tokens[begin - 1].is(CueRole::party) || tokens[begin - 1].is(CueRole::both)) ? begin : unit;
}

// "đoàn đại biểu người có uy tín tỉnh X": words may tell who the members are.
uint32_t Parties::delegation_begin(uint32_t unit) const {
  const Buffer<Token>& tokens = *tokens_;
  for (uint32_t i = unit; i > 0 && unit - i <= longest_members; --i) {
    if (tokens[i - 1].is(CueRole::party) && tokens[i - 1].count == 1) return i - 1;
    if (tokens[i - 1].what != Token::What::word && tokens[i - 1].what != Token::What::field) break;
  }
  return unit;
}

// A body that is no actor: police, prosecutors, courts, troops.
bool Parties::is_force(const Token& token) const {
  return token.what == Token::What::span && (block_->candidates[token.index].type == body || block_->candidates[token.index].type == title);
}

// ---- A group that acts together

bool Parties::acts_together(const Group& group) {
  const bool joined = group.first_unit == 0 && is_joined_to_home(group);  // "Giám đốc Sở Y tế và Giám đốc Sở Y tế X ký"
  if ((group.unit_count < 2 && !joined) || is_apart(group)) return false;
  if (is_between(group))
    reason_ = {Bond::joined, (*tokens_)[group.begin - 1].row()};
  else if (is_heading(group))
    reason_ = {Bond::heading};
  else if (const Token* act = act_behind(group))
    reason_ = {Bond::subject, act->row()};
  else if (const Token* tie = act_in_front(group))
    reason_ = {Bond::tied, tie->row()};
  else
    return false;
  if (joined) absent_ = Absent::home;
  return true;
}

// "đường bay thẳng giữa X và Y" ties places, not parties, and "Công an hai tỉnh X và Y" work together every day, but do not meet or sign.
bool Parties::is_apart(const Group& group) const {
  if (group.begin > 1 && (*tokens_)[group.begin - 1].is(CueRole::both) && is_force((*tokens_)[group.begin - 2]) && !signs(group))
    return true;
  for (uint32_t i = group.begin; i > 0 && group.begin - i < reach_of_apart; --i) {
    const Token& token = (*tokens_)[i - 1];
    if (token.is(CueRole::apart)) return token.count != 1 || !names_agreement(*tokens_);  // "quy chế phối hợp vùng giáp ranh giữa X và Y"
  }
  return false;
}

bool Parties::is_between(const Group& group) const {
  const Buffer<Token>& tokens = *tokens_;
  if (group.begin == 0 || !(tokens[group.begin - 1].is(CueRole::between) || tokens[group.begin - 1].is(CueRole::both))) return false;
  // "Thủ tướng làm việc với hai tỉnh X và Y": each with one who is no unit.
  if (group.begin > 1 && tokens[group.begin - 2].is(CueRole::with)) return false;
  const uint32_t behind = group.last + 1;  // "giữa X, Y và Bangkok" is not about units alone
  return behind + 1 >= tokens.size() || !tokens[behind].is(CueRole::join) || tokens[behind].count != 0 ||
         tokens[behind + 1].what != Token::What::word;
}

// "Sở chúng tôi cùng Sở Y tế X, Y ký bản ghi nhớ"
bool Parties::is_joined_to_home(const Group& group) const {
  return group.begin > 1 && (*tokens_)[group.begin - 1].is(CueRole::join) && tells_home(group.begin - 1);
}

bool Parties::is_heading(const Group& group) const {
  const bool first = std::all_of(tokens_->begin(), tokens_->begin() + group.begin, [](const Token& token) { return token.mark != 0; });
  return first && group.tied && group.last + 1 < tokens_->size() && (*tokens_)[group.last + 1].mark == ':';
}

bool Parties::may_act(const Group& group) const {
  if (group.begin == 0) return true;
  const Token& before = (*tokens_)[group.begin - 1];
  if (before.what == Token::What::cue) return before.role != CueRole::at && before.role != CueRole::of && before.role != CueRole::apart;
  return before.what == Token::What::mark || before.what == Token::What::date;
}

const Token* Parties::act_behind(const Group& group) const {
  const bool may = may_act(group) || (is_force((*tokens_)[group.begin - 1]) && signs(group));
  return may ? next_act(group) : nullptr;
}

const Token* Parties::next_act(const Group& group) const {
  const Buffer<Token>& tokens = *tokens_;
  for (uint32_t i = group.last + 1; i < tokens.size() && i <= group.last + reach_behind; ++i) {
    if (tokens[i].tells_act()) return &tokens[i];
    if (tokens[i].what == Token::What::unit || tokens[i].mark == ';' || tokens[i].mark == ':' || tokens[i].is(CueRole::at)) break;
  }
  return nullptr;
}

// "Công an các tỉnh X, Y và Z ký kết quy chế", "BĐBP ba tỉnh X, Y và Z giao ban": what police and troops of several units do together by name.
bool Parties::signs(const Group& group) const {
  if (names_agreement(*tokens_)) return true;
  const Token* act = next_act(group);
  return act != nullptr && act->is(CueRole::act) && act->count == 3;
}

// "chương trình hợp tác phát triển du lịch X, Y và Z": an agreement by what it is about and whose it is.
const Token* Parties::agreement_in_front(const Group& group) const {
  for (uint32_t i = group.begin; i > 0 && group.begin - i < reach_of_title; --i) {
    const Token& token = (*tokens_)[i - 1];
    if (token.what == Token::What::agreement) return &token;
    if (token.what != Token::What::word && token.what != Token::What::field && !token.is(CueRole::act)) break;
  }
  return nullptr;
}

// "Theo chương trình hợp tác, X và Y sẽ ...": the agreement by which they act leads the sentence in.
const Token* Parties::leading_agreement(const Group& group) const {
  constexpr uint32_t farthest = 2;  // tokens: "Theo bản"
  const Buffer<Token>& tokens = *tokens_;
  if (group.begin < 2 || tokens[group.begin - 1].mark != ',') return nullptr;
  const uint32_t at = group.begin - 2;
  return at > 0 && at <= farthest && tokens[at].what == Token::What::agreement && tokens[0].what == Token::What::word ? &tokens[at]
                                                                                                                      : nullptr;
}

const Token* Parties::act_in_front(const Group& group) const {
  if (const Token* agreement = agreement_in_front(group)) return agreement;
  if (const Token* agreement = leading_agreement(group)) return agreement;
  if (!group.tied && (group.begin == 0 || !lists((*tokens_)[group.begin - 1]))) return nullptr;  // "Cụm thi đua số 9 gồm X, Y và Z"
  for (uint32_t i = group.begin; i > 0 && group.begin - i < reach_in_front; --i) {
    const Token& token = (*tokens_)[i - 1];
    if (token.tells_act()) return &token;
    if (token.is(CueRole::apart) || token.what == Token::What::mark) break;
  }
  return nullptr;
}

Type Parties::type_of(const Group& group) const { return block_->candidates[(*tokens_)[group.last].index].type; }

bool Parties::is_counted(const Group& group) const {
  if (group.begin == 0 || group.unit_count < 2 || is_apart(group)) return false;
  const Token& before = (*tokens_)[group.begin - 1];
  return before.is(CueRole::both) && before.count == group.unit_count;
}

// "X, Y và Z góp vốn", "liên kết vùng các tỉnh X, Y, Z": of a list that is about places, and no way between them.
bool Parties::lists_units(const Group& group) const { return group.unit_count > 1 && type_of(group) == province && !is_apart(group); }

void Parties::add(const Group& group, Buffer<uint32_t>& spans) const {
  for (uint32_t i = group.first_unit; i < group.first_unit + group.unit_count; ++i) {
    const uint32_t span = (*tokens_)[units_[i]].index;
    const auto same = [&](uint32_t other) { return block_->candidates[other].entry == block_->candidates[span].entry; };
    if (std::none_of(spans.begin(), spans.end(), same)) spans.push_back(span);
  }
}

}  // namespace nhan::assemble
