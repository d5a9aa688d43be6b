// The overlap policy: no two spans of a result overlap, they are sorted, precedence decides, and the order of finding does not.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

#include "database/tiny_lexicon.h"
#include "resolve/overlap.h"

namespace nhan::resolve {
namespace {

Candidate candidate(Type type, uint32_t begin, uint32_t size) {
  Candidate one;
  one.range = {begin, begin + size};
  one.type = type;
  one.precedence = precedence_of(type);
  return one;
}

using Key = std::tuple<uint32_t, uint32_t, Type>;
Key key_of(const Candidate& one) { return {one.range.begin, one.range.end, one.type}; }

// Of one range and precedence there is one candidate: namesakes are told apart before.
rc::Gen<std::vector<Candidate>> candidates() {
  const auto type = rc::gen::elementOf(std::vector<Type>{province, title, body, person, field, agreement, date, money});
  const auto one = rc::gen::map(rc::gen::tuple(type, rc::gen::inRange<uint32_t>(0, 60), rc::gen::inRange<uint32_t>(1, 12)),
                                [](const auto& parts) { return candidate(std::get<0>(parts), std::get<1>(parts), std::get<2>(parts)); });
  return rc::gen::map(rc::gen::container<std::vector<Candidate>>(one), [](std::vector<Candidate> all) {
    std::set<Key> seen;
    std::erase_if(all, [&seen](const Candidate& other) { return !seen.insert(key_of(other)).second; });
    return all;
  });
}

// One by one, the strongest first, each where no stronger one is in its way.
std::vector<Key> naive(std::vector<Candidate> all) {
  std::sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::tuple(b.precedence, b.range.size(), a.range.begin) < std::tuple(a.precedence, a.range.size(), b.range.begin);
  });
  std::vector<Candidate> winners;
  for (const Candidate& one : all)
    if (std::none_of(winners.begin(), winners.end(), [&one](const Candidate& winner) { return winner.range.overlaps(one.range); }))
      winners.push_back(one);
  std::vector<Key> keys;
  for (const Candidate& winner : winners) keys.push_back(key_of(winner));
  std::sort(keys.begin(), keys.end());
  return keys;
}

std::vector<Key> settled(const std::vector<Candidate>& all) {
  static const auto database = lexicon::TinyLexicon().database();
  Block block(*database);
  block.candidates.assign(all);
  settle_overlaps(block);
  std::vector<Key> keys;
  for (const Candidate& winner : block.candidates) keys.push_back(key_of(winner));
  return keys;
}

RC_GTEST_PROP(OverlapProperty, StrongestFirst, ()) {
  const std::vector<Candidate> all = *candidates();
  RC_ASSERT(settled(all) == naive(all));
}

RC_GTEST_PROP(OverlapProperty, SortedAndApart, ()) {
  const std::vector<Key> keys = settled(*candidates());
  for (size_t i = 1; i < keys.size(); ++i) RC_ASSERT(std::get<1>(keys[i - 1]) <= std::get<0>(keys[i]));
}

RC_GTEST_PROP(OverlapProperty, TheOrderOfFindingDoesNotMatter, ()) {
  std::vector<Candidate> all = *candidates();
  const std::vector<Key> keys = settled(all);
  std::shuffle(all.begin(), all.end(), std::mt19937(*rc::gen::arbitrary<uint32_t>()));
  RC_ASSERT(settled(all) == keys);
}

TEST(Overlap, PrecedenceIsThatOfTheGuidelines) {
  const Type falling[] = {title, body, person, agreement, province, field, date, money};
  for (size_t i = 1; i < std::size(falling); ++i) EXPECT_GT(precedence_of(falling[i - 1]), precedence_of(falling[i])) << i;
  EXPECT_EQ(precedence_of(province), precedence_of(place));
  EXPECT_EQ(precedence_of(first_user_type), precedence_of(field));
}

TEST(Overlap, LongerThenLeftmostAmongEquals) {
  EXPECT_EQ(settled({candidate(field, 0, 4), candidate(field, 2, 6)}), (std::vector<Key>{{2, 8, field}}));
  EXPECT_EQ(settled({candidate(field, 2, 4), candidate(field, 0, 4)}), (std::vector<Key>{{0, 4, field}}));
}

// A loser does not shield what it would have beaten.
TEST(Overlap, WhatOnlyALoserTouchesStays) {
  EXPECT_EQ(settled({candidate(title, 0, 4), candidate(person, 3, 6), candidate(field, 7, 5)}),
            (std::vector<Key>{{0, 4, title}, {7, 12, field}}));
}

}  // namespace
}  // namespace nhan::resolve
