// Compiling the rows of records.tsv, and looking cues up.
#include "assemble/cues.h"

#include <algorithm>
#include <array>

#include "text/syllables.h"

namespace nhan::assemble {
namespace {

constexpr std::array<std::string_view, 13> cue_role_names{"none",  "act", "talk",  "with",     "between", "both", "join",
                                                          "party", "at",  "apart", "describe", "side",    "of"};

}  // namespace

Cues::Cues(const database::Database& database) {
  for (const lexicon::RecordCue& row : database.records()) {
    const auto role = static_cast<size_t>(std::find(cue_role_names.begin(), cue_role_names.end(), row.role) - cue_role_names.begin());
    if (role == cue_role_names.size()) continue;  // of a bundle made by a later version
    for (const std::string& phrase : row.cues) {
      const std::string folded = text::fold(phrase);
      const uint32_t number = phrases_.add(folded);
      cues_.resize(phrases_.size());
      cues_[number] = {static_cast<CueRole>(role), static_cast<uint8_t>(row.value.empty() ? 0 : row.value[0] - '0'), 0};
      const std::string_view syllable = std::string_view(folded).substr(0, folded.find(' '));
      begins_.set(mark_of(syllable));
      const uint32_t first = first_syllables_.add(syllable);
      longest_.resize(first_syllables_.size());
      longest_[first] = std::max(longest_[first], static_cast<uint32_t>(folded.size()));
    }
  }
}

Cues::Cue Cues::at(const text::Folded& text, uint32_t begin) const {
  const std::string_view view = text.view();
  uint32_t end = text::syllable_end(text, begin);
  const std::string_view syllable = view.substr(begin, end - begin);
  Cue best;
  if (syllable.empty() || !begins_[mark_of(syllable)]) return best;
  const uint32_t first = first_syllables_.find(syllable);
  if (first == database::no_phrase) return best;
  for (;;) {
    if (const uint32_t phrase = phrases_.find(view.substr(begin, end - begin)); phrase != database::no_phrase) {
      best = cues_[phrase];
      best.end = end;
    }
    const uint32_t next = text::next_syllable(text, end);
    if (next == text::nowhere) return best;
    end = text::syllable_end(text, next);
    if (end - begin > longest_[first]) return best;
  }
}

}  // namespace nhan::assemble
