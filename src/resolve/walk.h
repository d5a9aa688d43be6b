// Walk: from a candidate to the syllables beside it, to the left or to the right, as far as a cue may stand away: over single spaces, words that run together,
// and one mark.
#pragma once

#include <cstdint>

#include "resolve/block.h"
#include "text/syllables.h"

namespace nhan::resolve {

// Syllables go by their index in the block, or by how far away they are: the n-th of a walk is the n-th that there is, whatever lies between. Edges are folded
// offsets: where the walk stands, at the candidate or at the far end of a syllable.
template <lexicon::Side side>
class Walk {
  static constexpr bool left = side == lexicon::Side::left;

 public:
  Walk(const Block& block, FoldedRange candidate)
      : folded_(block.folded),
        syllables_(block.syllables()),
        view_(block.folded.view()),
        edge_(left ? candidate.begin : candidate.end),
        nearest_(block.syllable_from(edge_) - left) {}

  // How many syllables there are.
  uint32_t size() const { return left ? nearest_ + 1 : syllables_.size() - nearest_; }
  uint32_t at(uint32_t distance) const { return left ? nearest_ + 1 - distance : nearest_ + distance - 1; }
  uint32_t distance(uint32_t syllable) const { return left ? nearest_ + 1 - syllable : syllable - nearest_ + 1; }

  // The next syllable behind this one, and its number, unknown behind the last one.
  static uint32_t beyond(uint32_t syllable) { return left ? syllable - 1 : syllable + 1; }
  uint32_t number_beyond(uint32_t syllable) const {
    return left && syllable == 0 ? database::SyllableTable::unknown : syllables_.number(beyond(syllable));
  }
  // Whether that is only a part of a word that others run together with: "YouTube".
  bool runs_together_beyond(uint32_t syllable) const {
    if (!syllables_.some_run_together()) return false;
    if (left) return syllable > 1 && syllables_.end(syllable - 2) == syllables_.begin(syllable - 1);
    return syllable + 2 < syllables_.size() && syllables_.end(syllable + 1) == syllables_.begin(syllable + 2);
  }

  // Whether the walk comes so far; tells where a mark lies between.
  bool reaches(uint32_t distance, bool& over_mark) const {
    uint32_t edge = edge_;
    for (uint32_t next = nearest_; steps(edge, next, over_mark); next = beyond(next)) {
      if (--distance == 0) return true;
      edge = far_edge(next);
    }
    return false;
  }

  // Whether the text, a paragraph, an item of a list or a sentence ends at the candidate.
  bool ends() const {
    const uint32_t at = skip_bullet(skip_spaces(edge_));
    return ends_line(at) || mark_at(at) == '.';
  }

 private:
  bool exists(uint32_t syllable) const { return syllable < syllables_.size(); }  // there is none in front of 0 either: 0 - 1 is beyond all
  uint32_t far_edge(uint32_t syllable) const { return left ? syllables_.begin(syllable) : syllables_.end(syllable); }

  // Whether the walk goes on from the edge to the next syllable.
  bool steps(uint32_t edge, uint32_t next, bool& over_mark) const {
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

  bool ends_line(uint32_t edge) const { return is_end(edge) || mark_at(edge) == '\n'; }
  // "- Khám chữa bệnh: ...", "* ...", "+ ...": what marks an item belongs to no sentence.
  uint32_t skip_bullet(uint32_t edge) const {
    if (!left || is_end(edge) || (mark_at(edge) != '-' && mark_at(edge) != '+' && mark_at(edge) != '*')) return edge;
    const uint32_t at = skip_spaces(edge - 1);
    return ends_line(at) ? at : edge;
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
  uint32_t edge_, nearest_;
};

}  // namespace nhan::resolve
