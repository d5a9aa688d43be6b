// nhan.hpp: what it adds to nhan.h. Ownership, exceptions, views, and exceptions that cross a callback.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "nhan.hpp"

namespace {

constexpr std::string_view text = "Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.";

template <class Handle>
constexpr bool move_only = std::is_nothrow_move_constructible_v<Handle>&& std::is_nothrow_move_assignable_v<Handle> &&
                           !std::is_copy_constructible_v<Handle> && !std::is_copy_assignable_v<Handle>;
static_assert(move_only<nhan::Database> && move_only<nhan::Annotator> && move_only<nhan::Stream>);

std::vector<std::string> words(const nhan::Result& result, std::string_view of) {
  std::vector<std::string> words;
  for (const nhan_span& span : result.spans()) words.emplace_back(of.substr(span.begin, span.end - span.begin));
  return words;
}
const std::vector<std::string> expected = {"Bí thư Tỉnh ủy", "Hải Dương", "Điện Biên"};

// A file of this test, gone at the end of it.
class TemporaryFile {
 public:
  TemporaryFile(const std::string& name, std::string_view content) : path_(std::filesystem::temp_directory_path() / ("nhan-cpp-" + name)) {
    std::ofstream(path_) << content;
  }
  ~TemporaryFile() { std::filesystem::remove(path_); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

nhan_status status_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const nhan::Error& error) {
    EXPECT_STRNE(error.what(), "");
    return error.status();
  }
  return NHAN_OK;
}

class CppFace : public testing::Test {
 protected:
  nhan::Database database = nhan::Database::builtin();
};

TEST_F(CppFace, AnnotatesWithSpansAndIds) {
  nhan::Annotator annotator(database);
  const nhan::Result result = annotator.annotate(text);
  ASSERT_EQ(words(result, text), expected);
  EXPECT_EQ(database.id(result.spans()[1]), "hai-duong");
  EXPECT_EQ(database.type_name(result.spans()[2].type), "PROVINCE");
  EXPECT_FALSE(nhan::parts(result.spans()[0]).empty());
  EXPECT_TRUE(nhan::parts(result.spans()[1]).empty());
  EXPECT_FALSE(result.msgpack(text).empty());
}

TEST_F(CppFace, HandlesMoveAndOutliveTheirDatabase) {
  nhan::Annotator annotator(database);
  nhan::Stream stream(database);
  nhan::Database moved = std::move(database);
  { const nhan::Database dropped = std::move(moved); }
  nhan::Annotator elsewhere = std::move(annotator);
  EXPECT_EQ(words(elsewhere.annotate(text), text), expected);
  EXPECT_EQ(words(stream.feed(text), text).size() + stream.finish().spans().size(), expected.size());
}

TEST_F(CppFace, StreamsPieces) {
  nhan::Stream stream(database);
  std::vector<std::string> found;
  const auto take = [&](const nhan::Result& result) {
    for (const std::string& word : words(result, text)) found.push_back(word);
  };
  stream.feed("Hà Nội");
  stream.reset();  // what came before is forgotten
  for (char byte : text) take(stream.feed({&byte, 1}));
  take(stream.finish());
  EXPECT_EQ(found, expected);
}

TEST_F(CppFace, OptionsReachTheLibrary) {
  nhan::Annotator in_code_points(database, {.unit = nhan::Unit::codepoints});
  EXPECT_EQ(in_code_points.annotate(text).spans()[1].begin, 15U);
  nhan::Annotator provinces_only(database, {.types = 1U << NHAN_PROVINCE});
  EXPECT_EQ(provinces_only.annotate(text).spans().size(), 2U);
  EXPECT_EQ(status_of([&] { nhan::Annotator(database, {.as_of = "yesterday"}); }), NHAN_INVALID_ARGUMENT);
}

TEST_F(CppFace, BatchesInOrder) {
  nhan::Annotator annotator(database);
  const std::vector<std::string_view> texts = {text, "", "Hà Nội"};
  std::vector<size_t> counts;
  annotator.annotate_batch(texts, [&](size_t index, const nhan::Result& result) {
    EXPECT_EQ(index, counts.size());
    counts.push_back(result.spans().size());
  });
  EXPECT_EQ(counts, (std::vector<size_t>{3, 0, 1}));
}

TEST_F(CppFace, ManyAtOnce) {
  nhan::Annotator annotator(database);
  const std::vector<std::string_view> texts = {text, "", "Hà Nội", text};
  const std::vector<nhan::Result> results = annotator.annotate_many(texts);
  ASSERT_EQ(results.size(), 4U);
  EXPECT_EQ(words(results[0], text), expected);
  EXPECT_EQ(results[1].spans().size(), 0U);
  EXPECT_EQ(results[2].spans().size(), 1U);
  EXPECT_EQ(words(results[3], text), expected);
}

TEST_F(CppFace, ExceptionsOfCallbacksComeOutUnchanged) {
  nhan::Annotator annotator(database);
  const std::vector<std::string_view> texts = {text, text, text};
  size_t calls = 0;
  const auto stop = [&](size_t, const nhan::Result&) {
    ++calls;
    throw std::length_error("enough");
  };
  EXPECT_THROW(annotator.annotate_batch(texts, stop), std::length_error);
  EXPECT_EQ(calls, 1U);
  EXPECT_THROW(annotator.explain(text, [](const nhan_trace&) { throw std::length_error("enough"); }), std::length_error);
  EXPECT_EQ(words(annotator.annotate(text), text), expected);  // and the annotator goes on
}

TEST_F(CppFace, ExplainsDecisions) {
  nhan::Annotator annotator(database);
  size_t kept = 0;
  const nhan::Result result = annotator.explain(text, [&](const nhan_trace& trace) { kept += trace.verdict == NHAN_KEPT; });
  EXPECT_EQ(words(result, text), expected);
  EXPECT_GE(kept, expected.size());
}

TEST_F(CppFace, LooksUpEntries) {
  const std::optional<uint32_t> found = database.find_key("bac-giang");
  ASSERT_TRUE(found);
  EXPECT_EQ(nhan::view(database.entry(*found).name), "Bắc Giang");
  EXPECT_EQ(database.attribute(*found, "successor"), "bac-ninh");
  EXPECT_EQ(database.attribute(*found, "no such attribute"), std::nullopt);
  EXPECT_EQ(database.attributes(*found).size(), database.entry(*found).attributes);
  EXPECT_EQ(database.find_key("no-such-key"), std::nullopt);
  EXPECT_EQ(database.find_code("code_2008", "24"), std::vector{*found});
  EXPECT_NE(database.find_code("code_2025", "24"), std::vector{*found});
  EXPECT_TRUE(database.find_code("code_2025", "no such code").empty());
  EXPECT_GT(database.find_surface("Châu Thành").size(), 1U);
  EXPECT_EQ(status_of([&] { database.entry(NHAN_NO_ENTRY); }), NHAN_NOT_FOUND);
}

TEST_F(CppFace, BuildsSavesAndOpens) {
  const TemporaryFile names("ships.tsv", "# Ships of this test.\nkey\tkind\tname\nship:hai-au\tship\tHải Âu Xanh\n");
  const TemporaryFile bundle("ships.nhan", "");
  nhan::Database::build({names.path()}).save(bundle.path());
  const nhan::Database reopened = nhan::Database::open(bundle.path());
  nhan::Annotator annotator(reopened);
  const std::string_view harbour = "Tàu Hải Âu Xanh đã cập cảng.";
  const nhan::Result result = annotator.annotate(harbour);
  ASSERT_EQ(words(result, harbour), std::vector<std::string>{"Hải Âu Xanh"});
  EXPECT_EQ(reopened.type_name(result.spans()[0].type), "SHIP");
}

TEST_F(CppFace, FailuresCarryStatusAndLine) {
  const TemporaryFile wrong("wrong.tsv", "# Wrong.\nkey\tkind\tname\nship:a\tship\n");
  std::vector<uint32_t> lines;
  const auto report = [&](const nhan_diagnostic& finding) { lines.push_back(finding.line); };
  EXPECT_EQ(status_of([&] { nhan::Database::build({wrong.path()}, nhan::Database::Base::builtin, report); }), NHAN_GAZETTEER);
  EXPECT_FALSE(lines.empty());
  EXPECT_EQ(status_of([&] { nhan::Database::open("no such file"); }), NHAN_IO);
  EXPECT_EQ(status_of([&] { nhan::Database::open_memory({}); }), NHAN_BUNDLE);
}

TEST_F(CppFace, DiagnosticsMayThrow) {
  const TemporaryFile wrong("throwing.tsv", "# Wrong.\nkey\tkind\tname\nship:a\tship\n");
  const auto report = [](const nhan_diagnostic&) { throw std::length_error("enough"); };
  EXPECT_THROW(nhan::Database::build({wrong.path()}, nhan::Database::Base::builtin, report), std::length_error);
}

}  // namespace
