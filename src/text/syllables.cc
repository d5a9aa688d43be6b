// Taking phrases apart.
#include "text/syllables.h"

namespace nhan::text {

// As Words::find does it: an apostrophe between letters belongs to the word.
std::vector<FoldedRange> syllables_of(std::string_view phrase) {
  std::vector<FoldedRange> found;
  for (uint32_t at = 0; at < phrase.size(); at = character_after(phrase, at)) {
    if (!word_at(phrase, at)) continue;
    const uint32_t begin = at;
    while (word_at(phrase, at) || (at < phrase.size() && phrase[at] == '\'' && word_at(phrase, at + 1))) at = character_after(phrase, at);
    found.push_back({begin, at});
    if (at == phrase.size()) break;
  }
  return found;
}

bool is_close(std::string_view phrase, const std::vector<FoldedRange>& syllables) {
  uint32_t end = 0;
  for (const FoldedRange syllable : syllables) {
    if (syllable.begin > end + (end == 0 ? 0 : 1)) return false;
    end = syllable.end;
  }
  return end == phrase.size();
}

}  // namespace nhan::text
