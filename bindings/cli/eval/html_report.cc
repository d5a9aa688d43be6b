// The page of an evaluation.
#include <algorithm>

#include "cli/eval/errors.h"
#include "cli/eval/html_lines.h"
#include "cli/eval/html_style.h"
#include "cli/eval/report.h"
#include "cli/output/html_page.h"
#include "cli/output/html_text.h"
#include "cli/output/html_types.h"
#include "cli/output/labels.h"

namespace nhan::cli {
namespace {

// Ids are JSON; a string is shown without its quotes where nothing in it is escaped.
std::string_view shown_id(std::string_view id) {
  const bool plain = id.starts_with('"') && id.find('\\') == std::string_view::npos;
  return plain ? id.substr(1, id.size() - 2) : id;
}

class HtmlReport {
 public:
  HtmlReport(const Evaluation& evaluation, Output& output) : evaluation_(evaluation), output_(output), out_(output.buffer()) {}

  void write() {
    append_header();
    append_tables();
    for (const EvaluatedDocument& document : evaluation_.documents) {
      append_document(document);
      output_.settle();
    }
    append(out_, html_foot);
  }

 private:
  template <class... Values>
  void print(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(fmt::appender(out_), format, std::forward<Values>(values)...);
  }

  void append_header() {
    append(out_, html_head);
    append_type_styles(out_, evaluation_.types.size());
    append(out_, eval_style);
    print("</style>\n</head>\n<body>\n<header>\n<h1>Nhãn eval<small>{}</small></h1>\n", version());
    const std::vector<std::string_view> types(evaluation_.types.begin(), evaluation_.types.end());
    append_type_legend(out_, types);
    append(
        out_,
        "<label class=\"only\"><input type=\"checkbox\" id=\"only\"> Only where gold and prediction differ</label>\n</header>\n<main>\n");
  }

  void append_tables() {
    print("<article>\n<h2>Scores<span>{}</span></h2>\n", counted(evaluation_.documents.size(), "document", "documents"));
    append_scores();
    append(out_, "<h3>What became of spans</h3>\n");
    append_verdicts();
    append(out_, "<h3>Gold (rows) and prediction (columns)</h3>\n");
    append_confusion();
    append(out_, "</article>\n");
  }

  void append_table_head(const std::vector<std::string_view>& names) {
    append(out_, "<div class=\"scroll\"><table class=\"numbers\">\n<thead><tr><th></th>");
    for (std::string_view name : names) append_cell("th", "", name);
    append(out_, "</tr></thead>\n<tbody>\n");
  }

  void append_table_foot() { append(out_, "</tbody>\n</table></div>\n"); }

  void append_cell(std::string_view tag, std::string_view css, std::string_view words) {
    css.empty() ? print("<{}>", tag) : print("<{} class=\"{}\">", tag, css);
    append_escaped(out_, words);
    print("</{}>", tag);
  }

  void append_number(uint64_t number, bool bad) {
    append_cell("td", number == 0 ? "zero" : bad ? "bad" : "", number == 0 ? "·" : fmt::format_int(number).str());
  }

  void append_scores() {
    append_table_head({"precision", "recall", "F1", "gold", "predicted"});
    for (size_t i = 0; i < evaluation_.scores.size(); ++i) {
      const auto& [name, count] = evaluation_.scores[i];
      append(out_, i == evaluation_.types.size() ? "<tr class=\"group\">" : "<tr>");
      append_cell("td", "", name);
      for (double value : {count.precision(), count.recall(), count.f1()}) append_cell("td", "", fmt::format("{:.3f}", value));
      append_number(count.tp + count.fn, false);
      append_number(count.tp + count.fp, false);
      append(out_, "</tr>\n");
    }
    append_table_foot();
  }

  void append_verdicts() {
    append_table_head({verdict_names.begin(), verdict_names.end()});
    for (size_t type = 0; type < evaluation_.types.size(); ++type) {
      append(out_, "<tr>");
      append_cell("td", "", evaluation_.types[type]);
      for (size_t verdict = 0; verdict < verdict_names.size(); ++verdict)
        append_number(evaluation_.verdicts[type][verdict], static_cast<Verdict>(verdict) != Verdict::right);
      append(out_, "</tr>\n");
    }
    append_table_foot();
  }

  void append_confusion() {
    std::vector<std::string_view> names(evaluation_.types.begin(), evaluation_.types.end());
    names.emplace_back("nothing");
    append_table_head(names);
    for (size_t gold = 0; gold < names.size(); ++gold) {
      append(out_, "<tr>");
      append_cell("td", "", names[gold]);
      for (size_t predicted = 0; predicted < names.size(); ++predicted)
        append_number(evaluation_.confusion[gold][predicted], gold != predicted);
      append(out_, "</tr>\n");
    }
    append_table_foot();
  }

