// What do more names cost: a thousand to a million of them, alone and beside the built-in database?
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <stdexcept>
#include <utility>

#include "heap/heap.h"
#include "names.h"
#include "plain_engine.h"
#include "run.h"
#include "text/fold.h"

namespace nhan::bench {
namespace {

struct Built {
  Database database;
  double seconds, megabytes;
};

// A gazetteer file of names, of a kind of their own.
class NamesFile {
 public:
  explicit NamesFile(size_t count) {
    std::ofstream file(path_);
    file << "# Generated names.\nkey\tkind\tname\n";
    size_t number = 0;
    for (const std::string& name : unit_names(database(), count)) file << "unit:" << ++number << "\tunit\t" << name << '\n';
    if (!file.flush()) throw std::runtime_error(path_ + " cannot be written");
  }
  ~NamesFile() { std::filesystem::remove(path_); }
  NamesFile(const NamesFile&) = delete;
  NamesFile& operator=(const NamesFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_ = std::filesystem::temp_directory_path() / ("nhan-names-" + std::to_string(getpid()) + ".tsv");
};

Built build(size_t names, Database::Base base) {
  const NamesFile file(names);
  const int64_t before = heap::bytes_held();
  const std::clock_t start = std::clock();  // time of the processor, as of all rows
  Database made = Database::build({file.path()}, base);
  const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  return {std::move(made), seconds, static_cast<double>(heap::bytes_held() - before) / 1e6};
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

std::vector<std::string> folded(std::vector<std::string> texts) {
  for (std::string& text : texts) text = text::fold(text);
  return texts;
}

const PlainEngine& engine_of(size_t names) {
  static std::map<size_t, std::unique_ptr<PlainEngine>> all;
  std::unique_ptr<PlainEngine>& one = all[names];
  if (one == nullptr) one = std::make_unique<PlainEngine>(folded(unit_names(database(), names)));
  return *one;
}

void engine_scan(benchmark::State& state) {
  const PlainEngine& engine = engine_of(static_cast<size_t>(state.range(0)));
  const Documents texts = folded(corpus());
  measure(state, texts, [&] {
    size_t hits = 0;
    for (const std::string& text : texts) hits += engine.hits(text);
    benchmark::DoNotOptimize(hits);
  });
}

BENCHMARK_CAPTURE(annotate, alone, Database::Base::nothing)
    ->Name("names alone")
    ->RangeMultiplier(10)
    ->Range(1'000, 100'000)
    ->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(annotate, beside, Database::Base::builtin)
    ->Name("names and built-in")
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000)
    ->MeasureProcessCPUTime();

BENCHMARK(engine_scan)->Name("raw engine scan, names")->RangeMultiplier(10)->Range(1'000, 1'000'000)->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
