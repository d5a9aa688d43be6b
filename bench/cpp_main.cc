// How fast is the C++ face? bindings/README.md says what is measured; one line of JSON, as every binding's bench gives. usage: bench_cpp TEXTS_180 TEXTS_2K
#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <nhan.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Texts = std::vector<std::string>;

Texts texts_of(const char* path) {
  simdjson::dom::parser parser;
  simdjson::dom::document_stream lines;
  Texts texts;
  if (parser.load_many(path).get(lines) == simdjson::SUCCESS)
    for (const auto line : lines) texts.emplace_back(std::string_view(line["text"]));
  if (texts.empty()) throw std::runtime_error(std::string(path) + " holds no JSON Lines with a text each");
  return texts;
}

// Seconds that one call of `work` takes: the best of 5 rounds, each of which lasts a second at least.
template <class Work>
double seconds(Work work) {
  using Clock = std::chrono::steady_clock;
  const auto since = [](Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); };
  work();  // buffers grow and caches fill once, before the clock runs
  double best = 1e9;
  for (int round = 0; round < 5; ++round) {
    const Clock::time_point begin = Clock::now();
    size_t calls = 0;
    do {
      work();
      ++calls;
    } while (since(begin) < 1);
    best = std::min(best, since(begin) / static_cast<double>(calls));
  }
  return best;
}

class Bench {
 public:
  double crossing_ns() {
    constexpr int calls = 10'000;
    return 1e9 / calls * seconds([this] {
             for (int call = 0; call < calls; ++call) read(annotator_.annotate({}));
           });
  }

  double single_mb_s(const Texts& texts) {
    return megabytes(texts) / seconds([&] {
             for (const std::string& text : texts) read(annotator_.annotate(text));
           });
  }

  double batch_mb_s(const Texts& texts) {
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return megabytes(texts) / seconds([&] {
             for (size_t begin = 0; begin < views.size(); begin += 100) {
               const size_t count = std::min<size_t>(100, views.size() - begin);
               for (const nhan::Result& result : annotator_.annotate_many({&views[begin], count})) read(result);
             }
           });
  }

 private:
  void read(const nhan::Result& result) {
    uint64_t sum = 0;
    for (const nhan_span& span : result.spans()) sum += span.begin + span.end + span.type;
    read_ = sum;
  }

  static double megabytes(const Texts& texts) {
    double bytes = 0;
    for (const std::string& text : texts) bytes += static_cast<double>(text.size());
    return bytes / 1e6;
  }

  nhan::Database database_ = nhan::Database::builtin();
  nhan::Annotator annotator_{database_};
  volatile uint64_t read_ = 0;  // so that reading is not optimised away
};

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) throw std::runtime_error("usage: bench_cpp TEXTS_180 TEXTS_2K");
  const Texts short_texts = texts_of(arguments[1]), long_texts = texts_of(arguments[2]);
  Bench bench;
  std::printf(R"({"language": "cpp", "crossing_ns": %.0f, "single_180_mb_s": %.1f, "single_2k_mb_s": %.1f, )", bench.crossing_ns(),
              bench.single_mb_s(short_texts), bench.single_mb_s(long_texts));
  std::printf(R"("batch_180_mb_s": %.1f, "batch_2k_mb_s": %.1f})"
              "\n",
              bench.batch_mb_s(short_texts), bench.batch_mb_s(long_texts));
  return 0;
} catch (const std::exception& failure) {
  std::fprintf(stderr, "bench_cpp: %s\n", failure.what());
  return 1;
}
