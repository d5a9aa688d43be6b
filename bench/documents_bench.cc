// What do short documents cost: the same text as documents of 20 KB, 2 KB and 180 bytes?
#include "run.h"

namespace nhan::bench {
namespace {

void documents(benchmark::State& state, size_t size) { measure_annotate(state, of_size(corpus(), size)); }
BENCHMARK_CAPTURE(documents, 20_KB, 20'000)->Name("documents of 20 KB")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(documents, 2_KB, 2'000)->Name("documents of 2 KB")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(documents, 180_B, 180)->Name("documents of 180 B")->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
