// Folding against the oracle, itself, its map and all CPU levels, over generated texts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "levels.h"
#include "oracle.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "texts.h"

namespace nhan::text {
namespace {

rc::Gen<std::string> text() { return rc::gen::oneOf(vietnamese_text(), plain_text(), any_text()); }

Folded folded(std::string_view source) {
  Folded out;
  fold(source, out);
  return out;
}

std::string without_barriers(std::string bytes) {
  std::replace(bytes.begin(), bytes.end(), '\n', ' ');
  return bytes;
}

bool is_edge(std::string_view source, uint32_t at) { return at == source.size() || !is_continuation(source[at]); }

std::vector<uint32_t> edges(std::string_view bytes) {
  std::vector<uint32_t> found{0};
  while (found.back() < bytes.size()) found.push_back(found.back() + decode(bytes, found.back()).length);
  return found;
}

// Whether the character may be an o or u that took the tone of the next.
bool took_tone(std::string_view character) { return std::string_view("òóõỏọùúũủụ").find(character) != std::string_view::npos; }

RC_GTEST_PROP(Fold, EqualsTheOracle, ()) {
  const std::string source = *text();
  const std::string expected = oracle_fold(source);
  at_every_level([&] { RC_ASSERT(folded(source).bytes == expected); });
}

RC_GTEST_PROP(Fold, IsTheSameAtEveryLevel, ()) {
  const std::string source = *text();
  std::vector<Folded> results;
  at_every_level([&] { results.push_back(folded(source)); });
  for (const Folded& result : results) {
    RC_ASSERT(result.bytes == results[0].bytes);
    RC_ASSERT(result.capitals == results[0].capitals);
    RC_ASSERT(result.valid_utf8 == is_valid(source));
    for (const uint32_t edge : edges(result.bytes)) {
      RC_ASSERT(result.map.source_begin(edge) == results[0].map.source_begin(edge));
      RC_ASSERT(result.map.source_end(edge) == results[0].map.source_end(edge));
    }
  }
}

// What stands in front of a character plays no part in how it is folded, but for the tone that it may give away and the gap that it may
// end.
RC_GTEST_PROP(Fold, DoesNotDependOnWhereItStands, ()) {
  const std::string source = *text();
  const std::string front(*rc::gen::inRange<size_t>(0, 130), 'x');
  const Folded alone = folded("x" + source), behind = folded("x" + front + source);
  RC_ASSERT(behind.bytes == front + alone.bytes);
  const auto shift = static_cast<uint32_t>(front.size());
  for (uint32_t i = 0; i < alone.bytes.size(); ++i) RC_ASSERT(alone.changed_case(i) == behind.changed_case(i + shift));
}

RC_GTEST_PROP(Fold, IsIdempotent, ()) {
  const std::string once = folded(*text()).bytes;
  RC_ASSERT(without_barriers(folded(once).bytes) == without_barriers(once));
}

RC_GTEST_PROP(Fold, IsFollowedByZeros, ()) {
  const Folded result = folded(*text());
  for (size_t i = 0; i < 64; ++i) RC_ASSERT(result.bytes.data()[result.bytes.size() + i] == '\0');
}

RC_GTEST_PROP(Fold, MapIsMonotonicAndOnEdges, ()) {
  const std::string source = *text();
  const Folded result = folded(source);
  uint32_t last = 0;
  for (const uint32_t edge : edges(result.bytes)) {
    const uint32_t end = result.map.source_end(edge), begin = result.map.source_begin(edge);
    RC_ASSERT(last <= end);
    RC_ASSERT(end <= begin);
    RC_ASSERT(begin <= source.size());
    if (is_valid(source)) {
      RC_ASSERT(is_edge(source, begin));
      RC_ASSERT(is_edge(source, end));
    }
    last = begin;
  }
  RC_ASSERT(result.map.source_begin(static_cast<uint32_t>(result.bytes.size())) == source.size());
}

// What lies between the source ranges of two neighbours is dropped by itself too, and the text of a range folds to its character (tones
// that moved apart).
RC_GTEST_PROP(Fold, RangesFoldToTheirCharacters, ()) {
  const std::string source = *rc::gen::suchThat(text(), [](const std::string& t) { return is_valid(t); });
  const Folded result = folded(source);
  const std::vector<uint32_t> at = edges(result.bytes);
  for (size_t i = 0; i + 1 < at.size(); ++i) {
    const uint32_t begin = result.map.source_begin(at[i]), end = result.map.source_end(at[i + 1]);
    RC_ASSERT(folded(source.substr(result.map.source_end(at[i]), begin - result.map.source_end(at[i]))).bytes.empty());
    const std::string character = result.bytes.substr(at[i], at[i + 1] - at[i]);
    if (begin == end || took_tone(character) || (i > 0 && took_tone(result.bytes.substr(at[i - 1], at[i] - at[i - 1])))) continue;
    RC_ASSERT(without_barriers(folded(source.substr(begin, end - begin)).bytes).substr(0, character.size()) == without_barriers(character));
  }
}

}  // namespace
}  // namespace nhan::text
