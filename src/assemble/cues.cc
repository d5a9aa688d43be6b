// The rows of records.tsv, and looking their cues up.
#include "assemble/cues.h"

#include <algorithm>
#include <array>

namespace nhan::assemble {
namespace {

constexpr std::array<std::string_view, 13> cue_role_names{"none",  "act", "talk",  "with",     "between", "both", "join",
                                                          "party", "at",  "apart", "describe", "side",    "of"};

}  // namespace

Cues::Cues(const database::Database& database) : trie_(database.record_cues()) {
  for (const lexicon::RecordCue& row : database.records()) {
    const auto role = static_cast<size_t>(std::find(cue_role_names.begin(), cue_role_names.end(), row.role) - cue_role_names.begin());
    const auto count = static_cast<uint8_t>(row.value.empty() ? 0 : row.value[0] - '0');
    const bool known = role < cue_role_names.size();  // others are of a bundle made by a later version
    rows_.push_back(known ? std::optional(Cue{static_cast<CueRole>(role), count, 0}) : std::nullopt);
  }
}

Cues::Cue Cues::at(const resolve::Block& block, uint32_t begin) const {
  Cue best;
  if (!block.folded.words.begins[begin]) return best;
  const scan::Syllables& syllables = block.syllables();
  uint32_t i = syllables.index(block.folded, begin);
  for (database::Trie::Node node = trie_.first(syllables.number(i)); node; node = trie_.next(node, syllables.number(++i))) {
    if (node.ends_phrase() && rows_[node.value() - 1]) {
      best = *rows_[node.value() - 1];
      best.end = syllables.end(i);
    }
    if (!syllables.single_space_behind(block.folded, i)) return best;
  }
  return best;
}

}  // namespace nhan::assemble
