// The rows of records.tsv, and looking their cues up.
#include "assemble/cues.h"

#include "scan/phrases_from.h"
#include "text/syllables.h"

namespace nhan::assemble {

namespace {

// "thăm, chúc mừng", "3 tỉnh, thành phố", "kết nối cung - cầu": the words of a cue may be listed.
bool listed_behind(const resolve::Block& block, uint32_t syllable) {
  const scan::Syllables& syllables = block.syllables();
  if (syllable + 1 >= syllables.size()) return false;
  const std::string_view between = block.words({syllables.end(syllable), syllables.begin(syllable + 1)});
  return between == ", " || between == " - ";
}

}  // namespace

Cues::Cues(const database::Database& database) : database_(database), trie_(database.record_cues()) {
  for (const lexicon::RecordCue& row : database.records()) {
    const std::optional<uint8_t> role = row.role_number();  // none of a bundle made by a later version
    const auto count = static_cast<uint8_t>(row.value.empty() ? 0 : row.value[0] - '0');
    const auto number = static_cast<uint32_t>(rows_.size() + 1);
    rows_.push_back(role ? std::optional(Cue{static_cast<CueRole>(*role), count, number, 0, 0}) : std::nullopt);
  }
}

Cues::Cue Cues::at(const resolve::Block& block, uint32_t begin) const {
  Cue best;
  if (!block.folded.words.begins[begin]) return best;
  const scan::Syllables& syllables = block.syllables();
  scan::each_phrase_from(
      trie_, syllables, block.syllable_from(begin),
      [&](uint32_t last) { return syllables.single_space_behind(block.folded, last) || listed_behind(block, last); },
      [&](uint32_t last, uint32_t row) {
        if (!rows_[row - 1]) return;
        best = *rows_[row - 1];
        best.begin = begin;
        best.end = syllables.end(last);
      });
  return best;
}

Cues::Cue Cues::ending(const resolve::Block& block, uint32_t end, CueRole role, int longest, Value value) const {
  if (end == text::nowhere) return {};
  uint32_t first = text::syllable_begin(block.folded, end);
  const uint32_t last = block.syllables().number(block.syllable_from(first));
  if (!database_.ends_cue(last, static_cast<uint8_t>(role))) return {};  // one look for most
  for (int syllables = 1;; ++syllables) {
    const Cue cue = at(block, first);
    if (cue.role == role && (cue.count != 0) == (value == Value::some) && cue.end == end) return cue;
    const uint32_t before = text::previous_end(block.folded, first);
    if (syllables == longest || before == text::nowhere) return {};
    first = text::syllable_begin(block.folded, before);
  }
}

}  // namespace nhan::assemble
