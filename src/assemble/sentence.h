// Sentence: one sentence as a row of tokens: spans, cues of records.tsv, words and marks.
#pragma once

#include <algorithm>
#include <cstdint>

#include "assemble/cues.h"
#include "base/buffer.h"
#include "resolve/block.h"

namespace nhan::assemble {

struct Token {
  enum class What : uint8_t { unit, actor, field, agreement, date, span, cue, word, mark };
  What what;
  CueRole role = CueRole::none;  // of a cue
  uint8_t count = 0;             // of a cue that says how many
  char mark = 0;                 // of a mark: its first byte
  uint32_t index = 0;            // of a span: its number in the block; of a cue: its row, from 1

  bool is(CueRole wanted) const { return what == What::cue && role == wanted; }
  uint32_t row() const { return what == What::cue ? index : 0; }
  bool tells_act() const { return is(CueRole::act) || what == What::agreement; }
};

inline bool names_agreement(const Buffer<Token>& sentence) {
  return std::any_of(sentence.begin(), sentence.end(), [](const Token& token) { return token.what == Token::What::agreement; });
}

// Whether the sentence tells by itself of a cooperation: by an agreement or an act.
inline bool tells_act(const Buffer<Token>& sentence) {
  return std::any_of(sentence.begin(), sentence.end(), [](const Token& token) { return token.tells_act(); });
}

class Sentences {
 public:
  Sentences(const database::Database& database, const Cues& cues) : cues_(cues), city_(database.kind_named("city")) {}

  // A unit is what may cooperate: a province, or a city of one. What a pattern finds is no entry.
  bool is_unit(const resolve::Candidate& candidate) const {
    return (candidate.entry != no_entry) & ((candidate.type == province) | ((candidate.type == place) & (candidate.kind == city_)));
  }

  // The tokens of the sentence that begins at `begin`, of a paragraph that ends at `end`; `candidate` is the first span that begins there.
  // Moves `begin` and `candidate` behind the sentence. The tokens live until the next call.
  const Buffer<Token>& next(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate);

  // Moves `begin` and `candidate` to the next sentence that names two units, or, where that is enough, an agreement; cheaper than the tokens of those in front.
  // Where none of the paragraph does, moves `begin` to the end of it and returns false.
  bool find_two_units(const resolve::Block& block, uint32_t& begin, uint32_t end, size_t& candidate, bool agreement_enough) const;

 private:
  bool goes_on() const;
  bool ends_between(const resolve::Block& block, size_t first, size_t last) const;
  void move_before(const resolve::Block& block, size_t span, uint32_t& begin, size_t& candidate) const;
  bool is_named_by(const resolve::Block& block, const resolve::Candidate& candidate) const;
  Token span_token(const resolve::Block& block, size_t candidate) const;

  const Cues& cues_;
  uint16_t city_;
  Buffer<Token> tokens_;
};

}  // namespace nhan::assemble
