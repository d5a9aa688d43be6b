// Literals against the slowest and plainest search there is. Both engines have lost matches: Hyperscan 5.4.0 of literals that are runs of one character,
// Vectorscan 5.4.9 at some alignments of the buffer; so runs, alignments and sizes are gone through one by one.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/literals.h"

namespace nhan::engine {
namespace {

using Found = std::vector<std::pair<uint32_t, uint32_t>>;  // end, literal

Found naive(const std::vector<std::string>& literals, std::string_view text) {
  Found found;
  for (uint32_t i = 0; i < literals.size(); ++i)
    for (size_t at = text.find(literals[i]); at != std::string_view::npos; at = text.find(literals[i], at + 1))
      found.emplace_back(at + literals[i].size(), i);
  std::sort(found.begin(), found.end());
  return found;
}

// What one set finds; ends must come in rising order, literals of one end in any.
class Search {
 public:
  explicit Search(const std::vector<std::string>& literals) : set_({literals.begin(), literals.end()}), scratch_(set_.new_scratch()) {}

  Found in(std::string_view text) {
    set_.scan(text, scratch_, hits_);
    EXPECT_TRUE(std::is_sorted(hits_.begin(), hits_.end(), [](Hit a, Hit b) { return a.end < b.end; }));
    Found found;
    for (const Hit hit : hits_) found.emplace_back(hit.end, hit.literal);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  Literals set_;
  Scratch scratch_;
  Buffer<Hit> hits_;
};

std::vector<std::string> distinct(const std::vector<std::string>& words) {
  const std::set<std::string> all(words.begin(), words.end());
  return {all.begin(), all.end()};
}

rc::Gen<std::string> joined(rc::Gen<std::vector<std::string>> parts) {
  return rc::gen::map(std::move(parts), [](const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& part : all) text += part;
    return text;
  });
}

rc::Gen<std::string> letters(const std::string& alphabet, int most) {
  return rc::gen::mapcat(rc::gen::inRange(1, most + 1), [alphabet](int size) {
    return rc::gen::container<std::string>(static_cast<size_t>(size), rc::gen::elementOf(alphabet));
  });
}

rc::Gen<std::string> phrases(int most) {
  const auto part = rc::gen::element<std::string>("hải", "dương", "ninh", "bình", "thái", " ", " ", "-", "đ", "ủy", "tỉnh ủy", "\n", ".");
  return joined(rc::gen::mapcat(rc::gen::inRange(1, most + 1), [part](int size) {
    return rc::gen::container<std::vector<std::string>>(static_cast<size_t>(size), part);
  }));
}

void check(const std::vector<std::string>& words, const std::string& text) {
  const std::vector<std::string> literals = distinct(words);
  RC_ASSERT(Search(literals).in(text) == naive(literals, text));
}

RC_GTEST_PROP(LiteralsProperty, TwoLettersLikeTheOracle, ()) {
  check(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letters("ab", 12))), *letters("ab", 300));
}

RC_GTEST_PROP(LiteralsProperty, RunsOfOneLetterLikeTheOracle, ()) {
  check(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letters("a", 40))), *letters("aaaaaaab", 300));
}

RC_GTEST_PROP(LiteralsProperty, AnyBytesLikeTheOracle, ()) {
  std::string bytes;
  for (int byte = 0; byte < 256; byte += 51) bytes += static_cast<char>(byte);
  check(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(letters(bytes, 4))), *letters(bytes, 300));
}

RC_GTEST_PROP(LiteralsProperty, VietnamesePhrasesLikeTheOracle, ()) {
  check(*rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(phrases(5))), *phrases(120));
}

TEST(Literals, AtEveryAlignmentAndSize) {
  const std::vector<std::string> literals = {"a",     "aaaa", "aaaaaaaa",   "aaaaaaaaaaaaaaaa", "hải dương",
                                             "dương", "g",    " ninh bình", "ninh b",           "-"};
  Search search(literals);
  std::string pattern;
  while (pattern.size() < 400) pattern += "aaaaaaaaaaaaaaaaahải dương-ninh bình aaaa ninh bình";
  std::vector<char> buffer(512);
  for (size_t alignment = 0; alignment <= 64; ++alignment) {
    for (size_t size = 0; size <= 300; ++size) {
      const std::string_view text(std::copy_n(pattern.data(), size, buffer.data() + alignment) - size, size);
      ASSERT_EQ(search.in(text), naive(literals, text)) << "alignment " << alignment << ", size " << size;
    }
  }
}

TEST(Literals, EndingAtEveryPlaceOfALongText) {
  const std::vector<std::string> literals = {"hải dương", "x", "xx", "hải dương hải dương"};
  Search search(literals);
  for (size_t before = 0; before < 200; ++before) {
    const std::string text = std::string(before, '.') + "hải dương hải dương" + std::string(70'000, '.') + "xx";
    ASSERT_EQ(search.in(text), naive(literals, text)) << before;
  }
}

TEST(Literals, ManyAtOnce) {
  std::vector<std::string> literals;
  for (int i = 0; i < 5000; ++i) literals.push_back("xã " + std::to_string(i));
  Search search(literals);
  const std::string text = "xã 17, xã 4999 và xã 2500";
  EXPECT_EQ(search.in(text), naive(literals, text));
}

TEST(Literals, OfAnEmptySetFindNothing) {
  Search search({});
  EXPECT_TRUE(search.in("hải dương").empty());
  EXPECT_EQ(Literals(std::vector<std::string_view>()).memory(), 0u);
}

TEST(Literals, FindNothingInAnEmptyText) { EXPECT_TRUE(Search({"a"}).in("").empty()); }

TEST(Literals, ReplaceTheHitsOfTheTextBefore) {
  Search search({"a"});
  EXPECT_EQ(search.in("aa").size(), 2u);
  EXPECT_TRUE(search.in("b").empty());
}

TEST(Literals, SayWhichEngineFindsThem) { EXPECT_TRUE(engine_name().starts_with("Hyperscan 5.")) << engine_name(); }

}  // namespace
}  // namespace nhan::engine
