// How fast is folding alone, at each level of the processor, beside what ICU makes of the same text?
#include "text/fold.h"

#include <hwy/highway.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include "run.h"

namespace nhan::bench {
namespace {

// Folding goes by the levels that Highway is told, and forgets them where it is told none.
void choose(int64_t level) {
  hwy::SetSupportedTargetsForTest(level);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
}

void fold(benchmark::State& state, const Documents& documents, int64_t level) {
  choose(level);
  text::Folded out;
  measure(state, documents, [&] {
    for (const std::string& text : documents) {
      text::fold(text, out);
      benchmark::DoNotOptimize(out.bytes.data());
    }
  });
  choose(0);
}

const Documents& corpus_in_nfd() {
  static const Documents documents = decomposed(corpus(), 1);
  return documents;
}

BENCHMARK_CAPTURE(fold, as_it_is, corpus(), 0)->Name("fold")->MeasureProcessCPUTime();

// The levels are known when the machine is.
[[maybe_unused]] const bool levels_registered = [] {
  for (int64_t left = hwy::SupportedTargets() & HWY_TARGETS; left != 0; left &= left - 1) {
    const int64_t level = left & -left;
    const std::string name = std::string("fold, ") + hwy::TargetName(level);
    benchmark::RegisterBenchmark(name.c_str(), [level](benchmark::State& state) { fold(state, corpus(), level); })->MeasureProcessCPUTime();
  }
  return true;
}();

BENCHMARK_CAPTURE(fold, in_nfd, corpus_in_nfd(), 0)->Name("fold, all in NFD")->MeasureProcessCPUTime();

// ICU, each with the record of edits that exact offsets need.
template <class Change>
void measure_icu(benchmark::State& state, const Documents& documents, Change change) {
  std::string out;
  icu::Edits edits;
  measure(state, documents, [&] {
    for (const std::string& text : documents) {
      out.clear();
      edits.reset();
      icu::StringByteSink<std::string> sink(&out);
      UErrorCode status = U_ZERO_ERROR;
      change(text, sink, edits, status);
      benchmark::DoNotOptimize(out.data());
    }
  });
}

void icu_fold_case(benchmark::State& state) {
  measure_icu(state, corpus(), [](const std::string& text, icu::ByteSink& sink, icu::Edits& edits, UErrorCode& status) {
    icu::CaseMap::utf8Fold(0, text, sink, &edits, status);
  });
}
BENCHMARK(icu_fold_case)->Name("ICU case folding")->MeasureProcessCPUTime();

void icu_nfc(benchmark::State& state, const Documents& documents) {
  UErrorCode failure = U_ZERO_ERROR;
  const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(failure);
  measure_icu(state, documents, [&nfc](const std::string& text, icu::ByteSink& sink, icu::Edits& edits, UErrorCode& status) {
    nfc.normalizeUTF8(0, text, sink, &edits, status);
  });
}
BENCHMARK_CAPTURE(icu_nfc, as_it_is, corpus())->Name("ICU NFC")->MeasureProcessCPUTime();
BENCHMARK_CAPTURE(icu_nfc, in_nfd, corpus_in_nfd())->Name("ICU NFC, all in NFD")->MeasureProcessCPUTime();

}  // namespace
}  // namespace nhan::bench
