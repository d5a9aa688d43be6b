// Cuts and documents before change nothing: random texts made of what the rules look at, cut at random, with a small gazetteer and with the built-in one.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "annotate/marked.h"
#include "database/bundle.h"
#include "database/tiny_lexicon.h"

extern "C" const char nhan_builtin_begin[], nhan_builtin_end[];

namespace nhan::annotate {
namespace {

std::shared_ptr<const database::Database> builtin() {
  static const auto database = std::make_shared<database::Database>(
      database::read_bundle({nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin)}));
  return database;
}

// Everything that results hold, one line a thing.
std::string told(const Span& span, const Results& results) {
  std::string line;
  for (const uint64_t number : {span.begin, span.end, uint64_t{span.entry}, uint64_t{span.type}, uint64_t{span.flags},
                                uint64_t{span.classifier}, uint64_t{span.parent}, uint64_t{span.ordinal}})
    line += std::to_string(number) + " ";
  for (uint32_t i = 0; i < span.part_count; ++i) line += "+" + std::to_string(results.parts[span.first_part + i]);
  return line + ";";
}
std::string told(Spans list, const Results& results) {
  std::string line = "[";
  for (uint32_t i = 0; i < list.count; ++i) line += told(results.pool[list.first + i], results);
  return line + "]";
}

struct Told {
  std::vector<std::string> spans, offices, cooperations;

