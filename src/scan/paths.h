// Paths: from each syllable of a block as far as the trie knows a literal. What stands at the end of a path the engine has said when the database was compiled.
#pragma once

#include <span>

#include "base/buffer.h"
#include "database/database.h"
#include "scan/mention.h"
#include "scan/syllables.h"
#include "text/fold.h"

namespace nhan::scan {

class Paths {
 public:
  explicit Paths(const database::Database& database) : database_(database), trie_(database.trie()), openings_(database.openings()) {}

  // Replaces `mentions` by those of all literals that consist of whole syllables of the block, sorted by begin, longer ones first.
  void find(const text::Folded& block, const Syllables& syllables, Buffer<Mention>& mentions);

 private:
  // From a syllable on, and the value of the last node with one.
  struct Path {
    uint32_t first;
    uint32_t value;
  };
  // The end of a path that may go on; all of them are equally long.
  struct Head {
    uint32_t path;
    database::Trie::Node node;
  };

  struct Starts {
    size_t paths, heads;
  };
  size_t find_candidates(const Syllables& syllables);
  Starts find_starts(const text::Folded& block, const Syllables& syllables);
  size_t step(const text::Folded& block, const Syllables& syllables, size_t count, uint32_t length);
  size_t drop_without_value(size_t count);
  database::Trie::Node over_mark(const text::Folded& block, const Syllables& syllables, database::Trie::Node node, uint32_t syllable) const;
  bool ends_with_tail(const text::Folded& block, FoldedRange range, uint32_t phrase) const;
  void add_mentions(const text::Folded& block, const Syllables& syllables, std::span<const Path> paths, Buffer<Mention>& mentions) const;

  const database::Database& database_;
  const database::Trie& trie_;
  const database::Openings& openings_;
  Buffer<Path> paths_;  // room for more, as behind it
  Buffer<Head> heads_;  // of the paths that a second syllable may take on
};

}  // namespace nhan::scan
