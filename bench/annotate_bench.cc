// How fast is whole annotation on one thread, beside what it is made of and what it could be made of?
#include <algorithm>
#include <cstring>

#include "plain_engine.h"
#include "run.h"
#include "surfaces.h"
#include "text/fold.h"

namespace nhan::bench {
namespace {

void annotate(benchmark::State& state) { measure_annotate(state, corpus()); }
BENCHMARK(annotate)->MeasureProcessCPUTime();

void annotate_spans_only(benchmark::State& state) { measure_annotate(state, corpus(), {.records = false}); }
BENCHMARK(annotate_spans_only)->Name("annotate, spans only")->MeasureProcessCPUTime();

Documents folded_corpus() {
  Documents folded = corpus();
  for (std::string& text : folded) {
    text::Folded out;
    text::fold(text, out);
    text = out.bytes;
  }
  return folded;
}

void scan(benchmark::State& state, const Surfaces& surfaces) {
  const PlainEngine engine(surfaces.folded);
  const Documents folded = folded_corpus();
  measure(state, folded, [&] {
    size_t hits = 0;
    for (const std::string& text : folded) hits += engine.hits(text);
    benchmark::DoNotOptimize(hits);
  });
}

void engine_scan(benchmark::State& state) { scan(state, searched_surfaces()); }
BENCHMARK(engine_scan)->Name("raw engine scan, hits only")->MeasureProcessCPUTime();

void engine_scan_of_spans(benchmark::State& state) { scan(state, surfaces_of_spans()); }
BENCHMARK(engine_scan_of_spans)->Name("the same, all surfaces of spans")->MeasureProcessCPUTime();

void fold(benchmark::State& state) {
  text::Folded out;
  measure(state, corpus(), [&] {
    for (const std::string& text : corpus()) {
      text::fold(text, out);
      benchmark::DoNotOptimize(out.bytes.data());
    }
  });
}
BENCHMARK(fold)->MeasureProcessCPUTime();

void copy(benchmark::State& state) {
  std::string out;
  for (const std::string& text : corpus()) out.resize(std::max(out.size(), text.size()));
  measure(state, corpus(), [&] {
    for (const std::string& text : corpus()) {
      std::memcpy(out.data(), text.data(), text.size());
      benchmark::ClobberMemory();
    }
  });
}
BENCHMARK(copy)->Name("memcpy")->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
