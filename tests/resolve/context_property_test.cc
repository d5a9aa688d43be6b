// Judging by context against the plainest reading of the rows: each row in its order, each of its cues, at each word that may be reached.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "database/tiny_lexicon.h"
#include "resolve/context.h"
#include "resolve/leaves.h"

namespace nhan::resolve {
namespace {

using namespace lexicon;

struct Gap {
  std::string text;
  bool mark = false, end = false;  // a walk goes over one mark, and over no end of a sentence
};

// The words on one side of the candidate, the nearest one first; the gap is between it and the one before, or the candidate.
struct Word {
  std::string text;
  Gap gap;
};
using Words = std::vector<Word>;

struct Text {
  Words left, right;
  bool capital = false;  // of the candidate
};

bool is_capital(const std::string& word) { return word == "Hồng" || word == "Sông"; }
std::string small(const std::string& word) { return word == "Hồng" ? "hồng" : word == "Sông" ? "sông" : word; }

// A capital in the cue asks for one in the text.
bool fits_word(const std::string& cue, const std::string& word) { return is_capital(cue) ? cue == word : cue == small(word); }

std::vector<std::string> words_of(const std::string& cue) {
  std::vector<std::string> words;
  for (size_t begin = 0; begin <= cue.size();) {
    const size_t end = std::min(cue.find(' ', begin), cue.size());
    words.push_back(cue.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// Whether the cue stands at the word with this index, which is its nearest one.
bool fits_cue(const std::string& cue, Side side, const Words& words, size_t at) {
  if (cue == "<capital>") return is_capital(words[at].text);
  if (cue == "<digit>") return words[at].text == "7";
  std::vector<std::string> wanted = words_of(cue);
  if (side == Side::left) std::reverse(wanted.begin(), wanted.end());
  for (size_t i = 0; i < wanted.size(); ++i) {
    if (at + i >= words.size()) return false;
    const bool water = wanted[i] == "<water>", beside = words[at + i].gap.text == " " || (water && words[at + i].gap.text.empty());
    if (!(water ? words[at + i].text == "Sông" : fits_word(wanted[i], words[at + i].text)) || (i > 0 && !beside)) return false;
  }
  return true;
}

bool looks_so_far(const Context& row, size_t distance, bool over_mark) {
  if (row.reach == 0) return distance == 1;
  return distance <= row.reach && (!over_mark || row.reach >= 9);
}

bool fits(const Context& row, const Words& words) {
  const auto any_cue = [&](size_t at) {
    return std::any_of(row.cues.begin(), row.cues.end(), [&](const std::string& cue) { return fits_cue(cue, row.side, words, at); });
  };
  bool over_mark = false;
  for (size_t i = 0; i < words.size() && !words[i].gap.end; ++i) {
    over_mark |= words[i].gap.mark;
    if (looks_so_far(row, i + 1, over_mark) && any_cue(i)) return true;
    const bool joined = i == 1 && words[0].text == "và" && !over_mark;
    if (joined && looks_so_far(row, 1, true) && any_cue(i)) return true;
  }
  return false;
}

bool concerns(const std::string& target, const Text& text) {
  return target == "province" || target == "PROVINCE" || target == "key:hai-duong" || (target == "province/capital" && text.capital);
}

std::string naive(const std::vector<Context>& rows, const Text& text) {
  bool unmet = false, met = false;
  for (const Context& row : rows) {
    if (!concerns(row.target, text)) continue;
    const bool fit = fits(row, row.side == Side::left ? text.left : text.right);
    if (row.effect != Effect::require && fit) return row.where;
    if (row.effect == Effect::require) (fit ? met : unmet) = true;
  }
  return unmet && !met ? "unmet" : "";
}

std::string written(const Text& text) {
  std::string out;
  for (const Word& word : text.left) out = word.text + word.gap.text + out;
  out += text.capital ? "Hải Dương" : "hải dương";
  for (const Word& word : text.right) out += word.gap.text + word.text;
  return out;
}

std::string judged(const database::Database& database, const Text& text) {
  const std::string source = written(text);
  Block block(database);
  block.source = source;
  text::fold(source, block.folded);
  take_mentions(block);
  constexpr std::string_view candidate = "hải dương";
  const auto begin = static_cast<uint32_t>(block.folded.view().find(candidate));
  const Judgement judgement = judge(block, database.rules_of_entry(database.find_key("hai-duong")),
                                    {begin, begin + static_cast<uint32_t>(candidate.size())}, Tier::name);
  return judgement.unmet ? "unmet" : where(block, judgement);
}

// ---- What there is

rc::Gen<std::string> word() { return rc::gen::element<std::string>("sông", "Sông", "hồng", "Hồng", "đỏ", "và", "7"); }

rc::Gen<Gap> gap() {
  const Gap space{" "}, none{""};
  return rc::gen::elementOf(std::vector<Gap>{space, space, space, space, none, {", ", true}, {" - ", true}, {". ", false, true}});
}

// Words run together only where a capital parts them: from left to right, whichever the side.
bool may_run_together(const std::string& first, const std::string& second) { return is_capital(second) && first != "và"; }

rc::Gen<Words> words(Side side) {
  const auto pairs = rc::gen::resize(8, rc::gen::container<std::vector<std::pair<std::string, Gap>>>(rc::gen::pair(word(), gap())));
  return rc::gen::map(pairs, [side](const std::vector<std::pair<std::string, Gap>>& made) {
    Words words;
    for (const auto& [text, gap] : made) {
      const std::string& nearer = words.empty() ? "" : words.back().text;
      const bool parted = side == Side::left ? may_run_together(text, nearer) : may_run_together(nearer, text);
      words.push_back({text, gap.text.empty() && (words.empty() || !parted) ? Gap{" "} : gap});
    }
    return words;
  });
}

rc::Gen<Text> text() {
  return rc::gen::map(rc::gen::tuple(words(Side::left), words(Side::right), rc::gen::arbitrary<bool>()),
                      [](const std::tuple<Words, Words, bool>& all) {
                        return Text{std::get<0>(all), std::get<1>(all), std::get<2>(all)};
                      });
}

// A kind stands on the far side of the words.
std::string cue_of(const std::string& drawn, Side side) {
  if (drawn != "hồng <water>") return drawn;
  return side == Side::left ? "<water> hồng" : drawn;
}

rc::Gen<Context> row() {
  const auto cue = rc::gen::element<std::string>("sông", "Sông", "sông hồng", "hồng đỏ", "Hồng", "đỏ sông hồng", "và", "<capital>",
                                                 "<digit>", "hồng <water>", "<water>");
  return rc::gen::build<Context>(
      rc::gen::set(&Context::cues, rc::gen::resize(3, rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cue)))),
      rc::gen::set(&Context::side, rc::gen::element(Side::left, Side::right)),
      rc::gen::set(&Context::reach, rc::gen::element<uint8_t>(0, 1, 1, 2, 3, 9)),
      rc::gen::set(&Context::target,
                   rc::gen::element<std::string>("province", "PROVINCE", "key:hai-duong", "key:thai-binh", "province/capital")),
      rc::gen::set(&Context::effect, rc::gen::element(Effect::veto, Effect::keep, Effect::veto, Effect::keep, Effect::require)));
}

RC_GTEST_PROP(ContextProperty, JudgesAsThePlainestReadingOfTheRows, ()) {
  TinyLexicon lexicon;
  lexicon.kind("conjunction", "", Role::word, CasePolicy::any, Search::none, 0).entry("conjunction", "conjunction:va", "và");
  lexicon.kind("water", "", Role::word, CasePolicy::proper, Search::none, 0).entry("water", "water:song", "Sông");
  for (Context row : *rc::gen::resize(6, rc::gen::container<std::vector<Context>>(row()))) {
    for (std::string& cue : row.cues) cue = cue_of(cue, row.side);
    lexicon.context(row.cues, row.side, row.reach, row.target, row.effect);
  }
  const auto database = lexicon.database();
  const std::vector<Context>& rows = lexicon.rows().contexts;
  for (const Text& text : *rc::gen::container<std::vector<Text>>(30, text())) {
    RC_LOG() << written(text) << "\n";
    RC_ASSERT(judged(*database, text) == naive(rows, text));
  }
}

}  // namespace
}  // namespace nhan::resolve
