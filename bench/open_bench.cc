// How long until the first text: opening the built-in database, then an annotator and a stream of it?
#include <unistd.h>

#include <filesystem>

#include "run.h"

namespace nhan::bench {
namespace {

constexpr std::string_view text = "Bí thư Tỉnh ủy Hải Dương thăm tỉnh Điện Biên.\n\n";  // memory is taken when the first text comes

void open_builtin(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Database::builtin());
}
BENCHMARK(open_builtin)->Name("open the built-in database")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

// The built-in rows as a bundle of one's own.
class Saved {
 public:
  Saved() : folder_(std::filesystem::temp_directory_path() / ("nhan-open-bench-" + std::to_string(getpid()))) {
    std::filesystem::create_directory(folder_);
    database().save(bundle());
  }
  ~Saved() { std::filesystem::remove_all(folder_); }
  std::string bundle() const { return (folder_ / "builtin.nhan").string(); }
  std::string cache() const { return (folder_ / "cache").string(); }

 private:
  std::filesystem::path folder_;
};

void open_bundle(benchmark::State& state) {
  const Saved saved;
  for (auto _ : state) benchmark::DoNotOptimize(Database::open(saved.bundle()));
}
BENCHMARK(open_bundle)->Name("open a bundle of its rows")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void open_cached(benchmark::State& state) {
  const Saved saved;
  benchmark::DoNotOptimize(Database::open_cached(saved.bundle(), saved.cache()));
  for (auto _ : state) benchmark::DoNotOptimize(Database::open_cached(saved.bundle(), saved.cache()));
}
BENCHMARK(open_cached)->Name("open it from a cache")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void new_annotator(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Annotator(database()).annotate(text));
}
BENCHMARK(new_annotator)->Name("make an annotator and give it a text")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void open_stream(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Stream(database()).feed(text));
}
BENCHMARK(open_stream)->Name("open a stream and feed it")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
