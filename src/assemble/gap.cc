// Reading gaps.
#include "assemble/gap.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

void Gap::read(const resolve::Block& block, uint32_t from, uint32_t to, bool sentences_matter) {
  const std::string_view view = block.folded.view();
  while (from < to && (sentences_matter || !words_)) {
    if (view[from] == ' ') {
      ++from;
    } else if (block.folded.words.in_word[from]) {
      from = read_word(block, from, to);
    } else {
      read_mark(view, from);
      from = text::character_after(view, from);
    }
  }
}

// The end of the word, or of the honorific, that begins at `at`.
uint32_t Gap::read_word(const resolve::Block& block, uint32_t at, uint32_t to) {
  const std::string_view view = block.folded.view();
  uint32_t end = text::syllable_end(block.folded, at);
  const std::string_view word = view.substr(at, end - at);
  const bool introduces = is_one_of(word, {"là", "kiêm", "nguyên", "cựu", "hiện", "nay", "đồng", "thời", "gồm", "có", "cố"});
  if (inside_) {
    words_inside_ = words_inside_ || !introduces;  // "Nguyễn Văn An (nguyên Giám đốc Sở Y tế)"
    return end;
  }
  uint32_t known = at;
  if (is_one_of(word, {"và", "cùng"})) {
    joined_ = true;
    known = end;
  } else if (introduces) {
    known = end;
  }
  if ((block.syllable_at(at).roles & database::Syllable::begins_honorific) != 0) {
    for (int syllables = 0; syllables < 4 && end <= to; ++syllables) {
      if (honorific_in(block, {at, end}) != nullptr) {
        known = end;
        addressed_ = true;
      }
      const uint32_t next = text::next_syllable(block.folded, end);
      if (next == text::nowhere) break;
      end = text::syllable_end(block.folded, next);
    }
  }
  if (known != at) {
    colon_ = colon_ || view[known - 1] == ':';  // "các đồng chí:"
    return known;
  }
  words_ = true;
  return text::syllable_end(block.folded, at);
}

void Gap::read_mark(std::string_view text, uint32_t at) {
  const char mark = text[at];
  if (mark == '\n') line_ = true;
  if (inside_ && mark != ')' && mark != '\n') return;
  if (mark == '|' && borders_ < 2) ++borders_;
  if (mark == ';') list_ = true;
  if (mark == ':') colon_ = true;
  if (mark == '-' && line_) item_ = true;
  if ((mark == '.' || mark == '!' || mark == '?') && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')) stop_ = true;
  inside_ = mark == '(';
  mark_ = mark_ || mark != '\n';
}

Gap::Kind Gap::kind() const {
  const bool words = words_ || (inside_ && words_inside_);
  if (stop_ || (line_ && words)) return Kind::sentence;
  if (borders_ > 1) return Kind::row;
  if (words) return Kind::words;
  if (borders_ == 1) return Kind::cell;
  if (colon_) return Kind::colon;
  if (item_) return Kind::item;
  if (line_) return list_ ? Kind::list : Kind::sentence;
  if (list_) return Kind::list;
  if (mark_) return Kind::mark;
  return joined_ ? Kind::joined : Kind::adjacent;
}

}  // namespace nhan::assemble
