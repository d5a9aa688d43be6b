// How fast is whole annotation on one thread, beside what it is made of and what it could be made of?
#include <hs.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "database/database.h"
#include "lexicon/read.h"
#include "run.h"
#include "text/fold.h"

namespace nhan::bench {
namespace {

void annotate(benchmark::State& state) { measure_annotate(state, corpus()); }
BENCHMARK(annotate)->MeasureProcessCPUTime();

void annotate_spans_only(benchmark::State& state) { measure_annotate(state, corpus(), {.records = false}); }
BENCHMARK(annotate_spans_only)->Name("annotate, spans only")->MeasureProcessCPUTime();

// The surfaces that the library searches for, given to Hyperscan as they are: folded literals, one pass, hits counted and nothing else.
class PlainEngine {
 public:
  explicit PlainEngine(const database::Database& compiled) {
    std::vector<std::string> expressions;
    for (uint32_t literal = 0; literal < compiled.literals().size(); ++literal)
      expressions.push_back(escaped(compiled.phrases().text(compiled.phrase_of(literal))));
    std::vector<const char*> pointers;
    std::vector<unsigned> ids;
    for (const std::string& expression : expressions) {
      ids.push_back(static_cast<unsigned>(pointers.size()));
      pointers.push_back(expression.c_str());
    }
    hs_compile_error_t* error = nullptr;
    hs_compile_multi(pointers.data(), nullptr, ids.data(), static_cast<unsigned>(pointers.size()), HS_MODE_BLOCK, nullptr, &database_,
                     &error);
    hs_alloc_scratch(database_, &scratch_);
  }
  ~PlainEngine() {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }
  PlainEngine(const PlainEngine&) = delete;
  PlainEngine& operator=(const PlainEngine&) = delete;

  size_t hits(std::string_view folded) const {
    size_t count = 0;
    const auto on_match = [](unsigned, unsigned long long, unsigned long long, unsigned, void* counter) {
      ++*static_cast<size_t*>(counter);
      return 0;
    };
    hs_scan(database_, folded.data(), static_cast<unsigned>(folded.size()), 0, scratch_, on_match, &count);
    return count;
  }

 private:
  static std::string escaped(std::string_view literal) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const unsigned char byte : literal) out.append("\\x").append({digits[byte >> 4], digits[byte & 15]});
    return out;
  }

  hs_database_t* database_ = nullptr;
  hs_scratch_t* scratch_ = nullptr;
};

Documents folded_corpus() {
  Documents folded = corpus();
  for (std::string& text : folded) {
    text::Folded out;
    text::fold(text, out);
    text = out.bytes;
  }
  return folded;
}

void engine_scan(benchmark::State& state) {
  const PlainEngine engine(database::Database(lexicon::read({NHAN_GAZETTEERS}, {}, [](const lexicon::Diagnostic&) {})));
  const Documents folded = folded_corpus();
  measure(state, folded, [&] {
    size_t hits = 0;
    for (const std::string& text : folded) hits += engine.hits(text);
    benchmark::DoNotOptimize(hits);
  });
}
BENCHMARK(engine_scan)->Name("raw engine scan, hits only")->MeasureProcessCPUTime();

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

// ICU, each with the record of edits that exact offsets need.
template <class Change>
void measure_icu(benchmark::State& state, Change change) {
  std::string out;
  icu::Edits edits;
  measure(state, corpus(), [&] {
    for (const std::string& text : corpus()) {
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
  measure_icu(state, [](const std::string& text, icu::ByteSink& sink, icu::Edits& edits, UErrorCode& status) {
    icu::CaseMap::utf8Fold(0, text, sink, &edits, status);
  });
}
BENCHMARK(icu_fold_case)->Name("ICU case folding")->MeasureProcessCPUTime();

void icu_nfc(benchmark::State& state) {
  UErrorCode failure = U_ZERO_ERROR;
  const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(failure);
  measure_icu(state, [&nfc](const std::string& text, icu::ByteSink& sink, icu::Edits& edits, UErrorCode& status) {
    nfc.normalizeUTF8(0, text, sink, &edits, status);
  });
}
BENCHMARK(icu_nfc)->Name("ICU NFC")->MeasureProcessCPUTime();

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
