// The text report: tables of numbers, then errors type by type.
#include <algorithm>

#include "cli/eval/errors.h"
#include "cli/eval/report.h"
#include "cli/output/labels.h"

namespace nhan::cli {
namespace {

constexpr size_t first_column = 22;

class TextReport {
 public:
  TextReport(const Evaluation& evaluation, fmt::memory_buffer& out) : evaluation_(evaluation), out_(out) {}

  void append_scores() {
    print("{}\n\n{:<{}}{:>10}{:>10}{:>10}{:>10}{:>10}\n", counted(evaluation_.documents.size(), "document", "documents"), "", first_column,
          "precision", "recall", "F1", "gold", "predicted");
    for (const Score& score : evaluation_.scores) {
      const Count& count = score.count;
      print("{:<{}}{:10.3f}{:10.3f}{:10.3f}{:>10}{:>10}\n", score.name, first_column, count.precision(), count.recall(), count.f1(),
            count.tp + count.fn, count.tp + count.fp);
    }
  }

  void append_verdicts() {
    print("\n{:<{}}", "What became of spans", first_column);
    for (std::string_view name : verdict_names) print("{:>10}", name);
    append(out_, "\n");
    for (size_t type = 0; type < evaluation_.types.size(); ++type) {
      print("{:<{}}", evaluation_.types[type], first_column);
      for (uint64_t count : evaluation_.verdicts[type]) append_number(count, 10);
      append(out_, "\n");
    }
  }

  void append_confusion() {
    print("\n{:<{}}", "Gold ↓  predicted →", first_column);
    const size_t nothing = evaluation_.types.size();
    for (size_t type = 0; type <= nothing; ++type) print("{:>{}}", name(type), width(type));
    append(out_, "\n");
    for (size_t gold = 0; gold <= nothing; ++gold) {
      print("{:<{}}", name(gold), first_column);
      for (size_t predicted = 0; predicted <= nothing; ++predicted) append_number(evaluation_.confusion[gold][predicted], width(predicted));
      append(out_, "\n");
    }
  }

  void append_errors(size_t limit) {
    append(out_, "\nErrors: «gold», [predicted]\n");
    for (const std::string& type : evaluation_.types) append_span_errors(type, errors_of(evaluation_, type), limit);
    for (size_t kind = 0; kind < record_names.size(); ++kind) append_record_errors(kind, limit);
  }

 private:
  template <class... Values>
  void print(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(fmt::appender(out_), format, std::forward<Values>(values)...);
  }

  std::string_view name(size_t type) const {
    return type < evaluation_.types.size() ? std::string_view(evaluation_.types[type]) : "nothing";
  }
  size_t width(size_t type) const { return std::max<size_t>(name(type).size() + 2, 7); }

  void append_number(uint64_t number, size_t width) { number == 0 ? print("{:>{}}", "·", width) : print("{:>{}}", number, width); }

  void append_heading(std::string_view name, size_t errors, size_t limit) {
    print("\n{}: {}{}\n", name, counted(errors, "error", "errors"), errors > limit ? fmt::format(", of which the first {}", limit) : "");
  }

  void append_span_errors(const std::string& type, const std::vector<SpanError>& errors, size_t limit) {
    if (errors.empty()) return;
    append_heading(type, errors.size(), limit);
    for (size_t i = 0; i < std::min(limit, errors.size()); ++i) {
      const auto& [document, aligned] = errors[i];
      const std::string difference = difference_of(aligned);
      print("  {:<9} {} {}..{}{}  {}\n", name_of(aligned.verdict), document->pair->gold.id, aligned.span().begin, aligned.span().end,
            difference.empty() ? "" : " " + difference, in_context(*document->pair, aligned));
    }
  }

  void append_record_errors(size_t kind, size_t limit) {
    fmt::memory_buffer lines;
    size_t count = 0;
    for (const EvaluatedDocument& document : evaluation_.documents) {
      for (const RecordError& error : document.record_errors) {
        if (error.kind != kind || count++ >= limit) continue;
        fmt::format_to(fmt::appender(lines), "  {:<9} {}  {}\n", error.missed ? "missed" : "spurious", document.pair->gold.id,
                       on_one_line(words_of(error.row)));
      }
    }
    if (count > 0) append_heading(record_names[kind], count, limit);
    append(out_, {lines.data(), lines.size()});
  }

  const Evaluation& evaluation_;
  fmt::memory_buffer& out_;
};

}  // namespace

void write_eval_text(const Evaluation& evaluation, size_t errors, Output& output) {
  TextReport report(evaluation, output.buffer());
  report.append_scores();
  report.append_verdicts();
  report.append_confusion();
  if (errors > 0) report.append_errors(errors);
}

}  // namespace nhan::cli
