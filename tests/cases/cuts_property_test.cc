// Pieces of cases, one behind another, as no case has them: a stream that gets them byte by byte, and in pieces, finds what the whole text holds. What crosses
// from paragraph to paragraph meets every begin and end here.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "cases/case.h"

namespace nhan::cases {
namespace {

const Database& database() {
  static const Database builtin = Database::builtin();
  return builtin;
}

const std::vector<Case>& all() {
  static const std::vector<Case> cases = read(NHAN_SOURCE_DIR "/tests/cases");
  return cases;
}

// From one space of a case to another.
std::string_view part(std::string_view text, size_t begin, size_t end) {
  const size_t from = text.find(' ', begin % text.size());
  if (from != std::string_view::npos && begin % 2 == 0) text.remove_prefix(from + 1);
  const size_t to = text.find(' ', end % std::max<size_t>(text.size(), 1));
  return end % 2 == 0 ? text.substr(0, to) : text;
}

rc::Gen<std::string> piece() {
  const std::string much_space(70, '\t');
  const auto gap = rc::gen::element<std::string>("\n\n", "\n\n", ".\n", ".\n", "!\t", "\n- ", ";\n- ", ":\n", " ", ", ", "\n", "",
                                                 "." + much_space, much_space + "- ", "\xE1\n\n", "\n\n|");
  const auto number = rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<uint32_t>());  // any case from the first run on
  return rc::gen::map(rc::gen::tuple(number, number, number, gap), [](const std::tuple<uint32_t, uint32_t, uint32_t, std::string>& made) {
    const auto& [which, begin, end, behind] = made;
    return std::string(part(all()[which % all().size()].text, begin, end)) + behind;
  });
}

Outcome whole(const std::string& text) {
  static Annotator annotator(database(), {.unit = Unit::bytes});
  Recorder recorder(database(), text, Unit::bytes);
  recorder.add(annotator.annotate(text));
  return recorder.outcome();
}

Outcome streamed(std::string_view text, size_t size) {
  static Stream stream(database(), {.unit = Unit::bytes});
  Recorder recorder(database(), text, Unit::bytes);
  for (std::string_view rest = text; !rest.empty(); rest.remove_prefix(std::min(size, rest.size())))
    recorder.add(stream.feed(rest.substr(0, size)));
  recorder.add(stream.finish());
  return recorder.outcome();
}

RC_GTEST_PROP(CasesInPieces, FindTheSameHoweverTheyAreCut, ()) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += *piece();
  const Outcome expected = whole(text);
  RC_ASSERT(streamed(text, 1) == expected);
  RC_ASSERT(streamed(text, *rc::gen::inRange<size_t>(2, 200)) == expected);
}

}  // namespace
}  // namespace nhan::cases
