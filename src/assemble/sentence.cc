// Taking a sentence apart.
#include "assemble/sentence.h"

#include <algorithm>
#include <bit>

#include "text/syllables.h"

namespace nhan::assemble {
namespace {

bool ends_sentence(std::string_view text, uint32_t at) {
  return (text[at] == '.' || text[at] == '!' || text[at] == '?') && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

// Behind the mark between `from` and `to` that ends a sentence; nowhere where none does. Only where no word is for two bytes there is room for a mark and the
// white space behind it.
uint32_t sentence_end(const resolve::Block& block, uint32_t from, uint32_t to) {
  const text::Bits& in_word = block.folded.words.in_word;
  for (uint32_t word = from >> 6; word << 6 < to; ++word) {
    const uint64_t outside = ~in_word.word(word), outside_next = outside >> 1 | ~in_word.word(word + 1) << 63;
    for (uint64_t bits = outside & outside_next; bits != 0; bits &= bits - 1) {
      const uint32_t at = (word << 6) + static_cast<uint32_t>(std::countr_zero(bits));
      if (at >= to) return text::nowhere;
      if (at >= from && ends_sentence(block.folded.view(), at)) return at + 1;
    }
  }
  return text::nowhere;
}

// Police, prosecutors and troops work together day by day; that is no cooperation of their provinces.
bool is_force(const resolve::Block& block, const resolve::Candidate& candidate) {
  const auto belongs = [&](uint32_t entry) { return block.database.traits(entry).force; };
  if (candidate.part_count == 0) return candidate.entry != no_entry && belongs(candidate.entry);
  const auto first = block.parts.begin() + candidate.first_part;
  return std::any_of(first, first + candidate.part_count, belongs);
}

uint32_t begin_of(const resolve::Candidate& candidate) { return std::min(candidate.classifier, candidate.range.begin); }

}  // namespace

Token Sentences::span_token(const resolve::Block& block, size_t index) const {
  const resolve::Candidate& candidate = block.candidates[index];
  Token token{Token::What::span, CueRole::none, 0, 0, static_cast<uint32_t>(index)};
  if (is_unit(candidate)) token.what = Token::What::unit;
  if (candidate.type == person || ((candidate.type == title || candidate.type == body) && !is_force(block, candidate)))
    token.what = Token::What::actor;
  if (candidate.type == field) token.what = Token::What::field;
  if (candidate.type == agreement) token.what = Token::What::agreement;
  if (candidate.type == date) token.what = Token::What::date;
  return token;
}

const std::vector<Token>& Sentences::next(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate) {
  tokens_.clear();
  const std::string_view view = block.folded.view();
  while (begin < end) {
    if (candidate < block.candidates.size() && begin_of(block.candidates[candidate]) <= begin) {
      const Token token = span_token(block, candidate);
      if (const Cues::Cue cue = cues_.at(block, begin); token.what == Token::What::field && cue.role == CueRole::act)
        tokens_.push_back({Token::What::cue, cue.role, cue.count});  // "giao lưu văn hóa giữa X và Y": the field begins with the act
      tokens_.push_back(token);
      begin = std::max(begin, block.candidates[candidate++].range.end);
    } else if (block.folded.words.in_word[begin]) {
      const Cues::Cue cue = cues_.at(block, begin);
      const bool found = cue.role != CueRole::none;
      tokens_.push_back({found ? Token::What::cue : Token::What::word, cue.role, cue.count});
      begin = found ? cue.end : text::syllable_end(block.folded, begin);
    } else if (view[begin] == ' ') {
      ++begin;
    } else {
      const uint32_t at = begin;
      begin = text::character_after(view, at);
      if (ends_sentence(view, at)) return tokens_;
      tokens_.push_back({Token::What::mark, CueRole::none, 0, view[at]});
    }
  }
  return tokens_;
}

bool Sentences::two_units_ahead(const resolve::Block& block, size_t candidate, uint32_t end) const {
  uint32_t unit = no_entry;
  for (; candidate < block.candidates.size() && block.candidates[candidate].range.begin < end; ++candidate) {
    const resolve::Candidate& span = block.candidates[candidate];
    if (!is_unit(span)) continue;
    if (unit != no_entry && unit != span.entry) return true;
    unit = span.entry;
  }
  return false;
}

bool Sentences::skip(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate) const {
  const std::vector<resolve::Candidate>& spans = block.candidates;
  if (!two_units_ahead(block, candidate, end)) {  // nor do all that follow
    begin = end;
    return true;
  }
  uint32_t at = begin, unit = no_entry;
  size_t next = candidate;
  for (bool ended = false; at < end && !ended;) {
    const uint32_t limit = next < spans.size() ? std::clamp(begin_of(spans[next]), at, end) : end;
    const uint32_t stop = sentence_end(block, at, limit);
    ended = stop != text::nowhere;
    at = ended ? stop : limit;
    if (ended || at == end) break;
    at = std::max(at, spans[next].range.end);
    if (!is_unit(spans[next++])) continue;
    if (unit != no_entry && unit != spans[next - 1].entry) return false;
    unit = spans[next - 1].entry;
  }
  begin = at;
  candidate = next;
  return true;
}

}  // namespace nhan::assemble
