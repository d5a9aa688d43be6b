// What does streaming cost: documents of 256 KB whole, and in feeds of 64 KB, 4 KB and 64 bytes?
#include "run.h"

namespace nhan::bench {
namespace {

const Documents& long_documents() {
  static const Documents documents = of_size(corpus(), 256 << 10);
  return documents;
}

void whole(benchmark::State& state) { measure_annotate(state, long_documents()); }
BENCHMARK(whole)->MeasureProcessCPUTime();

void feeds(benchmark::State& state, size_t size) {
  Stream stream(database());
  measure(state, long_documents(), [&] {
    size_t spans = 0;
    for (const std::string_view text : long_documents()) {
      for (size_t at = 0; at < text.size(); at += size) spans += stream.feed(text.substr(at, size)).spans().size();
      spans += stream.finish().spans().size();
    }
    benchmark::DoNotOptimize(spans);
  });
}
BENCHMARK_CAPTURE(feeds, 64_KB, 64 << 10)->Name("feeds of 64 KB")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(feeds, 4_KB, 4 << 10)->Name("feeds of 4 KB")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(feeds, 64_B, 64)->Name("feeds of 64 B")->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
