// Paths, with answers that the engine gave beforehand, against the plain way: the engine over the whole block. Texts are made of the built-in literals and pieces of them.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <tuple>

#include "database/bundle.h"
#include "scan/scanner.h"
#include "text/syllables.h"

extern "C" const char nhan_builtin_begin[], nhan_builtin_end[];

namespace nhan::scan {
namespace {

const database::Database& builtin() {
  static const database::Database database(
      database::read_bundle({nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin)}));
  return database;
}

std::string_view literal(uint32_t number) {
  return builtin().phrases().text(builtin().phrase_of(number % static_cast<uint32_t>(builtin().literals().size())));
}

// A literal, or its begin or end at an edge of syllables, or one syllable; with a capital perhaps, and what follows it.
rc::Gen<std::string> piece() {
  const auto gap = rc::gen::element<std::string>(" ", " ", " ", " ", "", ", ", "-", " - ", ".", "\n\n", "  ", "\u00AD", "'");
  return rc::gen::map(rc::gen::tuple(rc::gen::arbitrary<uint32_t>(), rc::gen::arbitrary<uint8_t>(), gap),
                      [](const std::tuple<uint32_t, uint8_t, std::string>& chosen) {
                        const auto& [number, cut, behind] = chosen;
                        const std::string_view all = literal(number);
                        const auto syllables = text::syllables_of(all);
                        const FoldedRange one = syllables[(cut >> 3) % syllables.size()];
                        std::string words(cut % 4 == 0 ? all.substr(0, one.end) : cut % 4 == 1 ? all.substr(one.begin) : all);
                        if ((cut & 4) != 0 && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 0x20);
                        return words + behind;
                      });
}

using Found = std::vector<std::tuple<uint32_t, uint32_t, uint32_t>>;

Found plainly(const text::Folded& block) {
  static const engine::Scratch scratch = builtin().literals().new_scratch();
  Buffer<engine::Hit> hits;
  builtin().literals().scan(block.view(), scratch, hits);
  Found found;
  for (const engine::Hit hit : hits) {
    const uint32_t phrase = builtin().phrase_of(hit.literal);
    const uint32_t begin = hit.end - static_cast<uint32_t>(builtin().phrases().text(phrase).size());
    if (!text::word_edge(block, begin) || !text::word_edge(block, hit.end)) continue;
    if (builtin().stands_for(phrase, database::Part::capital) && !text::capital_at(block, begin)) continue;
    found.emplace_back(begin, hit.end, phrase);
  }
  std::sort(found.begin(), found.end());
  return found;
}

Found along_paths(Scanner& scanner, const text::Folded& block) {
  Buffer<Mention> mentions;
  scanner.scan(block, mentions);
  Found found;
  for (const Mention& mention : mentions) found.emplace_back(mention.range.begin, mention.range.end, mention.phrase);
  std::sort(found.begin(), found.end());
  return found;
}

RC_GTEST_PROP(PathsProperty, FindsWhatTheEngineFindsInTheWholeBlock, ()) {
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece())) text += one;
  text::Folded block;
  text::fold(text, block);
  static Scanner scanner(builtin());
  RC_ASSERT(along_paths(scanner, block) == plainly(block));
}

TEST(Paths, FindEachLiteral) {
  Scanner scanner(builtin());
  text::Folded block;
  for (uint32_t number = 0; number < builtin().literals().size(); ++number) {
    text::fold(literal(number), block);
    ASSERT_EQ(along_paths(scanner, block), plainly(block)) << literal(number);
  }
}

// So that nothing is lost where such a phrase is passed over.
TEST(Paths, PassOverNothingThatMayBeWrittenInSmallLetters) {
  text::Folded block;
  size_t passed_over = 0;
  for (uint32_t phrase = 0; phrase < builtin().phrases().size(); ++phrase) {
    if (!builtin().stands_for(phrase, database::Part::capital)) continue;
    ++passed_over;
    text::fold(builtin().phrases().text(phrase), block);
    for (const database::Sense& sense : builtin().senses(phrase))
      EXPECT_FALSE(builtin().kind(sense.kind).role != lexicon::Role::word &&
                   written_as(sense, {0, static_cast<uint32_t>(block.bytes.size())}, block))
          << builtin().phrases().text(phrase);
  }
  EXPECT_GT(passed_over, 1000u);
}

}  // namespace
}  // namespace nhan::scan
