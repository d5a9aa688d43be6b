// Barriers: which gaps are, and that paragraphs are the same however a text arrives.
#include "text/barrier.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <vector>

#include "levels.h"
#include "text/fold.h"
#include "text/line_break.h"
#include "texts.h"

namespace nhan::text {
namespace {

std::vector<size_t> paragraphs(std::string_view source) {
  std::vector<size_t> ends;
  for (size_t begin = 0; begin < source.size(); begin = ends.back()) {
    size_t from = 0;
    ends.push_back(begin + paragraph_end(source.substr(begin), from, true));
  }
  return ends;
}

// The same, the text arriving in pieces of `step` bytes.
std::vector<size_t> paragraphs_by_pieces(std::string_view source, size_t step) {
  std::vector<size_t> ends;
  size_t begin = 0, from = 0;
  for (size_t there = 0; there < source.size();) {
    there = std::min(source.size(), there + step);
    for (;;) {
      const size_t end = paragraph_end(source.substr(begin, there - begin), from, false);
      if (end == unknown) break;
      ends.push_back(begin += end);
      from = 0;
    }
  }
  for (; begin < source.size(); from = 0) ends.push_back(begin += paragraph_end(source.substr(begin), from, true));
  return ends;
}

TEST(Barrier, Gaps) {
  const std::string_view barriers[] = {"a\n\nb", "a \r\n \r\n b", "a.\nb",     "a!”\tb",       "a?)'\" \nb",     "a\n- b",
                                       "a\n– b", "a\n•b",         "a:\u2028b", "a\n\u200B\nb", "a\u2029\u2029b", "a…\u0085b"};
  for (const std::string_view text : barriers) EXPECT_EQ(paragraphs(text).size(), 2u) << text;
  const std::string_view soft[] = {"a b", "a\nb", "a\r\nb", "a \t b", "a)\nb", "a. b", "- a\nb", "a\u00A0b", "a\n‒b", ".))))\nb"};
  for (const std::string_view text : soft) EXPECT_EQ(paragraphs(text).size(), 1u) << text;
}

TEST(Barrier, LongGapsEndParagraphsSoon) {
  const std::string text = "a\n" + std::string(200, ' ') + "b";
  EXPECT_EQ(paragraphs(text).front(), 1u + 64);
}

TEST(LineBreak, IsFoundAnywhere) {
  for (const std::string_view line_break : {"\t", "\n", "\v", "\f", "\r", "\u0085", "\u2028", "\u2029"})
    for (size_t front = 0; front < 200; ++front)
      at_every_level([&] {
        const std::string text = std::string(front, 'x') + std::string(line_break) + std::string(front % 70, 'y');
        ASSERT_EQ(find_line_break(text, front / 2), front);
        ASSERT_EQ(find_line_break(text, front), front);
        ASSERT_EQ(find_line_break(text, front + line_break.size()), text.size());
      });
}

RC_GTEST_PROP(Barrier, ParagraphsAreTheSameHoweverTheTextArrives, ()) {
  const std::string source = *rc::gen::oneOf(vietnamese_text(), plain_text(), any_text());
  const std::vector<size_t> whole = paragraphs(source);
  for (const size_t step : {1, 2, 3, 7, 64}) RC_ASSERT(paragraphs_by_pieces(source, step) == whole);
}

// Paragraphs folded one by one make the folded text, but that a gap too long for one paragraph is folded twice.
RC_GTEST_PROP(Barrier, FoldingAgrees, ()) {
  const std::string source = *rc::gen::oneOf(vietnamese_text(), plain_text(), any_text());
  RC_PRE(source.find(std::string(60, ' ')) == std::string::npos);
  std::string joined;
  size_t begin = 0;
  Folded folded;
  for (const size_t end : paragraphs(source)) {
    fold(std::string_view(source).substr(begin, end - begin), folded);
    joined += folded.bytes;
    begin = end;
  }
  fold(source, folded);
  RC_ASSERT(joined == folded.bytes);
}

}  // namespace
}  // namespace nhan::text