  void add(const Results& results) {
    for (const Span& span : results.spans) spans.push_back(told(span, results));
    for (const Office& one : results.offices)
      offices.push_back(told(one.person, results) + told(one.title, results) + told(one.place, results) + told(one.evidence, results));
    for (const Cooperation& one : results.cooperations)
      cooperations.push_back(told(one.parties, results) + told(one.fields, results) + told(one.agreement, results) +
                             told(one.date, results) + told(one.evidence, results));
  }
  friend bool operator==(const Told&, const Told&) = default;
};

Told whole(Handle& annotator, std::string_view text) {
  Told all;
  annotator.annotate(text);
  all.add(annotator.results());
  return all;
}

Told in_pieces(Handle& annotator, std::string_view text, const std::set<size_t>& cuts) {
  Told all;
  size_t begin = 0;
  for (const size_t cut : cuts) {
    annotator.feed(text.substr(begin, cut - begin));
    all.add(annotator.results());
    begin = cut;
  }
  annotator.feed(text.substr(begin));
  all.add(annotator.results());
  annotator.finish();
  all.add(annotator.results());
  return all;
}

rc::Gen<std::string> text_of(std::vector<std::string> parts, int most) {
  const auto part = rc::gen::elementOf(std::move(parts));
  return rc::gen::map(
      rc::gen::mapcat(rc::gen::inRange(0, most),
                      [part](int size) { return rc::gen::container<std::vector<std::string>>(static_cast<size_t>(size), part); }),
      [](const std::vector<std::string>& all) {
        std::string text;
        for (const std::string& one : all) text += one;
        return text;
      });
}

const std::vector<std::string> fragments = {"Hải Dương",
                                            "Ha\u0309i Du\u031Bo\u031Bng",
                                            "HẢI\u00A0DƯƠNG",
                                            "Thái Bình",
                                            " Dương",
                                            "tỉnh ",
                                            "TP ",
                                            "thành phố ",
                                            "huyện Yên Dũng",
                                            "Bí thư ",
                                            "Tỉnh ủy ",
                                            "Chủ tịch UBND tỉnh ",
                                            "Ủy viên Trung ương Đảng",
                                            "ông ",
                                            "đồng chí ",
                                            "Nguyễn Văn An",
                                            "Trần Thị Bình",
                                            "du lịch",
                                            "thương mại",
                                            "hợp tác giữa ",
                                            "ký kết ",
                                            "thỏa thuận hợp tác",
                                            "29/10",
                                            "17:53 30/10/2022",
                                            "5 tỷ đồng",
                                            "quý I/2016",
                                            "sông ",
                                            "CLB ",
                                            "Báo ",
                                            ", ",
                                            " - ",
                                            "-",
                                            " và ",
                                            ": ",
                                            "; ",
                                            ". ",
                                            ".",
                                            "! ",
                                            " ",
                                            "  ",
                                            "\n",
                                            "\r\n",
                                            "\n\n",
                                            "\n \n",
                                            "\t",
                                            "\u200B",
                                            "\u00AD",
                                            "\u0301",
                                            "\xFF",
                                            "\xE1\xBB",
                                            std::string(1, '\0'),
                                            "😀",
                                            "(",
                                            ")",
                                            "“",
                                            "”"};

// Line breaks are rare, so that paragraphs are long and get cut by force.
const std::vector<std::string> long_fragments = {"Hải Dương ", "Thái Bình ",          "Nguyễn Văn An ", "tỉnh ", "mưa ",
                                                 "nắng",       "hợp tác về du lịch ", "29/10 ",         ". "};

std::set<size_t> cuts_in(const std::string& text) {
  if (text.size() < 2) return {};
  return *rc::gen::container<std::set<size_t>>(rc::gen::inRange<size_t>(1, text.size()));
}

void check_cuts(std::shared_ptr<const database::Database> database, const std::string& text, Unit unit) {
  Handle annotator(database, {.unit = unit});
  RC_ASSERT(in_pieces(annotator, text, cuts_in(text)) == whole(annotator, text));
}

RC_GTEST_PROP(CutsProperty, ChangeNothing, ()) {
  check_cuts(builtin(), *text_of(fragments, 60), *rc::gen::element(Unit::bytes, Unit::utf16, Unit::codepoints));
}

RC_GTEST_PROP(CutsProperty, ChangeNothingInLongParagraphs, ()) { check_cuts(builtin(), *text_of(long_fragments, 4000), Unit::bytes); }

RC_GTEST_PROP(CutsProperty, ChangeNothingInBytesOfNoText, (const std::string& text)) { check_cuts(builtin(), text, Unit::codepoints); }

// 100 KB without a space or a line break, with names in it that only their capitals part.
TEST(Cuts, ChangeNothingInALongWord) {
  std::string text;
  while (text.size() < 100'000) text += "thángHải" + std::string(text.size() % 97, 'x') + "Dương";
  Handle annotator(builtin(), {});
  const Told expected = whole(annotator, text);
  for (const size_t step : {1, 7, 4096, 8191, 8192, 8193, 65'536}) {
    std::set<size_t> cuts;
    for (size_t cut = step; cut < text.size(); cut += step) cuts.insert(cut);
    EXPECT_TRUE(in_pieces(annotator, text, cuts) == expected) << step;
  }
}

TEST(Cuts, EmptyPiecesChangeNothing) {
  const std::string text = "Bí thư Tỉnh ủy Hải Dương Nguyễn Văn An";
  Handle annotator(builtin(), {});
  const Told expected = whole(annotator, text);
  Told all;
  for (const std::string_view piece : {"", "Bí thư Tỉnh ủy Hải ", "", "", "Dương Nguyễn Văn An", ""}) {
    annotator.feed(piece);
    all.add(annotator.results());
  }
  annotator.finish();
  all.add(annotator.results());
  EXPECT_TRUE(all == expected);
}

RC_GTEST_PROP(DocumentsProperty, BeforeDoNotMatter, ()) {
  const std::vector<std::string> texts = *rc::gen::container<std::vector<std::string>>(100, text_of(fragments, 12));
  const std::string text = *text_of(fragments, 40);
  Handle used(builtin(), {}), fresh(builtin(), {});
  for (const std::string& other : texts) used.annotate(other);
  RC_ASSERT(whole(used, text) == whole(fresh, text));
}

RC_GTEST_PROP(DocumentsProperty, ForgottenOnesDoNotMatter, ()) {
  const std::string other = *text_of(fragments, 40), text = *text_of(fragments, 40);
  Handle used(builtin(), {}), fresh(builtin(), {});
  used.feed(other);
  used.reset();
  RC_ASSERT(in_pieces(used, text, cuts_in(text)) == whole(fresh, text));
}

}  // namespace
}  // namespace nhan::annotate
