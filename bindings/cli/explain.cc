// nhan explain: every candidate of a text, what became of it, and by which rule; then the records and what each rests on.
#include <algorithm>
#include <functional>
#include <memory>

#include "cli/commands.h"
#include "cli/day.h"
#include "cli/input/file.h"
#include "cli/output/labels.h"
#include "cli/output/output.h"
#include "cli/output/table.h"
#include "cli/output/terminal.h"

namespace nhan::cli {
namespace {

struct ExplainOptions {
  std::string file = "-", as_of;
  DatabaseChoice database;
};

struct Decision {
  nhan_trace trace;
  std::string stage, rule;  // the trace's own live only while it is told
};

// Decisions about records come behind all others, each record's together.
bool is_about_record(const Decision& decision) { return decision.stage == "office" || decision.stage == "cooperation"; }

constexpr std::string_view verdicts[] = {"", "kept", "vetoed", "retyped", "lost"};

Row row_of(const Decision& decision, const Database& database, std::string_view text) {
  const nhan_trace& trace = decision.trace;
  const std::string_view key = trace.entry == NHAN_NO_ENTRY ? "-" : view(database.entry(trace.entry).key);
  return {fmt::format("{}..{}", trace.begin, trace.end),
          on_one_line(text.substr(trace.begin, trace.end - trace.begin)),
          std::string(database.type_name(trace.type)),
          std::string(key),
          std::string(verdicts[trace.verdict]),
          decision.stage,
          decision.rule};
}

Exit explain(const ExplainOptions& options) {
  const Database database = open_database(options.database);
  Annotator annotator(database, {Unit::bytes, true, 0, options.as_of});
  const std::string text = File(options.file).rest();
  std::vector<Decision> decisions;
  annotator.explain(text, [&](const nhan_trace& trace) { decisions.push_back({trace, trace.stage, trace.rule}); });
  const auto records = std::stable_partition(decisions.begin(), decisions.end(), std::not_fn(is_about_record));
  std::stable_sort(decisions.begin(), records, [](const Decision& a, const Decision& b) { return a.trace.begin < b.trace.begin; });
  std::vector<Row> rows;
  for (const Decision& decision : decisions) rows.push_back(row_of(decision, database, text));
  Output output;
  const size_t width = is_terminal() ? terminal_width() : std::string::npos;  // rows stay whole for grep
  append_table(output.buffer(), {"bytes", "words", "type", "entry", "verdict", "stage", "rule"}, rows, width);
  output.flush();
  return Exit::done;
}

constexpr const char* epilogue =
    R"(One row a decision, in the order of the text; decisions on one place stand in the order in which they were taken.
Behind them, record by record: the spans that it rests on, and what each of them is for.
Verdicts:
  kept      the candidate is a span, or part of one, as far as this rule goes
  vetoed    a rule dropped it (boundary, case, context)
  retyped   a rule made it another kind
  lost      it overlaps with a candidate that wins
Rules are named by file and line of the gazetteer, or in words.

Example:
  echo "Phà qua sông Thái Bình" | nhan explain)";

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command =
      app.add_subcommand("explain", "Tell why each candidate was kept, vetoed, retyped or lost, and what each record rests on.");
  command->footer(epilogue);
  command->add_option("FILE", options->file, "The text; - is standard input, the default")->type_name("");
  add_day(*command, "--as-of", options->as_of, "As for annotate");
  add_database_options(*command, options->database);
  command->callback([options, &run] { run = [options] { return explain(*options); }; });
}

}  // namespace nhan::cli
