// Patterns: anchored at the first byte, every end of every pattern told, wrong expressions refused with their words.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/failure.h"
#include "engine/patterns.h"

namespace nhan::engine {
namespace {

std::vector<std::pair<uint32_t, uint32_t>> matches(const std::vector<std::string>& expressions, std::string_view text) {
  const Patterns patterns(expressions);
  const Scratch scratch = patterns.new_scratch();
  Buffer<Hit> hits;
  hits.push_back({7, 7});
  patterns.match(text, scratch, hits);
  std::vector<std::pair<uint32_t, uint32_t>> found;
  for (const Hit hit : hits) found.emplace_back(hit.literal, hit.end);
  std::sort(found.begin(), found.end());
  return found;
}

using Matches = std::vector<std::pair<uint32_t, uint32_t>>;

TEST(Patterns, BeginWhereTheTextBegins) {
  EXPECT_EQ(matches({"[0-9]{1,2}/[0-9]{1,2}"}, "29/10 trời mưa"), (Matches{{0, 4}, {0, 5}}));
  EXPECT_EQ(matches({"[0-9]{1,2}/[0-9]{1,2}"}, "ngày 29/10"), Matches());
  EXPECT_EQ(matches({"mưa|nắng"}, "trời nắng"), Matches());
}

TEST(Patterns, AreAllTold) { EXPECT_EQ(matches({"a+", "ab", "b"}, "aab"), (Matches{{0, 1}, {0, 2}})); }

TEST(Patterns, KeepAlternativesTogether) { EXPECT_EQ(matches({"a|b"}, "cb"), Matches()); }

TEST(Patterns, OfAnEmptySetMatchNothing) { EXPECT_EQ(matches({}, "29/10"), Matches()); }

TEST(Patterns, MatchNothingInAnEmptyText) { EXPECT_EQ(matches({"a"}, ""), Matches()); }

TEST(Patterns, RefuseWhatTheEngineCannotRead) {
  for (const char* wrong : {"(", "[", "(?<=a)b", "\\1", "*"}) {
    EXPECT_NE(fault_of(wrong), "") << wrong;
    try {
      Patterns({"a", wrong});
      ADD_FAILURE() << wrong;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.status(), Status::gazetteer);
      EXPECT_NE(std::string(failure.what()).find(wrong), std::string::npos) << failure.what();
    }
  }
  EXPECT_EQ(fault_of("(?:0?[1-9]|1[0-2])"), "");
}

TEST(Patterns, RefuseWhatMatchesTheEmptyText) {
  for (const char* wrong : {"", "a*", "(?:ab)?", "a|"}) EXPECT_NE(fault_of(wrong), "") << wrong;
}

}  // namespace
}  // namespace nhan::engine
