// Memory: a warm annotator or stream allocates nothing, an idle one holds next to nothing; where an allocation fails, the call fails cleanly. malloc is
// taken over to see it.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "api/described.h"
#include "api/samples.h"
#include "heap/heap.h"

#ifdef NHAN_HEAP_IS_THE_SANITIZERS

TEST(Allocation, IsTheSanitizersOwn) { GTEST_SKIP() << "sanitizers take malloc over themselves"; }

#else

namespace nhan {
namespace {

using heap::allocations;
using heap::bytes_held;

std::vector<std::string> texts() {
  std::vector<std::string> all = samples::texts();
  for (const std::string& text : samples::texts())
    for (const std::string& form : samples::forms(text)) all.push_back(form);
  return all;
}

TEST(Allocation, NoneInAWarmAnnotator) {
  const Database database = Database::builtin();
  Annotator annotator(database);
  const std::vector<std::string> documents = texts();
  for (const std::string& text : documents) annotator.annotate(text);
  for (const std::string& text : documents) {
    const uint64_t before = allocations();
    annotator.annotate(text);
    EXPECT_EQ(allocations() - before, 0) << text;
  }
}

void stream_by(size_t step, Stream& stream, std::string_view text) {
  for (size_t at = 0; at < text.size(); at += step) stream.feed(text.substr(at, step));
  stream.finish();
}

TEST(Allocation, NoneInAWarmStream) {
  const Database database = Database::builtin();
  Stream stream(database);
  const std::vector<std::string> documents = texts();
  for (const std::string& text : documents) stream_by(100, stream, text);
  for (const std::string& text : documents) {
    const uint64_t before = allocations();
    stream_by(100, stream, text);
    EXPECT_EQ(allocations() - before, 0) << text;
  }
}

// Articles one behind the other, denser with names than any real one.
std::string long_text() {
  std::string text;
  while (text.size() < 100'000)
    for (const std::string& sample : samples::texts()) text += sample + "\n";
  return text;
}

// What a thread works in, which its database lends to each call, and what annotators and streams hold beside it.
TEST(Memory, OfAnnotatorsIsBounded) {
  const Database database = Database::builtin();
  const std::vector<std::string> short_texts = texts();
  const std::string text = long_text();
  const int64_t before = bytes_held();
  Annotator annotator(database), other(database);
  EXPECT_LE(bytes_held() - before, 2 * 1024);
  for (Annotator* one : {&annotator, &other})
    for (size_t at = 0; at < text.size(); at += 2048) one->annotate(std::string_view(text).substr(at, 2048));
  for (const std::string& sample : short_texts) annotator.annotate(sample);
  EXPECT_LE(bytes_held() - before, 256 * 1024);
  const int64_t lent = bytes_held();
  Annotator late(database);
  for (const std::string& sample : short_texts) late.annotate(sample);
  EXPECT_LE(bytes_held() - lent, 8 * 1024);
}

// Feeds documents of all sizes; the last one gives little when it ends, which the stream must hold for its caller.
void use(Stream& stream) {
  const std::string text = long_text();
  for (const size_t step : {size_t{64}, size_t{4096}, text.size()}) stream_by(step, stream, text);
  stream_by(100, stream, samples::texts()[0]);
}

TEST(Memory, OfAnIdleStreamIsSmall) {
  const Database database = Database::builtin();
  Stream first(database);
  use(first);  // what calls work in is the database's
  const int64_t before = bytes_held();
  Stream stream(database);
  EXPECT_LE(bytes_held() - before, 1024);
  use(stream);
  EXPECT_LE(bytes_held() - before, 8 * 1024);
  stream.reset();
  EXPECT_LE(bytes_held() - before, 1024) << "a stream that was reset gives its memory back";
}

// However many of them had documents under way at once.
TEST(Memory, OfManyIdleStreamsIsTheirOwn) {
  constexpr int count = 200;
  const Database database = Database::builtin();
  const std::string text = long_text();
  std::vector<Stream> streams;
  const int64_t before = bytes_held();
  for (int i = 0; i < count; ++i) streams.emplace_back(database);
  for (Stream& stream : streams) stream.feed(std::string_view(text).substr(0, 8192));
  const auto end_all = [&] {
    for (Stream& stream : streams) stream.finish();
    for (Stream& stream : streams) stream_by(100, stream, samples::texts()[0]);
  };
  end_all();
  EXPECT_LE(bytes_held() - before, count * 8 * 1024 + 1024 * 1024) << "what the database keeps for all of them";
  const uint64_t counted = allocations();
  end_all();
  EXPECT_EQ(allocations(), counted);
}

// Calls `work` with the first, second, third ... allocation failing, until it succeeds. It must then have done all it does.
template <class Work>
size_t out_of_memory_at_each(size_t step, Work work) {
  for (size_t at = 0;; at += step) {
    const nhan_status status = [&] {
      const heap::Failing failing(at);
      return work();
    }();
    if (status == NHAN_OK) return at;
    EXPECT_EQ(status, NHAN_NO_MEMORY) << "allocation " << at << " fails";
    if (status != NHAN_NO_MEMORY) return at;
  }
}

TEST(Allocation, FailuresLeaveAnAnnotatorUsable) {
  const Database database = Database::builtin();
  const std::string text = samples::decomposed(samples::texts()[0]);
  Annotator sound(database);
  const Described expected = annotated(sound, text);
  Annotator annotator(database);
  nhan_result result{};
  EXPECT_GT(out_of_memory_at_each(1, [&] { return nhan_annotate(annotator.c(), text.data(), text.size(), &result, nullptr); }), 0);
  Described given;
  given.add(Result(result));
  EXPECT_EQ(given, expected);
}

TEST(Allocation, FailuresLeaveAStreamUsable) {
  const Database database = Database::builtin();
  const std::string& text = samples::texts()[0];
  Stream stream(database);
  nhan_result result{};
  EXPECT_GT(out_of_memory_at_each(1, [&] { return nhan_stream_feed(stream.c(), text.data(), text.size(), &result, nullptr); }), 0);
  stream.reset();
  Annotator annotator(database);
  EXPECT_EQ(streamed(stream, text, std::vector<size_t>{100}), annotated(annotator, text));
}

TEST(Allocation, FailuresInMakingHandles) {
  const Database database = Database::builtin();
  nhan_annotator* annotator = nullptr;
  EXPECT_GT(out_of_memory_at_each(1, [&] { return nhan_annotator_new(database.c(), nullptr, &annotator, nullptr); }), 0);
  nhan_annotator_free(annotator);
  nhan_stream* stream = nullptr;
  EXPECT_GT(out_of_memory_at_each(1, [&] { return nhan_stream_open(database.c(), nullptr, &stream, nullptr); }), 0);
  nhan_stream_free(stream);
}

// Opening takes more allocations than can be tried one by one: some are picked, evenly.
TEST(Allocation, FailuresInOpeningADatabase) {
  nhan_database* database = nullptr;
  const uint64_t before = allocations();
  const auto open = [&database] { return nhan_database_open(nullptr, &database, nullptr); };
  ASSERT_EQ(open(), NHAN_OK);
  const uint64_t taken = allocations() - before;
  nhan_database_free(database);
  EXPECT_GT(out_of_memory_at_each(taken / 23, open), 0);
  nhan_database_free(database);
}

TEST(Allocation, FailuresInOpeningFromACache) {
  const auto folder = std::filesystem::temp_directory_path() / ("nhan-allocation-test-" + std::to_string(getpid()));
  const Database compiled = Database::builtin_cached(folder.string());
  nhan_database* database = nullptr;
  uint32_t outcome = 0;
  const auto open = [&] { return nhan_database_open_cached(nullptr, folder.c_str(), &outcome, &database, nullptr); };
  const uint64_t before = allocations();
  ASSERT_EQ(open(), NHAN_OK);
  const uint64_t taken = allocations() - before;
  EXPECT_EQ(outcome, NHAN_CACHE_READ);
  nhan_database_free(database);
  EXPECT_GT(out_of_memory_at_each(taken / 97 + 1, open), 0);
  EXPECT_EQ(outcome, NHAN_CACHE_READ) << "the file is as it was";
  nhan_database_free(database);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace nhan

#endif