  void append_document(const EvaluatedDocument& document) {
    const auto wrong = static_cast<size_t>(std::count_if(document.aligned.begin(), document.aligned.end(),
                                                         [](const Aligned& aligned) { return aligned.verdict != Verdict::right; }));
    const size_t errors = wrong + document.record_errors.size();
    print("<article class=\"{}\">\n<h2>", errors == 0 ? "same" : "differs");
    append_escaped(out_, shown_id(document.pair->gold.id));
    print("<span>{} · {}</span></h2>\n", counted(document.aligned.size(), "span", "spans"), counted(errors, "error", "errors"));
    document.pair->has_text ? append_sides(document) : append_list(document);
    append_records(document);
    append(out_, "</article>\n");
  }

  void append_sides(const EvaluatedDocument& document) {
    append(out_, "<div class=\"pair head\"><div>Gold</div><div>Prediction</div></div>\n");
    const std::vector<HtmlLine> gold = html_lines(document.pair->text(), marks_of(document, &Aligned::gold));
    const std::vector<HtmlLine> predicted = html_lines(document.pair->text(), marks_of(document, &Aligned::predicted));
    for (size_t i = 0; i < gold.size(); ++i) {
      print("<div class=\"pair{}\"><div class=\"text\">", gold[i].wrong || predicted[i].wrong ? " differs" : "");
      append(out_, gold[i].html);
      append(out_, "</div><div class=\"text\">");
      append(out_, predicted[i].html);
      append(out_, "</div></div>\n");
    }
  }

  std::vector<HtmlMark> marks_of(const EvaluatedDocument& document, const EvalSpan* Aligned::*side) const {
    std::vector<HtmlMark> marks;
    for (const Aligned& aligned : document.aligned) {
      const EvalSpan* span = aligned.*side;
      if (!span) continue;
      const bool wrong = aligned.verdict != Verdict::right;
      marks.push_back(
          {span->first_byte, span->last_byte, attributes_of(*span, aligned), wrong ? std::string(name_of(aligned.verdict)) : ""});
    }
    std::stable_sort(marks.begin(), marks.end(), [](const HtmlMark& a, const HtmlMark& b) { return a.first < b.first; });
    return marks;
  }

  std::string attributes_of(const EvalSpan& span, const Aligned& aligned) const {
    const auto type = std::find(evaluation_.types.begin(), evaluation_.types.end(), span.type) - evaluation_.types.begin() + 1;
    const bool wrong = aligned.verdict != Verdict::right;
    std::string tip = span.type;
    if (!span.id.empty()) tip += '\n' + span.id;
    if (wrong) tip.append("\n").append(name_of(aligned.verdict));
    if (wrong && aligned.gold && aligned.predicted && aligned.verdict != Verdict::boundary) tip += ": " + difference_of(aligned);
    fmt::memory_buffer attributes;
    fmt::format_to(fmt::appender(attributes), "class=\"t{}{}\" data-type=\"", type, wrong ? " wrong" : "");
    append_escaped(attributes, span.type);
    append(attributes, "\" data-tip=\"");
    append_escaped(attributes, tip);
    append(attributes, "\"");
    return fmt::to_string(attributes);
  }

  // The errors of a document whose text neither file has.
  void append_list(const EvaluatedDocument& document) {
    append(out_, "<table>\n<thead><tr><th>Verdict</th><th>Type</th><th>Place</th><th>«Gold» [prediction]</th></tr></thead>\n<tbody>\n");
    for (const Aligned& aligned : document.aligned) {
      if (aligned.verdict == Verdict::right) continue;
      append(out_, "<tr>");
      append_cell("td", "bad", name_of(aligned.verdict));
      append_cell("td", "", aligned.span().type);
      append_cell("td", "", fmt::format("{}..{}", aligned.span().begin, aligned.span().end));
      append_cell("td", "", in_context(*document.pair, aligned));
      append(out_, "</tr>\n");
    }
    append(out_, "</tbody>\n</table>\n");
  }

  void append_records(const EvaluatedDocument& document) {
    bool first = true;
    for (size_t kind = 0; kind < record_names.size(); ++kind) {
      RecordRows rows = document.gold_rows[kind];
      rows.insert(document.predicted_rows[kind].begin(), document.predicted_rows[kind].end());
      for (const auto& [row, words] : rows) {
        append(
            out_,
            first ? "<table class=\"records\">\n<thead><tr><th>Record</th><th></th><th>Gold</th><th>Prediction</th></tr></thead>\n<tbody>\n"
                  : "");
        first = false;
        append_record(record_names[kind], words, document.gold_rows[kind].contains(row), document.predicted_rows[kind].contains(row));
      }
    }
    if (!first) append(out_, "</tbody>\n</table>\n");
  }

  void append_record(std::string_view kind, const RecordRow& words, bool in_gold, bool in_prediction) {
    append(out_, "<tr>");
    append_cell("td", "", kind);
    append_cell("td", in_gold && in_prediction ? "" : "bad", words_of(words));
    append_cell("td", "", in_gold ? "✓" : "–");
    append_cell("td", "", in_prediction ? "✓" : "–");
    append(out_, "</tr>\n");
  }

  const Evaluation& evaluation_;
  Output& output_;
  fmt::memory_buffer& out_;
};

}  // namespace

void write_eval_html(const Evaluation& evaluation, Output& output) { HtmlReport(evaluation, output).write(); }

}  // namespace nhan::cli
