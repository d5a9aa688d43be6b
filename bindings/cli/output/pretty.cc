// Pretty: the text with its spans in colour, or in brackets with their types where there is no colour; records as tables below.
#include <algorithm>
#include <iterator>

#include "cli/output/records.h"
#include "cli/output/terminal.h"
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

// Backgrounds out of the 256-colour palette, pale enough for black letters, by type; types of users share the last one.
constexpr int backgrounds[] = {0, 117, 159, 222, 216, 157, 183, 225, 252, 193, 230};

int background_of(nhan_type type) { return backgrounds[std::min<size_t>(type, std::size(backgrounds) - 1)]; }

class PrettyWriter : public Writer {
 public:
  PrettyWriter(const Database& database, Output& output)
      : database_(database), output_(output), out_(output.buffer()), colours_(terminal_has_colours()), width_(terminal_width()) {}

  Unit unit() const override { return Unit::bytes; }

  void write(const Document& document, const Result& result) override {
    append_heading(document.id);
    if (colours_) append_legend();
    append_text(document.text, result);
    for (const RecordTable& table : record_tables(database_, document.text, result)) {
      append_heading(table.title);
      append_table(out_, table.header, table.rows, width_);
      append(out_, "\n");
    }
    output_.settle();
  }

 private:
  void append_heading(std::string_view words) {
    append(out_, colours_ ? "\x1b[1m" : "== ");
    append(out_, words);
    append(out_, colours_ ? "\x1b[0m\n\n" : " ==\n\n");
  }

  void append_legend() {
    for (nhan_type type = 1; type < database_.info().types; ++type) {
      append_coloured(database_.type_name(type), type);
      out_.push_back(' ');
    }
    append(out_, "\n\n");
  }

  void append_text(std::string_view text, const Result& result) {
    size_t done = 0;
    for (const nhan_span& span : result.spans()) {
      append(out_, text.substr(done, span.begin - done));
      append_span(text.substr(span.begin, span.end - span.begin), span.type);
      done = span.end;
    }
    append(out_, text.substr(done));
    append(out_, text.ends_with('\n') ? "\n" : "\n\n");
  }

  void append_span(std::string_view words, nhan_type type) {
    if (colours_) return append_coloured(words, type);
    fmt::format_to(fmt::appender(out_), "[{} {}]", database_.type_name(type), words);
  }

  void append_coloured(std::string_view words, nhan_type type) {
    fmt::format_to(fmt::appender(out_), "\x1b[30;48;5;{}m{}\x1b[0m", background_of(type), words);
  }

  const Database& database_;
  Output& output_;
  fmt::memory_buffer& out_;
  bool colours_;
  size_t width_;
};

}  // namespace

std::unique_ptr<Writer> make_pretty_writer(const Database& database, Output& output) {
  return std::make_unique<PrettyWriter>(database, output);
}

}  // namespace nhan::cli
