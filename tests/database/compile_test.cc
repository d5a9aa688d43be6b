// Compiling a lexicon: surfaces to senses, kinds to types, rows to rules, and rows that no lexicon should have.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/failure.h"
#include "database/tiny_lexicon.h"
#include "text/fold.h"

namespace nhan::database {
namespace {

using namespace lexicon;

std::vector<std::string> keys_of(const Database& database, std::string_view surface) {
  std::vector<std::string> keys;
  const uint32_t phrase = database.phrases().find(text::fold(surface));
  if (phrase == no_phrase) return keys;
  for (const Sense& sense : database.senses(phrase)) keys.emplace_back(database.entry(sense.entry).key);
  return keys;
}

using Keys = std::vector<std::string>;

TEST(Compile, SensesStandByPriority) {
  const auto database = TinyLexicon().database();
  EXPECT_EQ(keys_of(*database, "Hải Dương"), (Keys{"hai-duong", "city:hai-duong"}));
  EXPECT_EQ(keys_of(*database, "HẢI  DƯƠNG"), (Keys{"hai-duong", "city:hai-duong"}));
  EXPECT_EQ(keys_of(*database, "Hà Nội"), Keys());
}

TEST(Compile, OnlyKindsThatWantItAreFoundUnaccented) {
  const auto database = TinyLexicon().database();
  EXPECT_EQ(keys_of(*database, "Thai Binh"), Keys{"thai-binh"});
  EXPECT_EQ(keys_of(*database, "Hai Duong"), Keys{"hai-duong"});
  EXPECT_EQ(keys_of(*database, "du lich"), Keys());
}

TEST(Compile, SurfacesGetTheirSpacingVariants) {
  TinyLexicon rows;
  rows.entry("province", "ba-ria-vung-tau", "Bà Rịa - Vũng Tàu");
  const auto database = rows.database();
  for (const char* form : {"Bà Rịa - Vũng Tàu", "Bà Rịa-Vũng Tàu", "Bà Rịa -Vũng Tàu", "Bà Rịa – Vũng Tàu"})
    EXPECT_EQ(keys_of(*database, form), Keys{"ba-ria-vung-tau"}) << form;
}

TEST(Compile, LiteralsAreThePhrasesThatTheEngineSearches) {
  const auto database = TinyLexicon().database();
  std::vector<std::string_view> found;
  for (uint32_t i = 0; i < database->literals().size(); ++i) found.push_back(database->phrases().text(database->phrase_of(i)));
  EXPECT_EQ(std::count(found.begin(), found.end(), "hải dương"), 1);
  EXPECT_EQ(std::count(found.begin(), found.end(), "tỉnh"), 0);  // search: none
  EXPECT_EQ(std::count(found.begin(), found.end(), "thái bình dương"), 1);
}

TEST(Compile, TypesOfNhanKeepTheirNumbersAndNewOnesFollow) {
  TinyLexicon rows;
  rows.kind("ship", "SHIP", Role::span, CasePolicy::any, Search::engine, 10);
  rows.kind("plane", "CRAFT", Role::span, CasePolicy::any, Search::engine, 10);
  rows.kind("kite", "CRAFT", Role::span, CasePolicy::any, Search::engine, 10);
  rows.pattern("SCORE", "#", {}, "[0-9]-[0-9]");
  const auto database = rows.database();
  EXPECT_EQ(database->type_of(database->kind_named("province")), province);
  EXPECT_EQ(database->type_of(database->kind_named("field")), field);
  EXPECT_EQ(database->type_of(database->kind_named("level")), no_type);
  EXPECT_EQ(database->type_of(database->kind_named("ship")), first_user_type);
  EXPECT_EQ(database->type_of(database->kind_named("plane")), database->type_of(database->kind_named("kite")));
  EXPECT_EQ(database->pattern(0).type, first_user_type + 2);
  EXPECT_EQ(database->type_names().back(), "SCORE");
}

TEST(Compile, EntriesAreFoundByKeyAndCode) {
  TinyLexicon rows;
  rows.entry("province", "ha-noi", "Hà Nội", {{"code_2008", "01"}}).entry("province", "can-tho", "Cần Thơ", {{"code_2025", "01"}});
  const auto database = rows.database();
  EXPECT_EQ(database->entry(database->find_key("ha-noi")).name, "Hà Nội");
  EXPECT_EQ(database->find_key("ha-tay"), no_entry);
  EXPECT_EQ(database->find_code("code_2008", "01"), std::vector<uint32_t>{database->find_key("ha-noi")});
  EXPECT_EQ(database->find_code("code_2008", "02"), std::vector<uint32_t>());
  EXPECT_EQ(database->find_code("code_2008", ""), std::vector<uint32_t>());
}

TEST(Compile, LevelsKnowWhatTheyStandBefore) {
  const auto database = TinyLexicon().database();
  const auto fits = database->fits(database->find_key("level:thanh-pho"));
  ASSERT_EQ(fits.size(), 2u);
  EXPECT_EQ(fits[0], database->kind_named("city"));
  EXPECT_EQ(fits[1], database->kind_named("province"));
  EXPECT_TRUE(database->fits(database->find_key("hai-duong")).empty());
}

TEST(Compile, AnEmptyLexiconIsADatabase) {
  const Database database{Lexicon()};
  EXPECT_EQ(database.literals().size(), 0u);
  EXPECT_EQ(database.type_names().size(), first_user_type);
  EXPECT_EQ(database.find_key(""), no_entry);
}

// White space and characters that folding drops leave nothing to find; a reader refuses such rows, a hostile bundle may hold them.
TEST(Compile, SurfacesThatFoldToNothingAreNeverFound) {
  TinyLexicon rows;
  rows.entry("province", "nothing", "\u200B").entry("province", "space", " ").entry("province", "empty", "");
  const auto database = rows.database();
  EXPECT_EQ(keys_of(*database, "Hải Dương"), (Keys{"hai-duong", "city:hai-duong"}));
}

TEST(Compile, AWrongExpressionIsRefusedWithItsPlace) {
  for (const std::string wrong : {"[0-9", "[0-9]*"}) {
    TinyLexicon rows;
    rows.pattern("DATE", "#", {}, "[0-9]+").pattern("DATE", "#", {}, wrong);
    try {
      rows.database();
      ADD_FAILURE() << wrong;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.status(), Status::gazetteer);
      EXPECT_NE(std::string(failure.what()).find("patterns.tsv:3"), std::string::npos) << failure.what();
    }
  }
}

TEST(Compile, MemoryGrowsWithTheRows) {
  TinyLexicon rows;
  const size_t before = rows.database()->memory();
  for (int i = 0; i < 100; ++i) rows.entry("field", "field/" + std::to_string(i), "nghề thứ " + std::to_string(i));
  EXPECT_GT(rows.database()->memory(), before + 100 * sizeof(Entry));
}

}  // namespace
}  // namespace nhan::database
