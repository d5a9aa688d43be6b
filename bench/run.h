// Running: annotating documents over the public interface, and telling Google Benchmark how many bytes that were.
#pragma once

#include <benchmark/benchmark.h>

#include <nhan.hpp>
#include <string_view>
#include <vector>

#include "corpus.h"

namespace nhan::bench {

inline const Database& database() {
  static const Database opened = Database::builtin();
  return opened;
}

// Calls `work` for as long as the benchmark runs; each call takes all of `documents`.
template <class Work>
void measure(benchmark::State& state, const Documents& documents, Work work) {
  work();  // buffers grow and caches fill once, before the clock runs
  for (auto _ : state) work();
  state.SetBytesProcessed(static_cast<int64_t>(bytes_of(documents)) * state.iterations());
  state.counters["documents"] =
      benchmark::Counter(static_cast<double>(documents.size()) * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
}

inline void measure_annotate(const Database& database, benchmark::State& state, const Documents& documents, const Options& options = {}) {
  Annotator annotator(database, options);
  const std::vector<std::string_view> texts(documents.begin(), documents.end());
  measure(state, documents, [&] {
    size_t spans = 0;
    annotator.annotate_batch(texts, [&spans](size_t, const Result& result) { spans += result.spans().size(); });
    benchmark::DoNotOptimize(spans);
  });
}
inline void measure_annotate(benchmark::State& state, const Documents& documents, const Options& options = {}) {
  measure_annotate(database(), state, documents, options);
}

}  // namespace nhan::bench
