// How much does it matter what text it is: its Unicode form, and how many names it holds?
#include "news.h"
#include "run.h"

namespace nhan::bench {
namespace {

void as_it_is(benchmark::State& state) { measure_annotate(state, corpus()); }
BENCHMARK(as_it_is)->Name("the corpus")->MeasureProcessCPUTime();

void in_nfd(benchmark::State& state, size_t every) { measure_annotate(state, decomposed(corpus(), every)); }
BENCHMARK_CAPTURE(in_nfd, tenth, 10)->Name("every tenth document in NFD")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(in_nfd, all, 1)->Name("all in NFD")->MeasureProcessCPUTime();

void generated(benchmark::State& state, Subject subject) { measure_annotate(state, news(database(), 4 << 20, subject, 1)); }
BENCHMARK_CAPTURE(generated, general, Subject::general)->Name("generated news")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(generated, cooperation, Subject::cooperation)->Name("generated news on cooperation")->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
