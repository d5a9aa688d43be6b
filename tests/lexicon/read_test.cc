// read(): what rows become, for folders and for single files of a user's.
#include <gtest/gtest.h>

#include <filesystem>

#include "lexicon/temporary_folder.h"

namespace nhan::lexicon {
namespace {

const Entry& entry(const Lexicon& lexicon, std::string_view key) {
  for (const Entry& entry : lexicon.entries) {
    if (entry.key == key) return entry;
  }
  throw std::out_of_range(std::string(key));
}

std::vector<std::string> texts(const Entry& entry) {
  std::vector<std::string> out;
  for (const Surface& surface : entry.surfaces) out.push_back(surface.text);
  return out;
}

Lexicon sound() {
  const TemporaryFolder folder(sound_files());
  return read({folder.path()}, {}, nullptr);
}

TEST(Read, ASoundFolderHasNoFindings) {
  const TemporaryFolder folder(sound_files());
  const Outcome outcome = read_all({folder.path()});
  EXPECT_EQ(outcome.findings, std::vector<std::string>());
  EXPECT_EQ(outcome.failure, "");
  EXPECT_EQ(outcome.lexicon.version, "2026.1");
}

TEST(Read, KindsKeepTheirColumns) {
  const Lexicon lexicon = sound();
  ASSERT_EQ(lexicon.kinds.size(), 4u);
  const Kind& province = lexicon.kinds[2];
  EXPECT_EQ(province.name, "province");
  EXPECT_EQ(province.type, "PROVINCE");
  EXPECT_EQ(province.role, Role::span);
  EXPECT_EQ(province.case_policy, CasePolicy::proper);
  EXPECT_EQ(province.search, Search::engine);
  EXPECT_EQ(province.priority, 50);
  EXPECT_TRUE(province.unaccented);
  EXPECT_EQ(lexicon.kinds[1].role, Role::word);
  EXPECT_EQ(lexicon.kinds[1].search, Search::none);
}

TEST(Read, SurfacesHaveTierAndPolicy) {
  const Lexicon lexicon = sound();
  const Entry& place = entry(lexicon, "hai-duong");
  EXPECT_EQ(place.name, "Hải Dương");
  EXPECT_EQ(texts(place), (std::vector<std::string>{"Hải Dương", "xứ Đông", "HD"}));
  EXPECT_EQ(place.surfaces[0].tier, Tier::name);
  EXPECT_EQ(place.surfaces[1].tier, Tier::alias);
  EXPECT_EQ(place.surfaces[1].case_policy, CasePolicy::proper);
  EXPECT_EQ(place.surfaces[2].tier, Tier::abbreviation);
  EXPECT_EQ(place.surfaces[2].case_policy, CasePolicy::exact);
}

TEST(Read, TheCaseColumnOverridesTheKind) {
  auto files = sound_files();
  files["entries.tsv"] =
      "key\tkind\tname\taliases\tabbreviations\tcase\tclass\na\trank\tGiám "
      "đốc\tTrưởng\tGĐ\tinitial\tdirector\nb\tbody\tSở\t\t\t\toffice\nhai-duong\tprovince\tHải Dương\t\t\t\t\n";
  const TemporaryFolder folder(files);
  const Lexicon lexicon = read({folder.path()}, {}, nullptr);
  EXPECT_EQ(lexicon.entries[0].surfaces[0].case_policy, CasePolicy::initial);
  EXPECT_EQ(lexicon.entries[0].surfaces[1].case_policy, CasePolicy::initial);
  EXPECT_EQ(lexicon.entries[0].surfaces[2].case_policy, CasePolicy::exact);
}

TEST(Read, OtherColumnsAreAttributesWhereFilled) {
  const Lexicon lexicon = sound();
  EXPECT_EQ(entry(lexicon, "hai-duong").attribute("successor"), "hai-phong");
  EXPECT_EQ(entry(lexicon, "hai-phong").attribute("successor"), "");
  EXPECT_TRUE(entry(lexicon, "hai-phong").attributes.empty());
}

TEST(Read, TheIdIsTheKeyUpToAt) {
  Entry entry;
  entry.key = "district:chau-thanh@an-giang";
  EXPECT_EQ(entry.id(), "district:chau-thanh");
}

TEST(Read, RulesKeepTheirColumns) {
  const Lexicon lexicon = sound();
  ASSERT_EQ(lexicon.contexts.size(), 2u);
  EXPECT_EQ(lexicon.contexts[0].cues, (std::vector<std::string>{"sông", "cầu"}));
  EXPECT_EQ(lexicon.contexts[0].side, Side::left);
  EXPECT_EQ(lexicon.contexts[0].where, "context.tsv:2");
  EXPECT_EQ(lexicon.contexts[1].effect, Effect::keep);
  ASSERT_EQ(lexicon.compositions.size(), 1u);
  EXPECT_EQ(lexicon.compositions[0].left, "director");
  ASSERT_EQ(lexicon.patterns.size(), 1u);
  EXPECT_EQ(lexicon.patterns[0].leads, (std::vector<std::string>{"ngày"}));
  EXPECT_EQ(lexicon.patterns[0].expression, "[0-9]{1,2}/[0-9]{1,2}");
  ASSERT_EQ(lexicon.records.size(), 1u);
  EXPECT_EQ(lexicon.records[0].cues, (std::vector<std::string>{"ký kết", "hội đàm"}));
}

TEST(Read, GroupsOfACueAreMultipliedOut) {
  auto files = sound_files();
  files["context.tsv"] = "cue\tside\treach\ttarget\teffect\tvalue\tnote\nsông|[cầu/hồ] lớn\tleft\t1\tprovince\tveto\t\t\n";
  files["records.tsv"] = "cue\trole\tvalue\n[/giữa] [hai/2] bên|thăm[,/ và] chúc mừng\tboth\t2\nđoàn [/công tác] [/của]\tparty\t1\n";
  const TemporaryFolder folder(files);
  const Lexicon lexicon = read({folder.path()}, {}, nullptr);
  ASSERT_EQ(lexicon.contexts.size(), 1u);
  EXPECT_EQ(lexicon.contexts[0].cues, (std::vector<std::string>{"sông", "cầu lớn", "hồ lớn"}));
  ASSERT_EQ(lexicon.records.size(), 2u);
  const std::vector<std::string> both{"hai bên", "2 bên", "giữa hai bên", "giữa 2 bên", "thăm, chúc mừng", "thăm và chúc mừng"};
  EXPECT_EQ(lexicon.records[0].cues, both);
  EXPECT_EQ(lexicon.records[1].cues, (std::vector<std::string>{"đoàn", "đoàn của", "đoàn công tác", "đoàn công tác của"}));
}

TEST(Read, AlternativesOfARuleMakeOneRuleEach) {
  auto files = sound_files();
  files["composition.tsv"] = "left\tjoiner\tright\tnote\ndirector|office\t|và\toffice\t\n";
  files["context.tsv"] = "cue\tside\treach\ttarget\teffect\tvalue\tnote\nsông\tleft\t1\tprovince|rank\tretype\tbody\t\n";
  const TemporaryFolder folder(files);
  const Lexicon lexicon = read({folder.path()}, {}, nullptr);
  ASSERT_EQ(lexicon.compositions.size(), 4u);
  EXPECT_EQ(lexicon.compositions[0].joiner, "");
  EXPECT_EQ(lexicon.compositions[1].joiner, "và");
  EXPECT_EQ(lexicon.compositions[3].left, "office");
  ASSERT_EQ(lexicon.contexts.size(), 2u);
  EXPECT_EQ(lexicon.contexts[1].target, "rank");
  EXPECT_EQ(lexicon.contexts[1].value, "body");
}

TEST(Read, ASingleFileExtendsABase) {
  const TemporaryFolder folder(Files{{"mine.tsv", "kind\tname\taliases\nship\tSông Đà 01\tSĐ 01\nprovince\tXứ Mới\t\n"}});
  const Outcome outcome = read_all({folder.file("mine.tsv")}, sound());
  ASSERT_EQ(outcome.failure, "");
  EXPECT_EQ(outcome.lexicon.entries.size(), sound().entries.size() + 2);
  const Entry& ship = entry(outcome.lexicon, "ship:song-da-01");
  const Kind& kind = outcome.lexicon.kinds[ship.kind];
  EXPECT_EQ(kind.type, "SHIP");
  EXPECT_EQ(kind.role, Role::span);
  EXPECT_EQ(kind.search, Search::engine);
  EXPECT_EQ(kind.case_policy, CasePolicy::any);
  EXPECT_EQ(entry(outcome.lexicon, "province:xu-moi").surfaces[0].case_policy, CasePolicy::proper);
  EXPECT_EQ(outcome.lexicon.version, "2026.1");
}

TEST(Read, ASingleFileIsTakenUntidy) {
  const TemporaryFolder folder(Files{{"mine.tsv", "key\tkind\tname\r\n\nSHIP 2\tmy-ship\tB\r\nSHIP 1\tmy-ship\tA\r\n# end\n"}});
  const Outcome outcome = read_all({folder.file("mine.tsv")});
  EXPECT_EQ(outcome.failure, "");
  EXPECT_EQ(outcome.lexicon.entries.size(), 2u);
  EXPECT_EQ(outcome.lexicon.kinds[0].type, "MY_SHIP");
  EXPECT_FALSE(outcome.findings.empty());
  for (const std::string& finding : outcome.findings) EXPECT_NE(finding.find(": warning: "), std::string::npos) << finding;
}

TEST(Read, VersionsOfFoldersAddUp) {
  const TemporaryFolder folder(Files{{"MANIFEST", "file\trole\nversion\t7\n"}});
  EXPECT_EQ(read({folder.path()}, sound(), nullptr).version, "2026.1+7");
}

TEST(Read, WhatIsNotThereIsAnIoFailure) {
  const TemporaryFolder folder(Files{{"MANIFEST", "file\trole\nversion\t7\ngone.tsv\tentries\n"}});
  for (const std::string& path : {folder.path(), folder.file("none.tsv")}) {
    try {
      read({path}, {}, nullptr);
      ADD_FAILURE() << path;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.status(), Status::io);
    }
  }
}

TEST(Read, WhatCannotBeReadIsAnIoFailure) {
  const TemporaryFolder folder(Files{{"MANIFEST", "file\trole\nversion\t7\nown.tsv\tentries\n"}}), other(Files{});
  std::filesystem::create_directory(folder.file("own.tsv"));
  std::filesystem::create_directory(other.file("MANIFEST"));
  std::filesystem::create_symlink("loop", other.file("loop"));
  for (const std::string& path : {folder.path(), other.path(), other.file("loop"), "/" + std::string(5'000, 'a')}) {
    try {
      read({path}, {}, nullptr);
      ADD_FAILURE() << path;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.status(), Status::io) << failure.what();
    }
  }
}

}  // namespace
}  // namespace nhan::lexicon
