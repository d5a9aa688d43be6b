// Diagnostics: each thing that can be wrong in a file is reported once, at its file and line.
#include <gtest/gtest.h>

#include "lexicon/temporary_folder.h"

namespace nhan::lexicon {
namespace {

struct Case {
  std::string file;     // of the sound folder, replaced
  std::string text;     // what it holds instead
  std::string finding;  // how the one finding begins
};

constexpr char entry_head[] = "key\tkind\tname\taliases\tabbreviations\tcase\tclass\tsuccessor\n";
constexpr char context_head[] = "cue\tside\treach\ttarget\teffect\tvalue\tnote\n";

// The sound entries with one more row in front, on line 2; 'a' sorts before all of them.
std::string with_entry(const std::string& row) {
  std::string sound = sound_files()["entries.tsv"];
  sound.erase(0, sound.find('\n') + 1);
  return entry_head + row + sound.substr(sound.find('\n'));
}
std::string with_kind(const std::string& row) {
  const std::string sound = sound_files()["kinds.tsv"];
  const size_t head = sound.find('\n') + 1;
  return sound.substr(0, head) + row + "\n" + sound.substr(head);
}
std::string with_context(const std::string& row) { return context_head + row + "\n"; }
std::string with_file(const std::string& row) { return sound_files()["MANIFEST"] + row + "\n"; }

const std::vector<Case>& cases() {
  static const std::vector<Case> all = {
      // form
      {"entries.tsv", with_entry("a\trank\tGiám\t\t"), "entries.tsv:2: 5 fields where the header has 8"},
      {"entries.tsv", with_entry("a\trank\tHa\xCC\x89i\t\t\t\t\t"), "entries.tsv:2: not UTF-8 in NFC"},
      {"entries.tsv", with_entry("a\trank\tH\xFFi\t\t\t\t\t"), "entries.tsv:2: not UTF-8 in NFC"},
      {"entries.tsv", with_entry("a\trank\tTrưởng \t\t\t\t\t"), "entries.tsv:2: white space at the ends of, or doubled in, `name`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng  ban\t\t\t\t\t"), "entries.tsv:2: white space at the ends of, or doubled in, `name`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\tTổ trưởng| Đội trưởng\t\t\t\t"),
       "entries.tsv:2: nothing, or white space, beside a `|` of `aliases`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\tTổ trưởng|\t\t\t\t"),
       "entries.tsv:2: nothing, or white space, beside a `|` of `aliases`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\t\t\t\t\t\r"), "entries.tsv:2: the line ends with CR LF"},
      {"entries.tsv", with_entry("z\trank\tTrưởng\t\t\t\t\t"), "entries.tsv:3: `department:cong-thuong` stands behind `z`"},
      {"entries.tsv", with_entry(""), "entries.tsv:2: empty line"},
      {"entries.tsv", with_entry("# late"), "entries.tsv:2: comment behind the header row"},
      {"entries.tsv", with_entry(std::string(70'000, 'a')), "entries.tsv:2: longer than"},
      {"records.tsv", "", "records.tsv:0: no header row"},
      {"records.tsv", "cue\trole\tvalue\tvalue\n", "records.tsv:1: two columns are called `value`"},
      {"records.tsv", "cue\trole\tvalue\t\n", "records.tsv:1: column 4 has no name"},
      {"records.tsv", "cue role value\n", "records.tsv:0: no column `cue`: add it to the header row, whose columns TABs must part"},
      {"records.tsv", "cue\trole\tworth\n", "records.tsv:0: no column `value`"},
      {"records.tsv", "cue\trole\tvalue\tworth\n", "records.tsv:0: unknown column `worth`"},
      {"records.tsv", "cue\trole\tvalue\nvới\tacts\t\n", "records.tsv:2: unknown role `acts`: write one of none, act"},
      {"records.tsv", "cue\trole\tvalue\nvới\twith\tx\n", "records.tsv:2: value `x`: write one digit, or nothing"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nyear\tDATE\t#\t<year>\t\\d{4}\n", "patterns.tsv:2: unknown lead `<year>`"},
      // manifest
      {"MANIFEST", with_file("kinds.tsv\tkinds"), "MANIFEST:10: `kinds.tsv` is there already"},
      {"MANIFEST", with_file("x.tsv\tnone"), "MANIFEST:0: unknown role `none` of x.tsv"},
      {"MANIFEST", "file\trole\n", "MANIFEST:0: no data version"},
      // kinds
      {"kinds.tsv", with_kind("Big\tX\tspan\tany\tengine\t1\tno\t"), "kinds.tsv:2: kind `Big`: use a-z"},
      {"kinds.tsv", with_kind("a\tx\tspan\tany\tengine\t1\tno\t"), "kinds.tsv:2: type `x`: use A-Z"},
      {"kinds.tsv", with_kind("a\tX\tspam\tany\tengine\t1\tno\t"), "kinds.tsv:2: unknown role `spam`: write one of span, rank"},
      {"kinds.tsv", with_kind("a\tX\tspan\tsome\tengine\t1\tno\t"), "kinds.tsv:2: unknown case `some`: write one of any, initial"},
      {"kinds.tsv", with_kind("a\tX\tspan\tany\tmotor\t1\tno\t"), "kinds.tsv:2: unknown search `motor`: write one of engine"},
      {"kinds.tsv", with_kind("a\tX\tspan\tany\tengine\t256\tno\t"), "kinds.tsv:2: priority `256`: write a number from 0 to 255"},
      {"kinds.tsv", with_kind("a\tX\tspan\tany\tengine\t\tno\t"), "kinds.tsv:2: priority ``: write a number from 0 to 255"},
      {"kinds.tsv", with_kind("a\tX\tspan\tany\tengine\t1\tperhaps\t"), "kinds.tsv:2: unknown unaccented `perhaps`: write one of no, yes"},
      {"kinds.tsv", with_kind("body\tX\tspan\tany\tengine\t1\tno\t"), "kinds.tsv:3: kind `body` is there already"},
      // entries
      {"entries.tsv", with_entry("a\tnone\tTrưởng\t\t\t\t\t"), "entries.tsv:2: unknown kind `none`"},
      {"entries.tsv", with_entry("a\trank\t\t\t\t\t\t"), "entries.tsv:2: no name"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\t\t\tlower\t\t"), "entries.tsv:2: unknown case `lower`"},
      {"entries.tsv", with_entry("A b\trank\tTrưởng\t\t\t\t\t"), "entries.tsv:2: key `A b`: use a-z"},
      {"entries.tsv", with_entry("\trank\tTrưởng\t\t\t\t\t"), "entries.tsv:2: key ``: use a-z"},
      {"entries.tsv", with_entry("a@\trank\tTrưởng\t\t\t\t\t"), "entries.tsv:2: key `a@`: use a-z"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\t\t\t\t\ta\na\trank\tPhó\t\t\t\t\t"), "entries.tsv:3: key `a` is taken by entries.tsv:2"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\t\t\t\t\tb|hai-duong"), "entries.tsv:2: successor `b` is no key"},
      {"entries.tsv", with_entry("a\trank\tTrưởng ban\ttrưởng Ban\t\t\t\t"), "entries.tsv:2: `trưởng Ban` is found through `Trưởng ban`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng - phó\tTrưởng-phó\t\t\t\t"),
       "entries.tsv:2: `Trưởng-phó` is found through `Trưởng - phó`"},
      {"entries.tsv", with_entry("a\trank\tTP.HCM\tTP. HCM\t\t\t\t"), "entries.tsv:2: `TP. HCM` is found through `TP.HCM`"},
      {"entries.tsv", with_entry("a\trank\tTrưởng\t\tTB|TB\t\t\t"), "entries.tsv:2: `TB` is found through `TB`"},
      {"entries.tsv", with_entry("a\trank\t\xE2\x80\x8B\t\t\t\t\t"), "entries.tsv:2: a surface without a visible character"},
      {"entries.tsv", with_entry("a\trank\tGIÁM ĐỐC\t\t\t\t\t"), "entries.tsv:4: warning: `Giám đốc` is a form of `a` (entries.tsv:2) too"},
      {"entries.tsv", with_entry("a\trank\t" + std::string(1'001, 'a') + "\t\t\t\t\t"), "entries.tsv:2: a surface of more than 1000 bytes"},
      {"entries.tsv", with_entry(std::string(1'001, 'a') + "\trank\tTrưởng\t\t\t\t\t"), "entries.tsv:2: a key of more than 1000 bytes"},
      {"entries.tsv", "key\tkind\tname\tclass\talone\na\trank\tA\tdirector|office\tperhaps\n",
       "entries.tsv:2: alone `perhaps`: write yes, named or no"},
      {"entries.tsv", "key\tkind\tname\tclass\tlevel\na\trank\tA\tdirector\t2\n",
       "entries.tsv:2: level `2`: write central, province, city, district or commune"},
      {"entries.tsv", "key\tkind\tname\tclass\tbare\na\trank\tA\tdirector\tnamed\n", "entries.tsv:2: bare `named`: write yes or no"},
      {"entries.tsv", "key\tkind\tname\tclass\tfits\na\trank\tA\tdirector\trank|river\n", "entries.tsv:2: fits `rank|river`: write kinds"},
      // rules
      {"composition.tsv", "left\tjoiner\tright\nnobody\t\toffice\n", "composition.tsv:2: no entry has the class `nobody`"},
      {"composition.tsv", "left\tjoiner\tright\n\t\toffice\n", "composition.tsv:2: no left"},
      {"entries.tsv", "key\tkind\tname\tcount\na\trank\tA\t0\n", "entries.tsv:2: count `0`: write a number from 1 to 99"},
      {"context.tsv", with_context("\tleft\t1\tprovince\tveto\t\t"), "context.tsv:2: no cue"},
      {"context.tsv", with_context("sông,\tleft\t1\tprovince\tveto\t\t"), "context.tsv:2: cue `sông,` has a mark towards its target"},
      {"context.tsv", with_context("- cầu\tright\t1\tprovince\tveto\t\t"), "context.tsv:2: cue `- cầu` has a mark towards its target"},
      {"context.tsv", with_context("sông\tabove\t1\tprovince\tveto\t\t"), "context.tsv:2: unknown side `above`"},
      {"context.tsv", with_context("sông\tleft\tfar\tprovince\tveto\t\t"), "context.tsv:2: reach `far`"},
      {"context.tsv", with_context("sông\tleft\t1\triver\tveto\t\t"), "context.tsv:2: target `river` is no kind"},
      {"context.tsv", with_context("sông\tleft\t1\tprovince/river\tveto\t\t"), "context.tsv:2: target `province/river` is no kind"},
      {"context.tsv", with_context("sông\tleft\t1\tkey:river\tveto\t\t"), "context.tsv:2: target `key:river` is no kind"},
      {"context.tsv", with_context("sông\tleft\t1\tprovince\tban\t\t"), "context.tsv:2: unknown effect `ban`"},
      {"context.tsv", with_context("sông\tleft\t1\tprovince\tretype\triver\t"), "context.tsv:2: value `river` is no kind"},
      {"context.tsv", with_context("sông\tleft\t1\tprovince\tveto\triver\t"), "context.tsv:2: value `river` is no topic"},
      {"context.tsv", with_context("<river>\tleft\t1\tprovince\tveto\t\t"), "context.tsv:2: cue `<river>` is no class"},
      {"context.tsv", with_context("sông <river>\tright\t1\tprovince\tveto\t\t"), "context.tsv:2: cue `sông <river>` is no class"},
      {"context.tsv", with_context("sông <province>\tleft\t1\tprovince\tveto\t\t"),
       "context.tsv:2: cue `sông <province>` has its kind in a place where it is not asked for"},
      {"context.tsv", with_context("sông|\u200B\tleft\t1\tprovince\tveto\t\t"),
       "context.tsv:2: cue `\u200B` has nothing that could be seen"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDATE\tngày|\u200B\t\tngày\n",
       "patterns.tsv:2: trigger `\u200B` has nothing that could be seen"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDATE\t#\t\u200B\t[0-9]+\n",
       "patterns.tsv:2: lead `\u200B` has nothing that could be seen"},
      {"records.tsv", "cue\trole\tvalue\n\u200B\tact\t1\n", "records.tsv:2: cue `\u200B` has nothing that could be seen"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDAY\t#\t\t[0-9]+\n", "patterns.tsv:2: unknown type `DAY`"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDATE\t#\t<DAY> và\t[0-9]+\n",
       "patterns.tsv:2: lead `<DAY> và` has an unknown type in front"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDATE\t#\t\t\n", "patterns.tsv:2: no pattern"},
      {"patterns.tsv", "name\ttype\ttrigger\tlead\tpattern\nday\tDATE\t#\tnot:<DATE>\t[0-9]+\n",
       "patterns.tsv:2: unknown lead `not:<DATE>`"},
      {"records.tsv",
       "\xEF\xBB\xBF"
       "cue\trole\tvalue\n",
       "records.tsv:1: begins with a byte order mark"},
      {"records.tsv", "cue\trole\tvalue\n\tact\t1\n", "records.tsv:2: no cue"},
      {"records.tsv", "cue\trole\tvalue\n[/ký] kết|kết\tact\t1\n", "records.tsv:2: a cue stands in the row twice"},
      {"records.tsv", "cue\trole\tvalue\nKý kết|ký kết\tact\t1\n", "records.tsv:2: cue `Ký kết` is found by `ký kết` as well"},
      {"records.tsv",
       "cue\trole\tvalue\nc [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b]|d [a/b] [a/b] [a/b] "
       "[a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b] [a/b]\tact\t1\n",
       "records.tsv:2: too many cues"},
      {"records.tsv", "cue\trole\tvalue\nký [kết/\tact\t1\n", "records.tsv:2: cue `ký [kết/`: write a group as [a/b]"},
      {"records.tsv", "cue\trole\tvalue\nký kết]\tact\t1\n", "records.tsv:2: cue `ký kết]`: write a group as [a/b]"},
      {"records.tsv", "cue\trole\tvalue\nký [kết]\tact\t1\n", "records.tsv:2: cue `ký [kết]`: write a group as [a/b]"},
      {"records.tsv", "cue\trole\tvalue\n[ký/[kết/tên]]\tact\t1\n", "records.tsv:2: cue `[ký/[kết/tên]]`: write a group as [a/b]"},
      {"records.tsv", "cue\trole\tvalue\n[/ký] [/kết]\tact\t1\n", "records.tsv:2: cue `[/ký] [/kết]`: write a group as [a/b]"},
      {"records.tsv", "cue\trole\tvalue\nký kết\t\t1\n", "records.tsv:2: unknown role ``"},
  };
  return all;
}

class Diagnostics : public testing::TestWithParam<Case> {};

TEST_P(Diagnostics, NameFileAndLine) {
  auto files = sound_files();
  files[GetParam().file] = GetParam().text;
  const TemporaryFolder folder(files);
  const Outcome outcome = read_all({folder.path()});
  ASSERT_FALSE(outcome.findings.empty()) << GetParam().finding;
  EXPECT_EQ(outcome.findings.front().substr(0, GetParam().finding.size()), GetParam().finding);
  const bool warning = outcome.findings.front().find(": warning: ") != std::string::npos;
  EXPECT_EQ(outcome.failure, warning ? "" : outcome.findings.front());
}

INSTANTIATE_TEST_SUITE_P(All, Diagnostics, testing::ValuesIn(cases()),
                         [](const auto& instance) { return "Case" + std::to_string(instance.index); });

TEST(Diagnostics, AllFindingsAreReportedAndTheFirstSevereOneThrown) {
  auto files = sound_files();
  files["entries.tsv"] = with_entry("a\tnone\tTrưởng\t\t\t\t\t\nb\trank\t\t\t\t\t\t");
  const TemporaryFolder folder(files);
  const Outcome outcome = read_all({folder.path()});
  EXPECT_EQ(outcome.findings.size(), 2u);
  EXPECT_EQ(outcome.failure, outcome.findings.front());
  EXPECT_EQ(outcome.failure_line, 2u);
}

TEST(Diagnostics, AnExactFormMayHaveAnotherCaseBesideIt) {
  auto files = sound_files();
  files["entries.tsv"] = with_entry("a\trank\tTrưởng\t\tTB|Tb\t\t\t");
  const TemporaryFolder folder(files);
  EXPECT_EQ(read_all({folder.path()}).findings, std::vector<std::string>());
}

TEST(Diagnostics, HomonymsWithAtAreKnownOnes) {
  auto files = sound_files();
  files["entries.tsv"] = with_entry("a@x\trank\tTrưởng\t\t\t\t\t\na@y\trank\tTrưởng\t\t\t\t\t");
  const TemporaryFolder folder(files);
  EXPECT_EQ(read_all({folder.path()}).findings, std::vector<std::string>());
}

TEST(Diagnostics, ATableLeftOutOfTheManifestIsAWarning) {
  auto files = sound_files();
  files["new.tsv"] = "";
  const TemporaryFolder folder(files);
  EXPECT_EQ(read_all({folder.path()}).findings,
            std::vector<std::string>{"MANIFEST:0: warning: `new.tsv` is not among the files: add it, or delete it from the folder"});
}

TEST(Diagnostics, AKeyOfTheBaseIsTakenToo) {
  const TemporaryFolder folder(sound_files());
  const Lexicon base = read({folder.path()}, {}, nullptr);
  const TemporaryFolder mine(Files{{"mine.tsv", "key\tkind\tname\nhai-duong\tprovince\tXứ Mới\n"}});
  const Outcome outcome = read_all({mine.file("mine.tsv")}, base);
  EXPECT_NE(outcome.failure.find("mine.tsv:2: key `hai-duong` is taken by the database to be extended"), std::string::npos);
}

}  // namespace
}  // namespace nhan::lexicon
