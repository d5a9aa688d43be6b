// What do more names cost: gazetteers of a thousand to a million names, alone and beside the built-in database?
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <utility>

#include "heap.h"
#include "names.h"
#include "run.h"

namespace nhan::bench {
namespace {

struct Built {
  Database database;
  double seconds, megabytes;
};

Built build(size_t names, Database::Base base) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("nhan-names-" + std::to_string(getpid()) + "-" + std::to_string(names) + ".tsv");
  write_names(database(), names, file);
  const std::string path = file;
  const uint64_t before = heap().bytes;
  const auto start = std::chrono::steady_clock::now();
  Database made = Database::build({path}, base);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::filesystem::remove(file);
  return {std::move(made), taken.count(), static_cast<double>(heap().bytes - before) / 1e6};
}

// Built once, however often the row is repeated.
const Built& built(size_t names, Database::Base base) {
  static std::map<std::pair<size_t, Database::Base>, std::unique_ptr<Built>> all;
  std::unique_ptr<Built>& one = all[{names, base}];
  if (one == nullptr) one = std::make_unique<Built>(build(names, base));
  return *one;
}

void annotate(benchmark::State& state, Database::Base base) {
  const Built& one = built(static_cast<size_t>(state.range(0)), base);
  measure_annotate(one.database, state, corpus());
  state.counters["seconds to build"] = one.seconds;
  state.counters["MB"] = one.megabytes;
}

BENCHMARK_CAPTURE(annotate, alone, Database::Base::nothing)
    ->Name("names alone")
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(annotate, beside, Database::Base::builtin)
    ->Name("names and built-in")
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
