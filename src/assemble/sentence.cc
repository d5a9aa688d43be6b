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

// A headline has no full stop, and often no empty line behind it: its line ends in front of a capital.
bool ends_heading(const resolve::Block& block, uint32_t space) {
  return block.breaks_line(space) && text::capital_at(block.folded, space + 1);
}

uint32_t begin_of(const resolve::Candidate& candidate) { return std::min(candidate.classifier, candidate.range.begin); }

constexpr uint8_t names_only = 2;  // the value of `apart` that is a word but for the unit behind it

}  // namespace

// "Đại học X": what only bears a unit's name.
bool Sentences::is_named_by(const resolve::Block& block, const resolve::Candidate& candidate) const {
  const uint32_t begin = begin_of(candidate);
  return begin > 0 && block.follows_directly(block.syllable_from(begin)) &&
         cues_.ending(block, begin - 1, CueRole::apart, 2).count == names_only;
}

Token Sentences::span_token(const resolve::Block& block, size_t index) const {
  const resolve::Candidate& candidate = block.candidates[index];
  Token token{Token::What::span, CueRole::none, 0, 0, static_cast<uint32_t>(index)};
  if (is_unit(candidate) && !is_named_by(block, candidate)) token.what = Token::What::unit;
  if (candidate.type == person || ((candidate.type == title || candidate.type == body) && !is_force(block, candidate)))
    token.what = Token::What::actor;
  if (candidate.type == field) token.what = Token::What::field;
  if (candidate.type == agreement) token.what = Token::What::agreement;
  if (candidate.type == date) token.what = Token::What::date;
  return token;
}

const Buffer<Token>& Sentences::next(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate) {
  tokens_.clear();
  const std::string_view view = block.folded.view();
  while (begin < end) {
    if (candidate < block.candidates.size() && begin_of(block.candidates[candidate]) <= begin) {
      const Token token = span_token(block, candidate);
      if (const Cues::Cue cue = cues_.at(block, begin); token.what == Token::What::field && cue.role == CueRole::act)
        tokens_.push_back(
            {Token::What::cue, cue.role, cue.count, 0, cue.row});  // "giao lưu văn hóa giữa X và Y": the field begins with the act
      tokens_.push_back(token);
      begin = std::max(begin, block.candidates[candidate++].range.end);
    } else if (block.folded.words.in_word[begin]) {
      const Cues::Cue cue = cues_.at(block, begin);
      const bool found = cue.role != CueRole::none && !(cue.role == CueRole::apart && cue.count == names_only);
      tokens_.push_back({found ? Token::What::cue : Token::What::word, cue.role, cue.count, 0, cue.row});
      begin = found ? cue.end : text::syllable_end(block.folded, begin);
    } else if (view[begin] == ' ') {
      if (ends_heading(block, begin++) && !goes_on()) return tokens_;
    } else {
      const uint32_t at = begin;
      begin = text::character_after(view, at);
      if (ends_sentence(view, at)) return tokens_;
      tokens_.push_back({Token::What::mark, CueRole::none, 0, view[at]});
    }
  }
  return tokens_;
}

// Behind a mark or a word that joins, the next line can only go on.
bool Sentences::goes_on() const {
  if (tokens_.empty()) return true;
  const Token& last = tokens_.back();
  return last.what == Token::What::mark || last.is(CueRole::join) || last.is(CueRole::party);
}

bool Sentences::find_two_units(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate, bool agreement_enough) const {
  const Buffer<resolve::Candidate>& spans = block.candidates;
  size_t unit = spans.size();  // the last one
  for (size_t i = candidate; i < spans.size() && spans[i].range.begin < end; ++i) {
    if (agreement_enough && spans[i].type == agreement) {
      move_before(block, i, begin, candidate);
      return true;
    }
    if (!is_unit(spans[i])) continue;
    if (unit < spans.size() && spans[unit].entry != spans[i].entry && !ends_between(block, unit, i)) {
      move_before(block, unit, begin, candidate);
      return true;
    }
    unit = i;
  }
  begin = end;
  return false;
}

// Whether a sentence ends between two spans; what stands in those between them ends none.
bool Sentences::ends_between(const resolve::Block& block, size_t first, size_t last) const {
  const Buffer<resolve::Candidate>& spans = block.candidates;
  for (uint32_t at = spans[first].range.end; first++ < last; at = std::max(at, spans[first].range.end))
    if (sentence_end(block, at, begin_of(spans[first])) != text::nowhere) return true;
  return false;
}

// Moves to the begin of the sentence that holds the span.
void Sentences::move_before(const resolve::Block& block, size_t span, uint32_t& begin, size_t& candidate) const {
  uint32_t at = begin;
  for (size_t next = candidate; next <= span; at = std::max(at, block.candidates[next++].range.end)) {
    const uint32_t limit = begin_of(block.candidates[next]);
    for (uint32_t stop; (stop = sentence_end(block, at, limit)) != text::nowhere; at = stop) {
      begin = stop;
      candidate = next;
    }
  }
}

}  // namespace nhan::assemble
