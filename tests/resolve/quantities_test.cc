// Patterns at digits and trigger words: leads, edges of numbers, longest matches, and rows that only take their words.
#include <gtest/gtest.h>

#include "annotate/marked.h"
#include "database/tiny_lexicon.h"

namespace nhan::resolve {
namespace {

using lexicon::TinyLexicon;

std::string marked(const TinyLexicon& rows, std::string_view text) { return annotate::marked(rows.database(), text); }

TinyLexicon dates() { return TinyLexicon().pattern("DATE", "#", {}, "[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{4})?"); }

TEST(Quantities, TheLongestMatchCounts) { EXPECT_EQ(marked(dates(), "sáng 29/10 và 1/2/2023."), "sáng [DATE|29/10] và [DATE|1/2/2023]."); }

TEST(Quantities, AreNoPartOfLongerNumbersAndWords) {
  for (const char* text : {"129/10", "29/100", "3.29/10", "29/10.5", "29/10/20233", "a29/10", "29/10a", "29/10/3"})
    EXPECT_EQ(marked(dates(), text), text);
}

TEST(Quantities, MayBeLed) {
  const TinyLexicon rows = TinyLexicon().pattern("DATE", "#", {"ngày", "("}, "[0-9]{1,2}-[0-9]{1,2}");
  EXPECT_EQ(marked(rows, "ngày 2-6, thắng 2-6"), "ngày [DATE|2-6], thắng 2-6");
  EXPECT_EQ(marked(rows, "NGÀY 2-6 (2-6)"), "NGÀY [DATE|2-6] ([DATE|2-6])");
  EXPECT_EQ(marked(rows, "xngày 2-6"), "xngày 2-6");
}

TEST(Quantities, MayBeLedByACapital) {
  const TinyLexicon rows = TinyLexicon().pattern("DATE", "#", {"<capital>"}, "20[0-9]{2}");
  EXPECT_EQ(marked(rows, "Giải Sao Mai 2017, mai 2017"), "Giải Sao Mai [DATE|2017], mai 2017");
}

TEST(Quantities, MayBeLedByAnotherOfAType) {
  TinyLexicon rows = TinyLexicon().pattern("DATE", "#", {"năm"}, "20[0-9]{2}");
  rows.pattern("DATE", "#", {"<DATE>,", "<DATE> và"}, "20[0-9]{2}");
  EXPECT_EQ(marked(rows, "năm 2016, 2017 và 2018; 2019, 2020"), "năm [DATE|2016], [DATE|2017] và [DATE|2018]; 2019, 2020");
  EXPECT_EQ(marked(rows, "năm 2016 - 2017, năm 2016 hoặc 2017"), "năm [DATE|2016] - 2017, năm [DATE|2016] hoặc 2017");
}

TEST(Quantities, MayBeBarred) {
  TinyLexicon rows = dates();
  rows.pattern("DATE", "#", {"not:thứ"}, "[0-9]{1,2}, [0-9]{1,2}/[0-9]{1,2}");
  EXPECT_EQ(marked(rows, "ngày 7, 11/3; Thứ 7, 11/3"), "ngày [DATE|7, 11/3]; Thứ 7, [DATE|11/3]");
  const TinyLexicon led = TinyLexicon().pattern("DATE", "#", {"năm", "not:qua năm"}, "20[0-9]{2}");
  EXPECT_EQ(marked(led, "năm 2020, qua năm 2021, 2022"), "năm [DATE|2020], qua năm 2021, 2022");
}

TEST(Quantities, MayBeginWithWords) {
  const TinyLexicon rows = TinyLexicon().pattern("DATE", "tháng|quý", {}, "(?:tháng [0-9]{1,2}|quý i{1,3})");
  EXPECT_EQ(marked(rows, "Từ THÁNG 7 đến Quý II."), "Từ [DATE|THÁNG 7] đến [DATE|Quý II].");
  EXPECT_EQ(marked(rows, "xtháng 7"), "xtháng 7");
}

TEST(Quantities, WordsOfAnExpressionAreFolded) {
  const TinyLexicon rows = TinyLexicon().pattern("MONEY", "#", {}, R"(\d+ (?:Tỷ|TRIỆU) đồng)");
  EXPECT_EQ(marked(rows, "5 ty\u0309 đồng"), "[MONEY|5 ty\u0309 đồng]");
  EXPECT_EQ(marked(rows, "5\u00A0tỷ ĐỒNG"), "[MONEY|5\u00A0tỷ ĐỒNG]");
}

TEST(Quantities, RowsWithoutATypeTakeTheirWords) {
  TinyLexicon rows = dates();
  rows.pattern("", "#", {}, "[0-9]{1,2}/[0-9]{1,2} phiếu");
  EXPECT_EQ(marked(rows, "được 29/30 phiếu ngày 1/2"), "được 29/30 phiếu ngày [DATE|1/2]");
}

TEST(Quantities, DoNotCrossParagraphs) {
  const TinyLexicon rows = TinyLexicon().pattern("MONEY", "#", {}, "[0-9]+[ \n]đồng");
  EXPECT_EQ(marked(rows, "5 đồng"), "[MONEY|5 đồng]");
  EXPECT_EQ(marked(rows, "5\n\nđồng"), "5\n\nđồng");
}

}  // namespace
}  // namespace nhan::resolve
