// Openings against a set: what was added is always held, and of what was not little is.
#include "database/openings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <tuple>
#include <vector>

namespace nhan::database {
namespace {

constexpr uint32_t syllables = 40;

rc::Gen<Opening> opening() {
  const auto number = rc::gen::inRange<uint32_t>(0, syllables);
  return rc::gen::construct<Opening>(number, number, rc::gen::arbitrary<bool>(), rc::gen::arbitrary<bool>());
}

RC_GTEST_PROP(OpeningsProperty, HoldWhatWasAdded, ()) {
  const auto added = *rc::gen::container<std::vector<Opening>>(opening());
  std::set<std::pair<uint32_t, bool>> alone;
  Openings openings;
  for (const Opening& one : added) {
    openings.add(one);
    openings.add_alone(one.first, one.capital);
    alone.emplace(one.first, one.capital);
  }
  openings.close(syllables);
  for (const Opening& one : added) {
    RC_ASSERT(openings.hold(one));
    const Openings::Kinds first = openings.kinds(one.first), second = openings.kinds(one.second);
    RC_ASSERT((Openings::kinds_before(first, second) & Openings::first) != 0);
  }
  for (uint32_t syllable = 0; syllable < syllables; ++syllable)
    for (const bool capital : {false, true})
      RC_ASSERT(Openings::is_alone(openings.kinds(syllable), capital) == alone.contains({syllable, capital}));
}

// As many as the built-in gazetteer has: a look must spare most paths, or it is no use.
TEST(Openings, LetFewOthersPass) {
  Openings openings;
  constexpr uint32_t count = 9000;
  for (uint32_t i = 0; i < count; ++i) openings.add({i % 3000, i, i % 2 == 0, i % 16 == 0});
  openings.close(2 * count);
  uint32_t passed = 0;
  for (uint32_t i = 0; i < count; ++i) passed += openings.hold({i % 3000, count + i, i % 2 == 0, i % 16 == 0});
  EXPECT_LT(passed, count / 20);
}

}  // namespace
}  // namespace nhan::database
