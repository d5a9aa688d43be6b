// HTML: one self-contained page; the text with its spans marked and explained on hover, a legend that shows and hides types, records as tables.
#include "cli/output/html_page.h"
#include "cli/output/html_text.h"
#include "cli/output/html_types.h"
#include "cli/output/labels.h"
#include "cli/output/records.h"
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

std::vector<std::string_view> type_names(const Database& database) {
  std::vector<std::string_view> names;
  for (nhan_type type = 1; type < database.info().types; ++type) names.push_back(database.type_name(type));
  return names;
}

class HtmlWriter : public Writer {
 public:
  HtmlWriter(const Database& database, Output& output) : database_(database), output_(output), out_(output.buffer()) {
    append(out_, html_head);
    const std::vector<std::string_view> types = type_names(database);
    append_type_styles(out_, types.size());
    fmt::format_to(fmt::appender(out_), "</style>\n</head>\n<body>\n<header>\n<h1>Nhãn<small>{}</small></h1>\n", version());
    append_type_legend(out_, types);
    append(out_, "</header>\n<main>\n");
  }

  Unit unit() const override { return Unit::bytes; }

  void write(const Document& document, const Result& result) override {
    append(out_, "<article>\n<h2>");
    append_escaped(out_, document.id);
    fmt::format_to(fmt::appender(out_), "<span>{} · {} · {}</span></h2>\n", counted(result.spans().size(), "span", "spans"),
                   counted(result.offices().size(), "office", "offices"),
                   counted(result.cooperations().size(), "cooperation", "cooperations"));
    append_text(document.text, result);
    for (const RecordTable& table : record_tables(database_, document.text, result)) append_record_table(table);
    append(out_, "</article>\n");
    output_.settle();
  }

  void finish() override { append(out_, html_foot); }

 private:
  void append_text(std::string_view text, const Result& result) {
    append(out_, "<div class=\"text\">");
    size_t done = 0;
    for (const nhan_span& span : result.spans()) {
      append_escaped(out_, text.substr(done, span.begin - done));
      append_mark(text.substr(span.begin, span.end - span.begin), span);
      done = span.end;
    }
    append_escaped(out_, text.substr(done));
    append(out_, "</div>\n");
  }

  void append_mark(std::string_view words, const nhan_span& span) {
    const std::string_view type = database_.type_name(span.type);
    fmt::format_to(fmt::appender(out_), "<mark class=\"t{}\" data-type=\"{}\" data-tip=\"{}", span.type, type, type);
    for (const std::string& line : {name_of(database_, span), database_.id(span)}) {
      if (!line.empty()) out_.push_back('\n');
      append_escaped(out_, line);
    }
    append(out_, "\">");
    append_escaped(out_, words);
    append(out_, "</mark>");
  }

  void append_record_table(const RecordTable& table) {
    fmt::format_to(fmt::appender(out_), "<h3>{}</h3>\n<table>\n<thead>", table.title);
    append_table_row(table.header, "th");
    append(out_, "</thead>\n<tbody>\n");
    for (const Row& row : table.rows) append_table_row(row, "td");
    append(out_, "</tbody>\n</table>\n");
  }

  void append_table_row(const Row& row, std::string_view tag) {
    append(out_, "<tr>");
    for (const std::string& cell : row) {
      fmt::format_to(fmt::appender(out_), "<{}>", tag);
      append_escaped(out_, cell);
      fmt::format_to(fmt::appender(out_), "</{}>", tag);
    }
    append(out_, "</tr>\n");
  }

  const Database& database_;
  Output& output_;
  fmt::memory_buffer& out_;
};

}  // namespace

std::unique_ptr<Writer> make_html_writer(const Database& database, Output& output) {
  return std::make_unique<HtmlWriter>(database, output);
}

}  // namespace nhan::cli
