// Walk: from a candidate to the syllables beside it, to the left or to the right, as far as a cue may stand away: over single spaces, words that run together,
// and one mark.
#pragma once

#include <cstdint>

#include "resolve/block.h"
#include "text/syllables.h"

namespace nhan::resolve {

// Syllables go by their index in the block, edges are folded offsets: where the walk stands, at the candidate or at the far end of a syllable.
template <lexicon::Side side>
class Walk {
  static constexpr bool left = side == lexicon::Side::left;

 public:
  explicit Walk(const Block& block) : folded_(block.folded), syllables_(block.syllables()), view_(block.folded.view()) {}

  // The next syllable behind this one; none where this was the last one of the block.
  static uint32_t beyond(uint32_t syllable) { return left ? syllable - 1 : syllable + 1; }
  bool exists(uint32_t syllable) const { return syllable < syllables_.size(); }  // there is none in front of 0 either: 0 - 1 is beyond all
  uint32_t far_edge(uint32_t syllable) const { return left ? syllables_.begin(syllable) : syllables_.end(syllable); }

  // Whether the walk goes on from the edge to the next syllable; tells where a mark lies between.
  bool reaches(uint32_t edge, uint32_t next, bool& over_mark) const {
    if (!exists(next)) return false;
    const uint32_t near = left ? syllables_.end(next) : syllables_.begin(next);
    const uint32_t gap = left ? near : edge, behind_gap = left ? edge : near;
    if (gap + 1 == behind_gap && view_[gap] == ' ') {
      over_mark |= folded_.breaks_line(gap);  // it parts words as a mark does: the end of a heading is no cue of the line below
      return true;
    }
    if (near == edge) return left ? folded_.words.begins[edge] : edge > 0 && folded_.words.in_word[edge - 1];
    over_mark = true;
    return over_one_mark(edge) == near;
  }

  // Whether the text, a paragraph or a sentence ends there.
  bool ends(uint32_t edge) const {
    const uint32_t at = skip_spaces(edge);
    return is_end(at) || mark_at(at) == '\n' || mark_at(at) == '.';
  }

 private:
  // Over one punctuation mark with free white space around it: "CLB \"Hà Nội\"", "Thanh Hóa (Việt Nam)".
  uint32_t over_one_mark(uint32_t edge) const {
    uint32_t at = skip_spaces(edge);
    if (is_end(at) || ends_sentence(left ? at - 1 : at) || word_at(at)) return text::nowhere;
    at = skip_spaces(left ? text::character_before(view_, at) - is_bold(at) : text::character_after(view_, at) + is_bold(at));
    return word_at(at) ? at : text::nowhere;
  }
  // Whether there are the two bytes of a mark for bold letters, which is one mark: "**Thái Bình** là".
  bool is_bold(uint32_t edge) const { return left ? view_.substr(0, edge).ends_with("**") : view_.substr(edge).starts_with("**"); }

  bool ends_sentence(uint32_t at) const {
    const char mark = view_[at];
    if (mark == '\n' || mark == '!' || mark == '?') return true;
    return mark == '.' && (at + 1 >= view_.size() || view_[at + 1] == ' ' || view_[at + 1] == '\n');
  }

  bool is_end(uint32_t edge) const { return left ? edge == 0 : edge >= view_.size(); }
  char mark_at(uint32_t edge) const { return left ? view_[edge - 1] : view_[edge]; }
  bool word_at(uint32_t edge) const { return left ? text::word_before(view_, edge) : text::word_at(view_, edge); }
  uint32_t skip_spaces(uint32_t edge) const {
    while (!is_end(edge) && mark_at(edge) == ' ') edge = left ? edge - 1 : edge + 1;
    return edge;
  }

  const text::Folded& folded_;
  const scan::Syllables& syllables_;
  std::string_view view_;
};

}  // namespace nhan::resolve
