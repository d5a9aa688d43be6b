// Which words cannot be Vietnamese.
#include "text/spelling.h"

#include <gtest/gtest.h>

namespace nhan::text {
namespace {

TEST(Spelling, ForeignWords) {
  for (const char* word : {"carter", "trump", "payne", "obama", "lee", "james", "sudan", "fukuda"})
    EXPECT_TRUE(spelled_foreign(word)) << word;
}

TEST(Spelling, VietnameseWordsWithOrWithoutMarks) {
  for (const char* word : {"nguyen", "nghieu", "khuya", "duong", "yen", "giang", "gi", "quynh", "uong", "anh", "a", "thuyết", "đ"})
    EXPECT_FALSE(spelled_foreign(word)) << word;
}

TEST(Spelling, AbbreviationsAreOfNoLanguage) {
  for (const char* word : {"", "tp", "b", "csgt", "2", "u20"}) EXPECT_FALSE(spelled_foreign(word)) << word;
}

}  // namespace
}  // namespace nhan::text
