// A stream's spans and records are the whole text's, wherever the text is cut: at every byte of the samples, and at random in long texts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "api/described.h"
#include "api/samples.h"

namespace nhan {
namespace {

constexpr Unit units[] = {Unit::bytes, Unit::utf16, Unit::codepoints};

const Database& database() {
  static const Database builtin = Database::builtin();
  return builtin;
}

Options options(Unit unit) { return {unit, true, 0, ""}; }

class Cuts : public testing::TestWithParam<Unit> {};

TEST_P(Cuts, TwoPiecesAtEveryByteOfTheSamples) {
  Annotator annotator(database(), options(GetParam()));
  Stream stream(database(), options(GetParam()));
  for (const std::string& text : samples::texts()) {
    for (const std::string& form : samples::forms(text)) {
      const Described whole = annotated(annotator, form);
      for (size_t cut = 0; cut <= form.size(); ++cut)
        ASSERT_EQ(streamed(stream, form, std::vector<size_t>{cut}), whole) << "cut at " << cut << " of:\n" << form;
    }
  }
}

TEST_P(Cuts, PiecesOfOneSize) {
  Annotator annotator(database(), options(GetParam()));
  Stream stream(database(), options(GetParam()));
  for (const std::string& text : samples::texts()) {
    for (const std::string& form : samples::forms(text)) {
      const Described whole = annotated(annotator, form);
      for (const size_t size : {1, 2, 3, 7, 64}) ASSERT_EQ(streamed(stream, form, size), whole) << "pieces of " << size << " of:\n" << form;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(AllUnits, Cuts, testing::ValuesIn(units));

// Samples in any form, one behind another: longer than blocks and than what a stream holds back, with and without a place to cut.
rc::Gen<std::string> long_text() {
  return rc::gen::map(rc::gen::tuple(rc::gen::inRange<size_t>(1, 120), rc::gen::inRange(0, 8), rc::gen::arbitrary<std::vector<uint16_t>>()),
                      [](const std::tuple<size_t, int, std::vector<uint16_t>>& made) {
                        const auto& [count, form, choices] = made;
                        std::string text;
                        for (size_t i = 0; i < count; ++i) {
                          const size_t choice = choices.empty() ? i : choices[i % choices.size()] + i;
                          text += samples::texts()[choice % samples::texts().size()];
                          text += choice % 3 == 0 ? "\n\n" : choice % 3 == 1 ? " " : "\n";
                        }
                        return samples::forms(text)[static_cast<size_t>(form)];
                      });
}

std::vector<size_t> random_cuts(size_t size) {
  std::vector<size_t> cuts = *rc::gen::container<std::vector<size_t>>(rc::gen::inRange<size_t>(0, size + 1));
  std::sort(cuts.begin(), cuts.end());
  return cuts;
}

RC_GTEST_PROP(LongTexts, AnyCuts, ()) {
  const Unit unit = *rc::gen::elementOf(std::vector<Unit>(std::begin(units), std::end(units)));
  Annotator annotator(database(), options(unit));
  Stream stream(database(), options(unit));
  const std::string text = *long_text();
  const Described whole = annotated(annotator, text);
  RC_ASSERT(streamed(stream, text, random_cuts(text.size())) == whole);
  RC_ASSERT(streamed(stream, text, *rc::gen::inRange<size_t>(1, 5000)) == whole);
}

// A document changes nothing for the next one, in whatever way it ended.
RC_GTEST_PROP(LongTexts, AfterAnyDocument, ()) {
  Annotator fresh(database()), annotator(database());
  Stream stream(database());
  const std::string before = *long_text(), text = *long_text();
  annotator.annotate(before);
  stream.feed(before);
  *rc::gen::arbitrary<bool>() ? stream.reset() : static_cast<void>(stream.finish());
  const Described whole = annotated(fresh, text);
  RC_ASSERT(annotated(annotator, text) == whole);
  RC_ASSERT(streamed(stream, text, std::vector<size_t>{text.size() / 2}) == whole);
}

// Spans are handed out at the latest NHAN_LOOK_AHEAD bytes after their end.
TEST(LongTexts, SpansSettleWithinTheLookAhead) {
  Stream stream(database());
  for (const std::string& filling :
       {std::string("a"), std::string(" "), std::string("\n"), std::string("ê\u0323"), std::string("Nguyễn "), std::string(".")}) {
    const std::string text = samples::texts()[0];
    std::string rest;
    while (rest.size() < NHAN_LOOK_AHEAD) rest += filling;
    size_t count = stream.feed(text).spans().size() + stream.feed(rest).spans().size();
    const size_t settled = count;
    stream.reset();
    Annotator annotator(database());
    const std::string whole_text = text + rest;
    const Result whole = annotator.annotate(whole_text);
    const auto due = std::count_if(whole.spans().begin(), whole.spans().end(),
                                   [&](const nhan_span& span) { return span.end + NHAN_LOOK_AHEAD <= whole_text.size(); });
    EXPECT_GE(settled, static_cast<size_t>(due)) << "followed by " << NHAN_LOOK_AHEAD << " bytes of \"" << filling << '"';
  }
}

}  // namespace
}  // namespace nhan
