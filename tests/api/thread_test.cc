// One database, many threads: annotators and streams of all of them give what one thread alone gives.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <thread>

#include "api/described.h"
#include "api/samples.h"

namespace nhan {
namespace {

constexpr int thread_count = 8;

std::vector<std::string> texts() {
  std::vector<std::string> all;
  for (const std::string& text : samples::texts())
    for (std::string& form : samples::forms(text)) all.push_back(std::move(form));
  return all;
}

std::vector<Described> annotated_all(const Database& database) {
  Annotator annotator(database);
  std::vector<Described> all;
  for (const std::string& text : texts()) all.push_back(annotated(annotator, text));
  return all;
}

std::vector<Described> streamed_all(const Database& database) {
  Stream stream(database);
  std::vector<Described> all;
  for (const std::string& text : texts()) all.push_back(streamed(stream, text, 17));
  return all;
}

TEST(Threads, ShareADatabase) {
  const Database database = Database::builtin();
  const std::vector<Described> expected = annotated_all(database);
  std::atomic<int> differing = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < thread_count; ++i)
    threads.emplace_back([&, i] { differing += (i % 2 == 0 ? annotated_all(database) : streamed_all(database)) == expected ? 0 : 1; });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(differing, 0);
}

TEST(Threads, OpenFromACacheThatAllOfThemFill) {
  const std::vector<Described> expected = annotated_all(Database::builtin());
  const auto folder = std::filesystem::temp_directory_path() / ("nhan-thread-test-" + std::to_string(getpid()));
  std::atomic<int> differing = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < thread_count; ++i)
    threads.emplace_back([&] {
      for (int time = 0; time < 2; ++time) differing += annotated_all(Database::builtin_cached(folder.string())) == expected ? 0 : 1;
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(differing, 0);
  const auto files = std::filesystem::directory_iterator(folder);
  EXPECT_EQ(std::distance(begin(files), end(files)), 1) << "no new file was left lying about";
  std::filesystem::remove_all(folder);
}

TEST(Threads, LookUpWhileOthersAnnotate) {
  const Database database = Database::builtin();
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < thread_count; ++i) {
    threads.emplace_back([&, i] {
      if (i % 2 == 0) annotated_all(database);
      for (int round = 0; round < 20; ++round)
        wrong += database.find_key("hai-duong") == database.find_code("iso", "VN-61").front() ? 0 : 1;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

// The last hold goes in whatever thread it happens to.
TEST(Threads, ReleaseADatabaseTogether) {
  for (int round = 0; round < 3; ++round) {
    Database database = Database::builtin();
    std::vector<std::thread> threads;
    for (int i = 0; i < thread_count; ++i)
      threads.emplace_back(
          [annotator = Annotator(database)]() mutable { EXPECT_FALSE(annotator.annotate("tỉnh Hải Dương").spans().empty()); });
    { const Database released = std::move(database); }
    for (std::thread& thread : threads) thread.join();
  }
}

// A stream moves between threads in the middle of a document.
TEST(Threads, HandAStreamOn) {
  const Database database = Database::builtin();
  Annotator annotator(database);
  Stream stream(database);
  const std::string& text = samples::texts()[0];
  Described all;
  for (size_t at = 0; at < text.size(); at += 50) std::thread([&] { all.add(stream.feed(std::string_view(text).substr(at, 50))); }).join();
  std::thread([&] { all.add(stream.finish()); }).join();
  EXPECT_EQ(all, annotated(annotator, text));
}

// More streams than threads, all in the middle of documents, each fed by another thread every time: what calls work in is nobody's.
TEST(Threads, HandManyStreamsOn) {
  constexpr size_t stream_count = 24;
  const Database database = Database::builtin();
  Annotator annotator(database);
  const std::vector<std::string>& documents = samples::texts();
  const auto text_of = [&](size_t i) -> std::string_view { return documents[i % documents.size()]; };
  size_t longest = 0;
  for (const std::string& text : documents) longest = std::max(longest, text.size());
  std::vector<Stream> streams;
  for (size_t i = 0; i < stream_count; ++i) streams.emplace_back(database);
  std::vector<Described> all(stream_count);
  for (size_t at = 0, round = 0; at < longest + 200; at += 200, ++round) {
    const auto feed_every = [&](size_t thread) {
      for (size_t i = 0; i < stream_count; ++i) {
        if ((i + round) % thread_count != thread) continue;
        const std::string_view text = text_of(i);
        if (at < text.size())
          all[i].add(streams[i].feed(text.substr(at, 200)));
        else if (at < text.size() + 200)
          all[i].add(streams[i].finish());
      }
    };
    std::vector<std::thread> threads;
    for (size_t thread = 0; thread < thread_count; ++thread) threads.emplace_back(feed_every, thread);
    for (std::thread& thread : threads) thread.join();
  }
  for (size_t i = 0; i < stream_count; ++i) EXPECT_EQ(all[i], annotated(annotator, text_of(i)));
}

}  // namespace
}  // namespace nhan
