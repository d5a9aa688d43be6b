// Mentions against a matcher that goes word by word, over texts that it made of known words and so needs no notion of letters.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>

#include "database/tiny_lexicon.h"
#include "scan/scanner.h"

namespace nhan::scan {
namespace {

struct Word {
  std::string text, folded;
  std::string gap;  // behind it; empty: the next word is run together with it
};
using Words = std::vector<Word>;
using Found = std::vector<std::pair<FoldedRange, std::string>>;

rc::Gen<Word> word() {
  using Pair = std::pair<std::string, std::string>;
  const auto written =
      rc::gen::element<Pair>(Pair{"Hải", "hải"}, Pair{"hải", "hải"}, Pair{"HẢI", "hải"}, Pair{"Dương", "dương"}, Pair{"dương", "dương"},
                             Pair{"Thái", "thái"}, Pair{"Bình", "bình"}, Pair{"tỉnh", "tỉnh"}, Pair{"Hoà", "hòa"}, Pair{"10", "10"});
  const auto gap = rc::gen::element<std::string>(" ", " ", " ", " ", "", ", ", "-", ".", "\n\n");
  return rc::gen::map(rc::gen::pair(written, gap), [](const std::pair<Pair, std::string>& both) {
    return Word{both.first.first, both.first.second, both.second};
  });
}

bool is_capital(const Word& word) { return word.text != word.folded; }

// Words part where something stands between them, or where a capital follows a small letter or digit.
bool part(const Words& words, size_t i) {
  if (i == 0 || i == words.size() || !words[i - 1].gap.empty()) return true;
  return is_capital(words[i]) && words[i - 1].text != "HẢI";
}

std::string folded_gap(const std::string& gap) { return gap == "\n\n" ? "\n" : gap; }

Found naive(const Words& words, const std::set<std::string>& phrases) {
  Found found;
  uint32_t begin = 0;
  for (size_t i = 0; i < words.size(); begin += static_cast<uint32_t>(words[i].folded.size() + folded_gap(words[i].gap).size()), ++i) {
    std::string phrase;
    for (size_t j = i; j < words.size() && part(words, i); ++j) {
      phrase += words[j].folded;
      if (phrases.contains(phrase) && part(words, j + 1)) found.push_back({{begin, begin + static_cast<uint32_t>(phrase.size())}, phrase});
      phrase += folded_gap(words[j].gap);
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first.begin != b.first.begin ? a.first.begin < b.first.begin : a.first.end > b.first.end;
  });
  return found;
}

class Gazetteer {
 public:
  Gazetteer() {
    lexicon::TinyLexicon rows;
    for (const std::string& phrase : phrases()) rows.entry("field", "field/" + phrase, phrase);
    database_ = rows.database();
  }

  static const std::set<std::string>& phrases() {
    static const std::set<std::string> all = {"hải",       "hải dương", "dương hải",      "hải dương hải dương",
                                              "thái bình", "hòa bình",  "tỉnh hải dương", "bình 10",
                                              "10",        "hải-dương", "bình, tỉnh",     "hảidương"};
    return all;
  }

  Found scan(const std::string& text) const {
    Scanner scanner(*database_);
    return scan(text, scanner);
  }
  // With a scanner that may have seen other texts.
  Found scan(const std::string& text, Scanner& scanner) const {
    text::Folded block;
    text::fold(text, block);
    Buffer<Mention> mentions;
    scanner.scan(block, mentions);
    Found found;
    for (const Mention& mention : mentions) {
      const std::string phrase(database_->phrases().text(mention.phrase));
      EXPECT_EQ(block.view().substr(mention.range.begin, mention.range.size()), phrase);
      if (phrases().contains(phrase)) found.emplace_back(mention.range, phrase);
    }
    return found;
  }

  Scanner scanner() const { return Scanner(*database_); }

 private:
  std::shared_ptr<const database::Database> database_;
};

RC_GTEST_PROP(MentionsProperty, AreTheWholeWordsOfTheGazetteer, ()) {
  static const Gazetteer gazetteer;
  Words words = *rc::gen::container<Words>(word());
  if (!words.empty()) words.back().gap = ".";
  std::string text;
  for (const Word& one : words) text += one.text + one.gap;
  RC_ASSERT(gazetteer.scan(text) == naive(words, Gazetteer::phrases()));
  static Scanner seasoned = gazetteer.scanner();
  RC_ASSERT(gazetteer.scan(text, seasoned) == naive(words, Gazetteer::phrases()));
}

std::vector<std::string> mentions(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& [range, phrase] : Gazetteer().scan(text)) found.push_back(phrase);
  return found;
}

using Names = std::vector<std::string>;

TEST(Mentions, AreWholeWords) {
  EXPECT_EQ(mentions("hải dương"), (Names{"hải dương", "hải"}));
  EXPECT_EQ(mentions("hải dươngx, xhải dương"), Names{"hải"});
  EXPECT_EQ(mentions("100 1a a10"), Names());
  EXPECT_EQ(mentions("(10), “10”–10…10!"), (Names{"10", "10", "10", "10"}));
}

TEST(Mentions, PartRunTogetherWordsAtCapitals) {
  EXPECT_EQ(mentions("vớiHải Dương"), (Names{"hải dương", "hải"}));
  EXPECT_EQ(mentions("HẢIDương"), Names{"hảidương"});
  EXPECT_EQ(mentions("HảiDương"), (Names{"hảidương", "hải"}));
}

TEST(Mentions, DoNotCrossParagraphs) { EXPECT_EQ(mentions("Hải\n\nDương"), Names{"hải"}); }

// Literals that begin with a mark are in no path, and those that end with one reach beyond it, perhaps beside another that does not.
TEST(Mentions, MayBeginOrEndWithAMark) {
  lexicon::TinyLexicon rows;
  rows.entry("field", "field/a", ".vn")
      .entry("field", "field/b", "Yahoo!")
      .entry("field", "field/c", "Yahoo?")
      .entry("field", "field/d", "thái ... yahoo");
  const auto database = rows.database();
  Scanner scanner(*database);
  text::Folded block;
  text::fold("nhan.vn và yahoo! đó, thái ... yahoo? yahoo", block);
  Buffer<Mention> mentions;
  scanner.scan(block, mentions);
  Names found;
  for (const Mention& mention : mentions) found.emplace_back(database->phrases().text(mention.phrase));
  EXPECT_EQ(found, (Names{".vn", "yahoo!", "thái ... yahoo", "yahoo?"}));
}

TEST(Mentions, MeetTheWritingThatTheCasePolicyAsks) {
  text::Folded block;
  text::fold("Hải dương HẢI DƯƠNG hải dương", block);
  const uint32_t length = static_cast<uint32_t>(std::string_view("hải dương").size());
  const auto written = [&](lexicon::CasePolicy policy) {
    database::Sense sense{};
    sense.policy = policy;
    sense.capitals = uint64_t{1} | uint64_t{1} << std::string_view("hải ").size();
    std::string answers;
    for (uint32_t i = 0; i < 3; ++i) answers += written_as(sense, {i * (length + 1), i * (length + 1) + length}, block) ? 'y' : 'n';
    return answers;
  };
  EXPECT_EQ(written(lexicon::CasePolicy::any), "yyy");
  EXPECT_EQ(written(lexicon::CasePolicy::initial), "yyn");
  EXPECT_EQ(written(lexicon::CasePolicy::proper), "nyn");
  EXPECT_EQ(written(lexicon::CasePolicy::exact), "nnn");
}

}  // namespace
}  // namespace nhan::scan
