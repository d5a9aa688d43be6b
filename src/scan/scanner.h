// Scanner: where the surfaces of a database stand in a folded block, whole words only, and no names in small letters.
#pragma once

#include <string>

#include "base/buffer.h"
#include "database/database.h"
#include "scan/mention.h"
#include "scan/paths.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::scan {

// Whether the text is written as a case policy demands: `capitals` as in database::Sense.
bool written_as(lexicon::CasePolicy policy, uint64_t capitals, FoldedRange range, const text::Folded& block);
inline bool written_as(const database::Sense& sense, FoldedRange range, const text::Folded& block) {
  return written_as(sense.policy, sense.capitals, range, block);
}

// Scratch and buffers of the engine's pass over a block, for one thread at a time.
class Scanner {
 public:
  explicit Scanner(const database::Database& database);

  // Replaces `mentions` by all of the block, sorted by begin, longer ones first.
  void scan(const text::Folded& block, Buffer<Mention>& mentions);

  // Of the block last scanned.
  const Syllables& syllables() const { return syllables_; }

  // All ends, from text[0] on, of the patterns that begin there (Hit::literal is the pattern). Valid until the next call.
  const Buffer<engine::Hit>& match_patterns(std::string_view text);

 private:
  void ask_where_run_together(const text::Folded& block);
  void ask_around(const text::Folded& block, FoldedRange syllable);
  void add_asked(const text::Folded& block, uint32_t phrase, uint32_t end);
  void add_asked_to(Buffer<Mention>& mentions);

  const database::Database& database_;
  Syllables syllables_;
  Paths paths_;
  engine::Scratch literal_scratch_, odd_scratch_, pattern_scratch_;
  Buffer<engine::Hit> hits_, pattern_hits_;
  Buffer<Mention> asked_, on_paths_;  // what the engine was asked for, and the others beside it
};

}  // namespace nhan::scan
