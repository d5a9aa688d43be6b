// Reading gaps.
#include "assemble/gap.h"

#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::assemble {

using database::Syllable;

namespace {

constexpr int longest_honorific = 4;  // syllables

// "khóa XV", "khóa XI, XII", "nhiệm kỳ 2020 - 2025", "khóa mới": how long an office is held. REQUIRES: the syllable begins so.
uint32_t behind_term(const resolve::Block& block, uint32_t syllable, uint32_t to) {
  constexpr std::string_view roman = "ivxl";
  const auto counts = [&](uint32_t next) {
    const std::string_view word = block.words(block.range_of(next));
    return text::is_digit(static_cast<unsigned char>(word.front())) || word.find_first_not_of(roman) == std::string_view::npos;
  };
  const auto listed = [&](uint32_t next) {
    const std::string_view between = block.words({block.syllables().end(next - 1), block.syllables().begin(next)});
    return counts(next - 1) && counts(next) && (between == "-" || between == " - " || between == ", ");
  };
  const auto continues = [&](uint32_t next) {  // "lúc bấy giờ", but not "sau khi"
    return block.has_role(next, Syllable::tells_term) && !block.has_role(next, Syllable::ties_offices);
  };
  uint32_t next = syllable + 1;
  while (next < block.syllables().size() && block.syllables().end(next) <= to && !block.breaks_line(block.syllables().end(next - 1)) &&
         ((block.follows_directly(next) && (counts(next) || continues(next))) || listed(next)))
    ++next;
  return block.syllables().end(next - 1);
}

// "Đại sứ Việt Nam tại Nhật Bản Lê Văn An": behind the country that begins with the syllable; nowhere where none does.
uint32_t behind_country(const resolve::Block& block, uint32_t syllable) {
  uint32_t behind = text::nowhere;
  if (block.follows_directly(syllable))
    block.each_word_from(syllable, longest_country, [&](FoldedRange range, uint32_t) {
      if (block.is_of_kind(range, block.country_kind)) behind = range.end;
    });
  return behind;
}

// "2. Lê Văn An": behind the mark of a number that begins a line; the end of the syllable where it is none.
uint32_t behind_number(const resolve::Block& block, uint32_t syllable) {
  constexpr uint32_t most_digits = 2;
  const FoldedRange number = block.range_of(syllable);
  const text::Words& words = block.folded.words;
  const bool short_number = number.size() <= most_digits && words.digit[number.begin] && words.digit[number.end - 1];
  const auto marked = [&](char mark) { return mark_at(block.folded.view(), number.end, mark); };
  return short_number && (marked('.') || marked(')') || marked('/')) ? number.end + 1 : number.end;
}

// "8 | Lê Văn An": the number of a table's row.
bool begins_table_row(const resolve::Block& block, uint32_t syllable) {
  const FoldedRange number = block.range_of(syllable);
  const text::Words& words = block.folded.words;
  return words.digit[number.begin] && words.digit[number.end - 1] && block.folded.view().substr(number.end, 2) == " |";
}

// "TT | Họ và tên | Thời gian": the end of the line that heads a table's columns; the end of the syllable where it is none.
uint32_t behind_column_heads(const resolve::Block& block, uint32_t syllable, uint32_t to) {
  const FoldedRange word = block.range_of(syllable);
  const std::string_view view = block.folded.view();
  const std::string_view head = block.words(word);
  if ((head != "tt" && head != "stt") || view.substr(word.end, 2) != " |") return word.end;
  uint32_t end = word.end;
  while (end < to && view[end] != '\n' && !block.breaks_line(end)) ++end;
  return end < to || end == view.size() ? end : word.end;
}

}  // namespace

