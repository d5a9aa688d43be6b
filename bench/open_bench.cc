// How long until the first text: opening the built-in database, then an annotator and a stream of it?
#include "run.h"

namespace nhan::bench {
namespace {

void open_builtin(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Database::builtin());
}
BENCHMARK(open_builtin)->Name("open the built-in database")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void new_annotator(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Annotator(database()));
}
BENCHMARK(new_annotator)->Name("make an annotator")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

void open_stream(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Stream(database()));
}
BENCHMARK(open_stream)->Name("open a stream")->Unit(benchmark::kMillisecond)->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
