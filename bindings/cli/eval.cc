// nhan eval: how good a prediction is, measured against gold.
#include <fmt/format.h>

#include <memory>

#include "cli/choice.h"
#include "cli/commands.h"
#include "cli/count.h"
#include "cli/eval/floors.h"
#include "cli/eval/report.h"

namespace nhan::cli {
namespace {

struct EvalOptions {
  std::string gold, predicted, page;
  Unit unit = Unit::codepoints;
  OnError on_error = OnError::fail;
  enum class Format { text, json } format = Format::text;
  size_t errors = 0;
  std::vector<std::string> floors;
};

constexpr size_t ids_shown = 5;

void report_missing(const std::vector<std::string>& ids, std::string_view what) {
  if (ids.empty()) return;
  std::string list;
  for (size_t i = 0; i < ids.size() && i < ids_shown; ++i) list.append(i > 0 ? ", " : "").append(ids[i]);
  fmt::print(stderr, "nhan: {}: {}{}\n", what, list, ids.size() > ids_shown ? fmt::format(" and {} more", ids.size() - ids_shown) : "");
}

void report_oddities(const Pairing& pairing, const Evaluation& evaluation) {
  report_missing(pairing.unpredicted, "no prediction, so nothing found, for the documents");
  report_missing(pairing.unknown, "left out, since gold does not have them, the documents");
  for (const auto& [type, count] : evaluation.left_out)
    fmt::print(stderr, "nhan: left out {} predicted {}: gold has no such type\n", count, type);
}

Exit eval(const EvalOptions& options) {
  const std::vector<Floor> floors = parse_floors(options.floors);
  if (options.gold == "-" && options.predicted == "-") throw Problem(Exit::usage, "only one of GOLD and PREDICTED can be standard input");
  const Pairing pairing =
      pair_documents(read_annotated(options.gold, options.on_error, Repeats::broken),
                     read_annotated(options.predicted, options.on_error, Repeats::allowed), options.unit, options.on_error);
  const Evaluation evaluation = evaluate(pairing);
  report_oddities(pairing, evaluation);
  const bool held = floors_hold(floors, evaluation);
  Output output;
  options.format == EvalOptions::Format::json ? write_eval_json(evaluation, pairing, options.errors, output)
                                              : write_eval_text(evaluation, options.errors, output);
  output.flush();
  if (!options.page.empty()) {
    Output page(options.page);
    write_eval_html(evaluation, page);
    page.flush();
  }
  if (!held) return Exit::below;
  return pairing.skipped == 0 && pairing.unpredicted.empty() ? Exit::done : Exit::partly;
}

constexpr const char* description = "Score predicted spans and records against gold.";

constexpr const char* epilogue =
    R"(Both files are JSON Lines, one object a document, in the form of `nhan annotate --output jsonl`; in either
"text" may stand beside the spans, and errors are then shown in their context. Documents are paired by id. A document
that PREDICTED lacks counts as one in which nothing was found; one that GOLD lacks is left out. Both are reported.

Scores, each with precision, recall and F1:
  TYPE                  spans of the same type, begin and end. A FIELD is found where one of the same category
                        (energy of energy/nang-luong-tai-tao) overlaps with it. Predicted types that gold
                        does not know are left out; spans that a prediction repeats count once
  all types             the spans of all of these together
  PROVINCE linked       the id must be the same, too
  offices person-place  rows of offices by person and place, and
  offices person-title  by person and title; case, Unicode form and white space do not matter
  cooperation parties   cooperations by their parties, in any order, and
  cooperation fields    by parties and field, one row a field

What became of spans: each of gold is paired with at most one predicted span, by what they share.
  right     found
  link      a PROVINCE found, with another id (wrong in "PROVINCE linked" alone)
  category  a FIELD that overlaps with one of another category
  boundary  overlaps with a span of its type that begins or ends elsewhere
  type      overlaps with a span of another type, which the table of confusion counts
  missed    overlaps with nothing that is left
  spurious  predicted, and overlaps with nothing that is left

--html writes one page for light, dark and paper: the tables, then each document, gold and prediction side by side, with
the errors outlined.

Exit codes besides those of `nhan --help`: 1 where lines were skipped or documents have no prediction, 7 where a score is
below a floor of --min.

Examples:
  nhan annotate --input jsonl --output jsonl --offsets codepoint gold.jsonl > predicted.jsonl
  nhan eval gold.jsonl predicted.jsonl
  nhan eval gold.jsonl predicted.jsonl --errors 20 --html errors.html
  nhan eval gold.jsonl predicted.jsonl --min "PLACE=0.9,PROVINCE linked=0.98"
  nhan annotate --input jsonl --output jsonl gold.jsonl | nhan eval --offsets byte byte-gold.jsonl - --output json)";

}  // namespace

void add_eval(CLI::App& app, Run& run) {
  using Format = EvalOptions::Format;
  const auto options = std::make_shared<EvalOptions>();
  CLI::App* command = app.add_subcommand("eval", description);
  command->footer(epilogue);
  command->add_option("GOLD", options->gold, "What is right; - is standard input")->required()->type_name("");
  command->add_option("PREDICTED", options->predicted, "What was found; - is standard input")->required()->type_name("");
  add_choice(*command, "--offsets", options->unit, {{"byte", Unit::bytes}, {"utf16", Unit::utf16}, {"codepoint", Unit::codepoints}},
             "What offsets count, in both files (default: codepoint)");
  add_choice(*command, "--on-error", options->on_error, {{"fail", OnError::fail}, {"skip", OnError::skip}},
             "What a broken line of JSON, or one whose spans do not fit the text, does (default: fail)");
  add_choice(*command, "--output", options->format, {{"text", Format::text}, {"json", Format::json}},
             "text: tables; json: one object with the same numbers, not rounded (default: text)");
  add_count(*command, "--errors", options->errors, "Show at most so many errors of each type and record, in context (default: 0)")
      ->type_name("N");
  command->add_option("--html", options->page, "Write a page with gold and prediction side by side, too")->type_name("FILE");
  command->add_option("--min", options->floors, "Fail where the F1 of this score is below the number")
      ->delimiter(',')
      ->type_name("SCORE=F1,...");
  command->callback([options, &run] { run = [options] { return eval(*options); }; });
}

}  // namespace nhan::cli
