// Scanner: where the surfaces of a database stand in a folded block, whole words only.
#pragma once

#include <string>
#include <vector>

#include "database/database.h"
#include "scan/mention.h"
#include "scan/paths.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::scan {

// Whether the text is written as the sense's case policy demands.
bool written_as(const database::Sense& sense, FoldedRange range, const text::Folded& block);

// Scratch and buffers of the engine's pass over a block, for one thread at a time.
class Scanner {
 public:
  explicit Scanner(const database::Database& database);

  // All mentions of the block, sorted by begin, longer ones first. Valid until the next call.
  const std::vector<Mention>& scan(const text::Folded& block);

  // Of the block last scanned.
  const Syllables& syllables() const { return syllables_; }

  // All ends, from text[0] on, of the patterns that begin there (Hit::literal is the pattern). Valid until the next call.
  const std::vector<engine::Hit>& match_patterns(std::string_view text);

 private:
  void ask_where_run_together(const text::Folded& block);
  void ask_around(const text::Folded& block, uint32_t at);
  void add_asked(const text::Folded& block, uint32_t phrase, uint32_t end);

  const database::Database& database_;
  Syllables syllables_;
  Paths paths_;
  engine::Scratch literal_scratch_, odd_scratch_, pattern_scratch_;
  std::vector<engine::Hit> hits_, pattern_hits_;
  std::vector<Mention> on_paths_, asked_, mentions_;
};

}  // namespace nhan::scan