void Gap::read(const resolve::Block& block, uint32_t from, uint32_t to, bool sentences_matter) {
  const std::string_view view = block.folded.view();
  while (from < to && (sentences_matter || !words_)) {
    if (view[from] == ' ') {
      wrapped_ = wrapped_ || block.breaks_line(from);
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
  const uint32_t end = text::syllable_end(block.folded, at);
  const uint32_t syllable = block.syllables().index(block.folded, at);
  const uint32_t roles = block.database.syllable(block.syllables().number(syllable)).roles;
  if (text::is_digit(block.folded.bytes[at]) && block.is_followed_by(syllable, Syllable::tells_age))
    return block.syllables().end(syllable + 1);  // "Lê Văn An, 52 tuổi, Giám đốc Sở Y tế"
  if (inside_) {
    constexpr uint32_t tie =
        Syllable::ties_offices | Syllable::tells_term;  // "Nguyễn Văn An (nguyên Giám đốc Sở Y tế)", "(trước đó là ...)"
    words_inside_ = words_inside_ || (roles & tie) == 0;
    return end;
  }
  if ((roles & Syllable::tells_term) != 0) {
    const uint32_t behind = behind_term(block, syllable, to);
    const bool alone = (roles & Syllable::ties_offices) != 0 && !block.is_followed_by(syllable, Syllable::ties_offices);
    words_ = words_ || (behind == end && alone);  // "khi" by itself, but "khi ấy là ông Lê Văn An", "sau là Bí thư"
    return behind;
  }
  const bool broken = line_ || wrapped_, begins_line = broken && resolve::begins_any_line(block, at);
  const bool first = broken && (!words_ || begins_line);
  if (const uint32_t behind = first && !item_ ? behind_number(block, syllable) : end; behind != end) {
    item_ = true;
    return behind;
  }
  if (const uint32_t behind = first ? behind_column_heads(block, syllable, to) : end; behind != end) return behind;
  if (borders_ > 0 && text::is_digit(block.folded.bytes[at])) return end;  // "Lê Văn An | 1970 | Bí thư"
  if (first && begins_table_row(block, syllable)) {
    numbered_ = true;
    return end;
  }
  paragraph_ = paragraph_ || begins_line;
  if ((roles & Syllable::tells_several) != 0 && !tied_ && kind() == Kind::adjacent) {
    if (const resolve::Level level = resolve::level_of_several(block, syllable); level && level.range.end <= to)
      return level.range.end;  // "Chủ tịch UBND các tỉnh: Lê Văn An (Hà Nam), ..."
    if (block.is_followed_by(syllable, Syllable::ties_offices) && block.is_followed_by(syllable + 1, Syllable::tells_term)) return end;
  }
  if ((roles & Syllable::situates) != 0 && kind() == Kind::adjacent)
    if (const uint32_t behind = behind_country(block, syllable + 1); behind != text::nowhere && behind <= to) return behind;
  uint32_t known = (roles & (Syllable::ties_offices | Syllable::joins_offices)) != 0 ? end : at;
  joined_ = joined_ || (roles & Syllable::joins_offices) != 0;
  tied_ = tied_ || (roles & Syllable::ties_offices) != 0;
  if ((roles & Syllable::begins_honorific) != 0) {
    block.each_word_from(syllable, longest_honorific, [&](FoldedRange range, uint32_t phrase) {
      if (range.end > to || block.sense_of(phrase, range, lexicon::Role::honorific) == nullptr) return;
      known = range.end;
      addressed_ = true;
    });
  }
  words_ = words_ || known == at;
  return known == at ? end : known;
}

void Gap::read_mark(std::string_view text, uint32_t at) {
  const char mark = text[at];
  if (mark == '\n') return end_line();
  if (inside_ && mark != ')') return;
  if (mark == '|' && borders_ < 2) ++borders_;
  if (mark == ';') list_ = true;
  if (mark == ':') colon_ = true;
  if (line_ && resolve::begins_with_bullet(text.substr(at))) item_ = true;
  if ((mark == '.' || mark == '!' || mark == '?') && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')) stop_ = true;
  inside_ = mark == '(';
  if (mark == '(' || mark == ')')
    parentheses_ = true;
  else if (mark == '-')
    dash_ = true;
  else
    mark_ = true;
}

void Gap::end_line() {
  line_ = true;
  inside_ = false;
}

Gap::Kind Gap::kind() const {
  const bool words = words_ || (inside_ && words_inside_);
  if (stop_ || (line_ && words)) return Kind::sentence;
  if (colon_ && numbered_ && borders_ < 2 && !words)
    return Kind::colon;  // "Chủ tịch UBND tỉnh:", and below it "1 | Lê Văn An | 1992 - 1996"
  if ((borders_ > 1 && line_) || numbered_) return Kind::row;
  if (words) return Kind::words;
  if (borders_ > 0) return Kind::cell;
  if (colon_) return Kind::colon;
  if (item_) return Kind::item;
  if (line_) return list_ ? Kind::list : Kind::sentence;
  if (list_) return Kind::list;
  if (mark_ || dash_ || parentheses_) return Kind::mark;
  return joined_ ? Kind::joined : Kind::adjacent;
}

}  // namespace nhan::assemble
