// CoNLL: one token a line (form, tag, id, between tabs) with tags B-TYPE, I-TYPE and O; an empty line where the text breaks a line.
#include "cli/output/labels.h"
#include "cli/output/tokens.h"
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

class ConllWriter : public Writer {
 public:
  ConllWriter(const Database& database, Output& output) : database_(database), output_(output), out_(output.buffer()) {}

  Unit unit() const override { return Unit::bytes; }

  void write(const Document& document, const Result& result) override {
    fmt::format_to(fmt::appender(out_), "# newdoc id = {}\n", on_one_line(document.id));
    first_ = true;
    size_t done = 0;
    for (const nhan_span& span : result.spans()) {
      append_tokens(document.text, done, span.begin, nullptr);
      append_tokens(document.text, span.begin, span.end, &span);
      done = span.end;
    }
    append_tokens(document.text, done, document.text.size(), nullptr);
    append(out_, "\n");
    output_.settle();
  }

 private:
  // The tokens of text[from, to), which is a span or lies between two.
  void append_tokens(std::string_view text, size_t from, size_t to, const nhan_span* span) {
    const std::string tail = tail_of(span);
    std::string_view prefix = span ? "\tB-" : "\t";
    for (Token token = next_token(text, from, to); token.begin < to; token = next_token(text, token.end, to)) {
      if (token.behind_break && !first_) append(out_, "\n");
      first_ = false;
      append(out_, text.substr(token.begin, token.end - token.begin));
      append(out_, prefix);
      append(out_, tail);
      if (span) prefix = "\tI-";
    }
  }

  // What a token's line ends with: tag and id.
  std::string tail_of(const nhan_span* span) const {
    if (!span) return "O\t_\n";
    const std::string id = database_.id(*span);
    return fmt::format("{}\t{}\n", database_.type_name(span->type), id.empty() ? "_" : id);
  }

  const Database& database_;
  Output& output_;
  fmt::memory_buffer& out_;
  bool first_ = true;  // no token of the document is written yet
};

}  // namespace

std::unique_ptr<Writer> make_conll_writer(const Database& database, Output& output) {
  return std::make_unique<ConllWriter>(database, output);
}

}  // namespace nhan::cli
