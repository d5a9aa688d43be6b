// The table of syllables and the trie against maps of the standard library, with more keys than their first room, and keys that share their place.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "database/syllable_table.h"
#include "database/trie.h"

namespace nhan::database {
namespace {

using Path = std::vector<uint32_t>;

rc::Gen<std::string> syllable() {
  return rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::element('a', 'b', 'c', 'h', 'n', '\xC3', '\xA0')));
}

RC_GTEST_PROP(SyllableTableProperty, NumbersAsAMapDoes, ()) {
  const auto added = *rc::gen::container<std::vector<std::string>>(syllable());
  const auto asked = *rc::gen::container<std::vector<std::string>>(syllable());
  SyllableTable table;
  std::map<std::string, uint32_t> oracle;
  for (const std::string& one : added) {
    const auto number = static_cast<uint32_t>(oracle.size() + 1);
    RC_ASSERT(table.add(one) == oracle.emplace(one, number).first->second);
  }
  table.close();
  std::string text;
  std::vector<FoldedRange> ranges;
  for (const auto& ones : {added, asked}) {
    for (const std::string& one : ones) {
      const auto begin = static_cast<uint32_t>(text.size());
      ranges.push_back({begin, begin + static_cast<uint32_t>(one.size())});
      text += one + ' ';
      RC_ASSERT(table.find(one) == (oracle.contains(one) ? oracle[one] : SyllableTable::unknown));
    }
  }
  text.append(SyllableTable::readable, '\0');
  std::vector<uint32_t> numbers(ranges.size());
  table.find_all(text.data(), ranges.data(), ranges.size(), numbers.data());
  for (size_t i = 0; i < numbers.size(); ++i) RC_ASSERT(numbers[i] == table.find(text.substr(ranges[i].begin, ranges[i].size())));
}

rc::Gen<Path> path() { return rc::gen::nonEmpty(rc::gen::container<Path>(rc::gen::inRange<uint32_t>(1, 6))); }

RC_GTEST_PROP(TrieProperty, HoldsWhatAMapHolds, ()) {
  const auto added = *rc::gen::container<std::vector<Path>>(path());
  std::map<Path, uint32_t> oracle;
  Trie trie;
  for (const Path& one : added) {
    const auto value = static_cast<uint32_t>(oracle.size() + 1);
    oracle[one] = value;
    trie.add(one, value);
  }
  for (const auto& [one, value] : oracle) {
    RC_ASSERT(trie.find(one) == value);
    const Path shorter(one.begin(), one.end() - 1);
    if (!shorter.empty()) RC_ASSERT(trie.find(shorter) == (oracle.contains(shorter) ? oracle[shorter] : 0));
  }
  const Path other = *path();
  RC_ASSERT(trie.find(other) == (oracle.contains(other) ? oracle[other] : 0));
}

TEST(Trie, KnowsWhereAPhraseGoesOverAMark) {
  constexpr uint32_t comma = 4;
  Trie trie;
  trie.add(Path{1, 3}, 1);
  trie.add(Path{1, comma | Trie::mark, 2}, 2);
  trie.add(Path{2, 3}, 3);
  EXPECT_TRUE(trie.first(1).goes_over_mark());
  EXPECT_FALSE(trie.first(2).goes_over_mark());
  const Trie::Node behind_mark = trie.next(trie.first(1), comma);
  EXPECT_TRUE(behind_mark.goes_on());
  EXPECT_FALSE(behind_mark.goes_over_mark());
  EXPECT_EQ(trie.next(behind_mark, 2).value(), 2U);
  EXPECT_EQ(trie.find(Path{1, comma | Trie::mark, 2}), 2U);
  EXPECT_EQ(trie.find(Path{1, 3}), 1U);
}

// As many as a gazetteer has.
TEST(SyllableTable, HoldsManyThousands) {
  SyllableTable table;
  for (uint32_t i = 0; i < 50'000; ++i) ASSERT_EQ(table.add("s" + std::to_string(i)), i + 1);
  table.close();
  for (uint32_t i = 0; i < 50'000; ++i) ASSERT_EQ(table.find("s" + std::to_string(i)), i + 1);
  for (uint32_t i = 50'000; i < 100'000; ++i) ASSERT_EQ(table.find("s" + std::to_string(i)), SyllableTable::unknown);
}

}  // namespace
}  // namespace nhan::database
