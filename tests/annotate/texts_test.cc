// No text is an error: long, broken and senseless ones give what stands in them, in bounded memory and linear time.
#include <gtest/gtest.h>

#include "annotate/marked.h"
#include "database/tiny_lexicon.h"

namespace nhan::annotate {
namespace {

std::shared_ptr<const database::Database> tiny() {
  static const auto database = lexicon::TinyLexicon().database();
  return database;
}

std::string repeated(std::string_view part, size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  while (times-- > 0) text += part;
  return text;
}

// How many spans a text holds, fed in pieces of `step` bytes.
size_t spans_in(std::string_view text, size_t step) {
  Handle annotator(tiny(), {});
  size_t count = 0;
  for (; !text.empty(); text.remove_prefix(std::min(step, text.size()))) {
    annotator.feed(text.substr(0, step));
    count += annotator.results().spans.size();
  }
  annotator.finish();
  return count + annotator.results().spans.size();
}

// Paragraphs are cut by force every few KB, and never inside a name.
TEST(Texts, EveryNameOfAParagraphWithoutEndIsFound) {
  const std::string text = repeated("Hải Dương ", 25'000);  // 300 KB
  EXPECT_EQ(spans_in(text, text.size()), 25'000u);
  EXPECT_EQ(spans_in(text, 1000), 25'000u);
}

TEST(Texts, EveryNameOfSentencesWithoutLineBreakIsFound) {
  EXPECT_EQ(spans_in(repeated("Mưa ở Hải Dương và Thái Bình. ", 8000), 4096), 16'000u);
}

// Where each of many words has several classes, there are more ways through them than anyone could try.
TEST(Texts, ChainsOfManyWaysEnd) {
  lexicon::TinyLexicon rows;
  rows.kind("part", "", lexicon::Role::part, lexicon::CasePolicy::any, lexicon::Search::none, 0);
  rows.entry("rank", "truong", "Trưởng", {{"class", "head"}});
  for (const char from : std::string("abcdefgh")) {
    rows.entry("part", std::string("part:") + from, "của", {{"class", std::string(1, from)}});
    rows.composition("head", std::string(1, from));
    for (const char to : std::string("abcdefgh")) rows.composition(std::string(1, from), std::string(1, to));
  }
  const std::string chain = "Trưởng" + repeated(" của", 14);
  EXPECT_TRUE(marked(rows.database(), chain + " " + chain).starts_with("[TITLE truong|Trưởng của của "));
}

TEST(Texts, NamesStandAmongBrokenBytes) {
  EXPECT_EQ(marked(tiny(), "\xFF Hải Dương\xFF \xE1\xBB\xE1 Thái Bình \xC3"),
            "\xFF [PROVINCE hai-duong|Hải Dương]\xFF \xE1\xBB\xE1 [PROVINCE thai-binh|Thái Bình] \xC3");
  EXPECT_EQ(marked(tiny(), "H\xE1\xBA Dương, Hả\xFFi Dương"), "H\xE1\xBA Dương, Hả\xFFi Dương");
}

TEST(Texts, NamesStandDirectlyBesideBrokenBytes) {
  for (const std::string broken : {"\x80", "\x80\xBF", "\xC3", "\xE1\xBA", "\xE3\x80", "\xEF\xBF", "\xF0\x9F", "\xFF", "\uFFFD"})
    EXPECT_EQ(marked(tiny(), broken + "Hải Dương" + broken + " " + broken + "Thái Bình" + broken),
              broken + "[PROVINCE hai-duong|Hải Dương]" + broken + " " + broken + "[PROVINCE thai-binh|Thái Bình]" + broken);
}

TEST(Texts, NulIsACharacterLikeOthers) {
  const std::string nul(1, '\0');
  EXPECT_EQ(marked(tiny(), nul + "Hải Dương" + nul + "du lịch" + nul),
            nul + "[PROVINCE hai-duong|Hải Dương]" + nul + "[FIELD tourism/du-lich|du lịch]" + nul);
}

TEST(Texts, WithoutWords) {
  for (const char* text : {"", " ", "\n", ".", "\u200B", "\u0301", "\xFF", "\xE1", "🙂"}) EXPECT_EQ(marked(tiny(), text), text);
}

TEST(Texts, AMegabyteOfAlmostAnything) {
  for (const std::string_view part :
       std::initializer_list<std::string_view>{"\u0301", "\n", " ", "\r\n", "\u200B", "\xFF", "\xE1\xBB", "a", "A", "1", "1/", ".", "-",
                                               "Đ", "a\u0301\u0323", std::string_view("\0", 1)}) {
    const std::string text = repeated(part, (1 << 20) / part.size());
    EXPECT_EQ(spans_in(text, text.size()), 0u) << part;
    EXPECT_EQ(spans_in(text, 777), 0u) << part;
    EXPECT_EQ(spans_in(text + "\n\nHải Dương", 65'536), 1u) << part;
  }
}

TEST(Texts, OffsetsCountInTheUnitAskedFor) {
  const std::string_view text = "😀 Ha\u0309i Dương, \xFF\xE1\xBB Thái Bình";
  const auto offsets = [text](Unit unit) {
    Handle annotator(tiny(), {.unit = unit});
    annotator.annotate(text);
    std::vector<std::pair<uint64_t, uint64_t>> all;
    for (const Span& span : annotator.results().spans) all.emplace_back(span.begin, span.end);
    return all;
  };
  using Offsets = std::vector<std::pair<uint64_t, uint64_t>>;
  EXPECT_EQ(offsets(Unit::codepoints), (Offsets{{2, 12}, {17, 26}}));
  EXPECT_EQ(offsets(Unit::utf16), (Offsets{{3, 13}, {18, 27}}));
  EXPECT_EQ(offsets(Unit::bytes), (Offsets{{5, 18}, {24, 35}}));
}

TEST(Texts, UnwantedTypesStillShapeTheOthers) {
  const std::string_view text = "Bí thư Tỉnh ủy Hải Dương, du lịch Thái Bình";
  EXPECT_EQ(marked(tiny(), text),
            "[TITLE bi-thu|Bí thư Tỉnh ủy] [PROVINCE hai-duong|Hải Dương], [FIELD tourism/du-lich|du lịch] [PROVINCE thai-binh|Thái Bình]");
  EXPECT_EQ(marked(tiny(), text, {.types = uint64_t{1} << province}),
            "Bí thư Tỉnh ủy [PROVINCE hai-duong|Hải Dương], du lịch [PROVINCE thai-binh|Thái Bình]");
}

TEST(Texts, WithoutRecordsHaveTheSameSpans) {
  const std::string_view text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An";
  EXPECT_EQ(marked(tiny(), text, {.records = false}), marked(tiny(), text));
  Handle annotator(tiny(), {.records = false});
  annotator.annotate(text);
  EXPECT_TRUE(annotator.results().offices.empty());
}

}  // namespace
}  // namespace nhan::annotate
