// Templates: one row, an entry for each entry of a kind.
#include <gtest/gtest.h>

#include "lexicon/temporary_folder.h"

namespace nhan::lexicon {
namespace {

// Reads kinds and entries alone.
Outcome read_entries(const std::string& rows) {
  const TemporaryFolder folder(Files{{"MANIFEST", "file\trole\nversion\t1\nkinds.tsv\tkinds\nentries.tsv\tentries\n"},
                                     {"kinds.tsv", sound_files()["kinds.tsv"]},
                                     {"entries.tsv", "key\tkind\tname\taliases\tabbreviations\tcase\tclass\n" + rows}});
  return read_all({folder.path()});
}

struct Expected {
  std::string text;
  Tier tier;
  CasePolicy policy;
};

void expect_surfaces(const Entry& entry, const std::vector<Expected>& expected) {
  ASSERT_EQ(entry.surfaces.size(), expected.size());
  for (size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(entry.surfaces[i].text, expected[i].text);
    EXPECT_EQ(entry.surfaces[i].tier, expected[i].tier) << expected[i].text;
    EXPECT_EQ(entry.surfaces[i].case_policy, expected[i].policy) << expected[i].text;
  }
}

TEST(Templates, MakeTheProductOfSurfaces) {
  const Outcome outcome = read_entries(
      "department:cong-thuong\tdepartment\tCông Thương\tThương nghiệp\tCT\t\t\n"
      "so-{department}\tbody\tSở {department}\tNha {department}\tS{department}\t\toffice\n");
  ASSERT_EQ(outcome.findings, std::vector<std::string>());
  ASSERT_EQ(outcome.lexicon.entries.size(), 2u);
  const Entry& made = outcome.lexicon.entries[1];
  EXPECT_EQ(made.key, "so-cong-thuong");
  EXPECT_EQ(made.name, "Sở Công Thương");
  EXPECT_EQ(made.attribute("class"), "office");
  expect_surfaces(made, {{"Sở Công Thương", Tier::name, CasePolicy::any},
                         {"Sở Thương nghiệp", Tier::alias, CasePolicy::any},
                         {"sở CT", Tier::abbreviation, CasePolicy::proper},
                         {"Nha Công Thương", Tier::alias, CasePolicy::any},
                         {"Nha Thương nghiệp", Tier::alias, CasePolicy::any},
                         {"nha CT", Tier::abbreviation, CasePolicy::proper},
                         {"Scông thương", Tier::abbreviation, CasePolicy::proper},
                         {"Sthương nghiệp", Tier::abbreviation, CasePolicy::proper},
                         {"SCT", Tier::abbreviation, CasePolicy::exact}});
}

TEST(Templates, KeepTheCaseOfAPartThatIsNotFree) {
  const Outcome outcome =
      read_entries("department:y-te\tdepartment\tY tế\t\tYT\t\t\nso-{department}\tbody\tSở {department}\t\t\tinitial\t\n");
  expect_surfaces(outcome.lexicon.entries.at(1),
                  {{"Sở Y tế", Tier::name, CasePolicy::initial}, {"Sở YT", Tier::abbreviation, CasePolicy::proper}});
}

TEST(Templates, ReachEntriesOfAnyFileAndOfEarlierTemplates) {
  const Outcome outcome = read_entries(
      "a-{department}\tbody\tSở {department}\t\t\t\t\n"
      "b-{body}\trank\tGiám đốc {body}\t\t\t\t\n"
      "department:y-te\tdepartment\tY tế\t\t\t\t\n");
  ASSERT_EQ(outcome.lexicon.entries.size(), 3u);
  EXPECT_EQ(outcome.lexicon.entries[1].name, "Sở Y tế");
  EXPECT_EQ(outcome.lexicon.entries[2].name, "Giám đốc Sở Y tế");
  EXPECT_EQ(outcome.lexicon.entries[2].key, "b-a-y-te");
}

TEST(Templates, NameOneKindInEveryField) {
  const std::vector<std::string> wrong = {"so\tbody\tSở {department}\t\t\t\t\n",
                                          "so-{department}\tbody\tSở\t\t\t\t\n",
                                          "so-{department}\tbody\tSở {department}\tNha\t\t\t\n",
                                          "so-{department}\tbody\tSở {department} {department}\t\t\t\t\n",
                                          "so-{department}\tbody\tSở {rank}\t\t\t\t\n",
                                          "so-{department}\tbody\tSở }department{\t\t\t\t\n"};
  for (const std::string& row : wrong) {
    EXPECT_EQ(read_entries(row).failure.find("entries.tsv:2: a template names one {kind}"), 0u) << row;
  }
  EXPECT_EQ(read_entries("so-{none}\tbody\tSở {none}\t\t\t\t\n").failure.find("entries.tsv:2: unknown kind `none` in braces"), 0u);
}

TEST(Templates, ThatDoubleWithEachRowAreStopped) {
  std::string rows = "a\tbody\tA\t\t\t\t\n";
  for (char c = 'b'; c <= 'z'; ++c) rows += std::string(1, c) + "-{body}\tbody\t" + c + " {body}\t\t\t\t\n";
  EXPECT_NE(read_entries(rows).failure.find("too many entries or surfaces come of this template"), std::string::npos);
}

}  // namespace
}  // namespace nhan::lexicon
