// The JSON report: one object on one line; numbers are those of the text report, unrounded.
#include "cli/eval/errors.h"
#include "cli/eval/report.h"
#include "cli/output/json.h"

namespace nhan::cli {
namespace {

class JsonReport {
 public:
  JsonReport(const Evaluation& evaluation, fmt::memory_buffer& out) : evaluation_(evaluation), out_(out) {}

  void write(const Pairing& pairing, size_t limit) {
    print("{{\"documents\":{},\"skipped\":{},\"unpredicted\":", evaluation_.documents.size(), pairing.skipped);
    append_list(pairing.unpredicted, [&](const std::string& id) { append(out_, id); });
    append(out_, ",\"unknown\":");
    append_list(pairing.unknown, [&](const std::string& id) { append(out_, id); });
    append(out_, ",\"scores\":{");
    append_members(evaluation_.scores.size(), [&](size_t i) { append_score(evaluation_.scores[i]); });
    append(out_, "},\"verdicts\":{");
    append_members(evaluation_.types.size(), [&](size_t type) { append_verdicts(type); });
    append(out_, "},\"confusion\":{");
    append_members(evaluation_.confusion.size(), [&](size_t gold) { append_confusion(gold); });
    append(out_, "},\"errors\":[");
    append_errors(limit);
    append(out_, "],\"record_errors\":[");
    append_record_errors(limit);
    append(out_, "]}\n");
  }

 private:
  template <class... Values>
  void print(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(fmt::appender(out_), format, std::forward<Values>(values)...);
  }

  template <class Append>
  void append_members(size_t count, Append append_member) {
    for (size_t i = 0; i < count; ++i) {
      if (i > 0) append(out_, ",");
      append_member(i);
    }
  }

  template <class Items, class Append>
  void append_list(const Items& items, Append append_item) {
    append(out_, "[");
    append_members(items.size(), [&](size_t i) { append_item(items[i]); });
    append(out_, "]");
  }

  void append_name(std::string_view name) {
    append_json(out_, name);
    append(out_, ":");
  }

  void append_score(const Score& score) {
    const Count& count = score.count;
    append_name(score.name);
    print(R"({{"precision":{},"recall":{},"f1":{},"tp":{},"fp":{},"fn":{}}})", count.precision(), count.recall(), count.f1(), count.tp,
          count.fp, count.fn);
  }

  void append_verdicts(size_t type) {
    append_name(evaluation_.types[type]);
    append(out_, "{");
    append_members(verdict_names.size(), [&](size_t i) {
      append_name(verdict_names[i]);
      print("{}", evaluation_.verdicts[type][i]);
    });
    append(out_, "}");
  }

  std::string_view type_or_nothing(size_t type) const {
    return type < evaluation_.types.size() ? std::string_view(evaluation_.types[type]) : "nothing";
  }

  void append_confusion(size_t gold) {
    append_name(type_or_nothing(gold));
    append(out_, "{");
    append_members(evaluation_.confusion[gold].size(), [&](size_t predicted) {
      append_name(type_or_nothing(predicted));
      print("{}", evaluation_.confusion[gold][predicted]);
    });
    append(out_, "}");
  }

  void append_errors(size_t limit) {
    bool first = true;
    for (const std::string& type : evaluation_.types) {
      const std::vector<SpanError> errors = errors_of(evaluation_, type);
      for (size_t i = 0; i < errors.size() && i < limit; ++i) {
        append(out_, first ? "" : ",");
        first = false;
        append_error(errors[i]);
      }
    }
  }

  void append_error(const SpanError& error) {
    print(R"({{"document":{},"verdict":"{}","gold":)", error.document->pair->gold.id, name_of(error.aligned.verdict));
    append_span(error.aligned.gold);
    append(out_, R"(,"predicted":)");
    append_span(error.aligned.predicted);
    append(out_, R"(,"context":)");
    append_json(out_, in_context(*error.document->pair, error.aligned));
    append(out_, "}");
  }

  void append_span(const EvalSpan* span) {
    if (!span) return append(out_, "null");
    print(R"({{"begin":{},"end":{},"type":)", span->begin, span->end);
    append_json(out_, span->type);
    append(out_, R"(,"id":)");
    append_json(out_, span->id);
    append(out_, R"(,"text":)");
    append_json(out_, span->words);
    append(out_, "}");
  }

  void append_record_errors(size_t limit) {
    std::array<size_t, record_names.size()> counts{};
    bool first = true;
    for (const EvaluatedDocument& document : evaluation_.documents) {
      for (const RecordError& error : document.record_errors) {
        if (counts[error.kind]++ >= limit) continue;
        print(R"({}{{"document":{},"record":"{}","verdict":"{}","row":)", first ? "" : ",", document.pair->gold.id,
              record_names[error.kind], error.missed ? "missed" : "spurious");
        append_list(error.row, [&](const std::string& cell) { append_json(out_, cell); });
        append(out_, "}");
        first = false;
      }
    }
  }

  const Evaluation& evaluation_;
  fmt::memory_buffer& out_;
};

}  // namespace

void write_eval_json(const Evaluation& evaluation, const Pairing& pairing, size_t errors, Output& output) {
  JsonReport(evaluation, output.buffer()).write(pairing, errors);
}

}  // namespace nhan::cli
