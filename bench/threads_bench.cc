// Do threads share a database without waiting for each other? By the clock on the wall: each thread annotates the whole corpus.
#include "run.h"

namespace nhan::bench {
namespace {

void annotate(benchmark::State& state) { measure_annotate(state, corpus()); }
BENCHMARK(annotate)->UseRealTime()->Threads(1)->Threads(2);

}  // namespace
}  // namespace nhan::bench
