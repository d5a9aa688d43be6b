// Offsets: the three units name the same bytes, on code-point edges, sorted and apart, in sound and in broken text.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "api/samples.h"
#include "nhan.hpp"

namespace nhan {
namespace {

bool between(char byte, int low, int high) {
  const int value = static_cast<unsigned char>(byte);
  return low <= value && value <= high;
}

// The length of the character at `at`, or of the maximal part of one: Table 3-7 of the Unicode Standard, row by row.
size_t character_length(std::string_view text, size_t at) {
  struct Row {
    int first_low, first_high, second_low, second_high;
    size_t length;
  };
  static constexpr Row rows[] = {{0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
                                 {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
                                 {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4}};
  for (const Row& row : rows) {
    if (!between(text[at], row.first_low, row.first_high)) continue;
    size_t length = 1;
    if (at + 1 < text.size() && between(text[at + 1], row.second_low, row.second_high)) ++length;
    while (length > 1 && length < row.length && at + length < text.size() && between(text[at + length], 0x80, 0xBF)) ++length;
    return length;
  }
  return 1;
}

constexpr uint64_t no_edge = UINT64_MAX;

// For each byte offset of an edge of a character its offset in the unit; no_edge for all others.
std::vector<uint64_t> edges(std::string_view text, Unit unit) {
  std::vector<uint64_t> out(text.size() + 1, no_edge);
  uint64_t offset = 0;
  for (size_t at = 0; at < text.size();) {
    out[at] = offset;
    const size_t length = character_length(text, at);
    offset += unit == Unit::bytes ? length : unit == Unit::utf16 && length == 4 ? 2 : 1;
    at += length;
  }
  out[text.size()] = offset;
  return out;
}

class Offsets : public testing::Test {
 protected:
  Offsets()
      : database_(Database::builtin()), bytes_(database_), utf16_(database_, {Unit::utf16}), codepoints_(database_, {Unit::codepoints}) {}

  void check(const std::string& text) {
    const Result result = bytes_.annotate(text);
    check_order(result, text);
    compare(result, utf16_.annotate(text), edges(text, Unit::utf16), text);
    compare(result, codepoints_.annotate(text), edges(text, Unit::codepoints), text);
  }

 private:
  static void check_order(const Result& result, const std::string& text) {
    const std::vector<uint64_t> edge = edges(text, Unit::bytes);
    uint64_t end = 0;
    for (const nhan_span& span : result.spans()) {
      ASSERT_GE(span.begin, end) << text;
      ASSERT_LT(span.begin, span.end) << text;
      ASSERT_LE(span.end, text.size()) << text;
      ASSERT_LE(span.classifier, span.begin - end) << text;
      for (const uint64_t at : {span.begin, span.end, span.begin - span.classifier})
        ASSERT_NE(edge[at], no_edge) << at << " is inside a character of " << text;
      end = span.end;
    }
  }

  static void compare(const Result& bytes, const Result& other, const std::vector<uint64_t>& edge, const std::string& text) {
    ASSERT_EQ(bytes.spans().size(), other.spans().size()) << text;
    for (size_t i = 0; i < bytes.spans().size(); ++i) {
      const nhan_span &ours = bytes.spans()[i], &theirs = other.spans()[i];
      ASSERT_EQ(edge[ours.begin], theirs.begin) << text;
      ASSERT_EQ(edge[ours.end], theirs.end) << text;
      ASSERT_EQ(edge[ours.begin - ours.classifier], theirs.begin - theirs.classifier) << text;
      ASSERT_EQ(ours.type, theirs.type) << text;
    }
  }

  Database database_;
  Annotator bytes_, utf16_, codepoints_;
};

TEST_F(Offsets, OfTheSamplesInEveryForm) {
  for (const std::string& text : samples::texts())
    for (const std::string& form : samples::forms(text)) check(form);
}

TEST_F(Offsets, OfAllSamplesAsOneText) {
  std::string text;
  for (const std::string& sample : samples::texts())
    for (const std::string& form : samples::forms(sample)) text += form;
  check(text);
  check(samples::one_paragraph(text));
}

// Any byte of a sample replaced by any other, several times.
TEST_F(Offsets, OfDamagedSamples) {
  const bool holds = rc::check([this] {
    std::string text = *rc::gen::elementOf(samples::texts());
    for (const auto& [at, byte] : *rc::gen::container<std::vector<std::pair<size_t, char>>>(
             rc::gen::pair(rc::gen::inRange<size_t>(0, 1000), rc::gen::arbitrary<char>())))
      text[at % text.size()] = byte;
    check(text);
    RC_ASSERT(!HasFatalFailure());
  });
  EXPECT_TRUE(holds);
}

}  // namespace
}  // namespace nhan
