// Finding groups of units, and the cues that make parties of them.
#include "assemble/parties.h"

#include <algorithm>

namespace nhan::assemble {
namespace {

constexpr uint32_t reach_behind = 10;   // tokens between a group and its act: "đã có buổi trao đổi, thống nhất và ký kết"
constexpr uint32_t reach_in_front = 3;  // "hợp tác toàn diện X - Y"
constexpr uint32_t reach_of_with = 8;   // "ký kết thỏa thuận hợp tác du lịch với"

bool is_act(const Token& token) { return token.is(CueRole::act) || token.what == Token::What::agreement; }

}  // namespace

void Parties::read(const resolve::Block& block, const std::vector<Token>& tokens) {
  block_ = &block;
  tokens_ = &tokens;
  found_.clear();
  both_ = nowhere_;
  has_act_ = std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return is_act(token) || token.is(CueRole::with); });
  find_groups();
  if (!has_act_ || groups_.empty()) return;
  for (uint32_t i = 0; i < tokens.size() && found_.empty(); ++i)
    if (is_with(i)) read_with(i);
  if (!found_.empty()) return;
  for (const Group& group : groups_)
    if (acts_together(group)) return add(group);
}

// ---- Groups

void Parties::find_groups() {
  groups_.clear();
  units_.clear();
  const std::vector<Token>& tokens = *tokens_;
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].what != Token::What::unit) continue;
    if (groups_.empty() || !linked(groups_.back().last, i))
      groups_.push_back({phrase_begin(i), i, static_cast<uint32_t>(units_.size()), 0, false});
    Group& group = groups_.back();
    group.dashed = group.dashed || (i > group.last && tokens[group.last + 1].mark != 0 && tokens[group.last + 1].mark != ',');
    units_.push_back(i);
    ++group.unit_count;
    group.last = i;
  }
}

// What may stand within a group beside its units.
bool Parties::is_part(uint32_t at) const {
  const Token& token = (*tokens_)[at];
  return token.what == Token::What::actor || token.is(CueRole::party);
}

bool Parties::linked(uint32_t from, uint32_t to) const {
  const auto& candidates = block_->candidates;
  if (candidates[(*tokens_)[from].index].type != candidates[(*tokens_)[to].index].type) return false;
  bool joined = false;
  for (uint32_t i = from + 1; i < to; ++i) {
    const Token& token = (*tokens_)[i];
    if (token.is(CueRole::join) || token.mark == ',' || token.mark == '-')
      joined = true;
    else if (!is_part(i))
      return false;
  }
  return joined;
}

uint32_t Parties::phrase_begin(uint32_t unit) const {
  while (unit > 0 && is_part(unit - 1)) --unit;
  return unit;
}

// ---- A group that acts together

bool Parties::acts_together(const Group& group) const {
  if (group.unit_count < 2) return false;
  return is_between(group) || is_heading(group) || acts_behind(group) || acts_in_front(group);
}

bool Parties::is_between(const Group& group) const {
  const std::vector<Token>& tokens = *tokens_;
  if (group.begin == 0 || !(tokens[group.begin - 1].is(CueRole::between) || tokens[group.begin - 1].is(CueRole::both))) return false;
  for (uint32_t i = group.begin - 1; i > 0 && group.begin - i < 5; --i)
    if (tokens[i - 1].is(CueRole::apart)) return false;
  return true;
}

bool Parties::is_heading(const Group& group) const {
  return group.begin == 0 && group.dashed && group.last + 1 < tokens_->size() && (*tokens_)[group.last + 1].mark == ':';
}

bool Parties::may_act(const Group& group) const {
  if (group.begin == 0) return true;
  const Token& before = (*tokens_)[group.begin - 1];
  if (before.what == Token::What::cue) return before.role != CueRole::at && before.role != CueRole::apart;
  return before.what == Token::What::mark || before.what == Token::What::date;
}

bool Parties::acts_behind(const Group& group) const {
  if (!may_act(group)) return false;
  const std::vector<Token>& tokens = *tokens_;
  for (uint32_t i = group.last + 1; i < tokens.size() && i <= group.last + reach_behind; ++i) {
    if (is_act(tokens[i])) return true;
    if (tokens[i].what == Token::What::unit || tokens[i].mark == ';' || tokens[i].mark == ':' || tokens[i].is(CueRole::at)) return false;
  }
  return false;
}

bool Parties::acts_in_front(const Group& group) const {
  if (!group.dashed) return false;
  for (uint32_t i = group.begin; i > 0 && group.begin - i < reach_in_front; --i) {
    if (is_act((*tokens_)[i - 1])) return true;
    if ((*tokens_)[i - 1].is(CueRole::apart) || (*tokens_)[i - 1].what == Token::What::mark) return false;
  }
  return false;
}

// ---- One side and the other

// Whether the token says "with": a cue that does, or "với" behind an act.
bool Parties::is_with(uint32_t at) const {
  const std::vector<Token>& tokens = *tokens_;
  if (tokens[at].is(CueRole::with)) return true;
  if (!tokens[at].is(CueRole::join) || tokens[at].count == 0) return false;
  for (uint32_t i = at; i > 0 && at - i < reach_of_with; --i) {
    if (is_act(tokens[i - 1])) return true;
    if (tokens[i - 1].what == Token::What::unit || tokens[i - 1].what == Token::What::mark) return false;
  }
  return false;
}

void Parties::read_with(uint32_t at) {
  const auto right = std::find_if(groups_.begin(), groups_.end(), [at](const Group& group) { return group.begin == at + 1; });
  if (right == groups_.end()) return;
  auto left = right;
  while (left != groups_.begin()) {
    --left;
    if (may_act(*left)) break;
  }
  uint32_t both = at;
  while (both > 0 && !(*tokens_)[both - 1].is(CueRole::both)) --both;
  const bool known = both > 0 && (left == right || !may_act(*left) || left->last < both);
  if (known)
    both_ = both - 1;
  else if (left == right || !may_act(*left))
    return;
  else
    add(*left);
  add(*right);
}

void Parties::add(const Group& group) {
  for (uint32_t i = group.first_unit; i < group.first_unit + group.unit_count; ++i) {
    const uint32_t span = (*tokens_)[units_[i]].index;
    const auto same = [&](uint32_t other) { return block_->candidates[other].entry == block_->candidates[span].entry; };
    if (std::none_of(found_.begin(), found_.end(), same)) found_.push_back(span);
  }
}

}  // namespace nhan::assemble
