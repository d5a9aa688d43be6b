// Phrases against std::map: numbers in the order of adding, each phrase once, nothing found that was not added.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "database/phrases.h"

namespace nhan::database {
namespace {

RC_GTEST_PROP(PhrasesProperty, LikeAMap, (const std::vector<std::string>& words, const std::vector<std::string>& others)) {
  Phrases phrases;
  std::map<std::string, uint32_t> map;
  size_t longest = 0;
  for (const std::string& word : words) {
    RC_ASSERT(phrases.add(word) == map.emplace(word, static_cast<uint32_t>(map.size())).first->second);
    longest = std::max(longest, word.size());
  }
  RC_ASSERT(phrases.size() == map.size());
  RC_ASSERT(phrases.longest() == longest);
  for (const auto& [word, number] : map) {
    RC_ASSERT(phrases.find(word) == number);
    RC_ASSERT(phrases.text(number) == word);
  }
  for (const std::string& other : others) RC_ASSERT(phrases.find(other) == (map.contains(other) ? map.at(other) : no_phrase));
}

TEST(Phrases, ManyOfOneLengthStayApart) {
  Phrases phrases;
  const auto word = [](int i) { return "xã số " + std::to_string(100'000 + i); };
  for (int i = 0; i < 50'000; ++i) ASSERT_EQ(phrases.add(word(i)), static_cast<uint32_t>(i));
  for (int i = 0; i < 50'000; ++i) ASSERT_EQ(phrases.find(word(i)), static_cast<uint32_t>(i));
  EXPECT_EQ(phrases.find(word(50'000)), no_phrase);
}

TEST(Phrases, OfEveryLengthAreTakenWhole) {
  Phrases phrases;
  const std::string text = "trung du và miền núi phía bắc, đồng bằng sông cửu long";
  for (size_t size = 0; size <= text.size(); ++size) phrases.add(text.substr(0, size));
  for (size_t size = 0; size <= text.size(); ++size) EXPECT_EQ(phrases.find(text.substr(0, size)), size);
}

TEST(Phrases, EmptyTableFindsNothing) { EXPECT_EQ(Phrases().find("hải dương"), no_phrase); }

}  // namespace
}  // namespace nhan::database
