// JSON Lines: one object a document, {"id", "spans", "offices", "cooperations"}; `nhan annotate --help` describes it.
#include <fmt/format.h>

#include <unordered_map>

#include "cli/output/json.h"
#include "cli/output/labels.h"
#include "cli/output/locator.h"
#include "cli/output/writer.h"

namespace nhan::cli {
namespace {

class JsonlWriter : public Writer {
 public:
  JsonlWriter(const Database& database, Unit unit, Output& output)
      : database_(database), unit_(unit), output_(output), out_(output.buffer()) {}

  Unit unit() const override { return unit_; }

  void write(const Document& document, const Result& result) override {
    Locator locator(document.text, unit_);
    append(out_, R"({"id":)");
    document.numeric_id ? append(out_, document.id) : append_json(out_, document.id);
    append_list("spans", result.spans(), [&](const nhan_span& span) { append_span(span, locator); });
    append_list("offices", result.offices(), [&](const nhan_office& office) { append_office(office, locator); });
    append_list("cooperations", result.cooperations(), [&](const nhan_cooperation& record) { append_cooperation(record, locator); });
    append(out_, "}\n");
    output_.settle();
  }

 private:
  template <class Items, class Append>
  void append_items(const Items& items, Append append_item) {
    out_.push_back('[');
    bool first = true;
    for (const auto& item : items) {
      if (!first) out_.push_back(',');
      first = false;
      append_item(item);
    }
    out_.push_back(']');
  }

  template <class Items, class Append>
  void append_list(std::string_view name, const Items& items, Append append_item) {
    fmt::format_to(fmt::appender(out_), R"(,"{}":)", name);
    append_items(items, append_item);
  }

  void append_span(const nhan_span& span, Locator& locator) {
    append(out_, R"({"begin":)");
    append_number(span.begin);
    append(out_, R"(,"end":)");
    append_number(span.end);
    append_link(span);
    append(out_, R"(,"text":)");
    append_json(out_, locator.words(span));
    out_.push_back('}');
  }

  void append_number(uint64_t number) {
    const fmt::format_int digits(number);
    append(out_, {digits.data(), digits.size()});
  }

  // Appends type, id and name. Text repeats its entries, so what they are written as is kept.
  void append_link(const nhan_span& span) {
    if (span.part_count > 0) return append_new_link(out_, span);
    const auto [kept, is_new] = links_.try_emplace(uint64_t{span.entry} << 16 | span.type);
    if (is_new) {
      fmt::memory_buffer link;
      append_new_link(link, span);
      kept->second = fmt::to_string(link);
    }
    append(out_, kept->second);
  }

  void append_new_link(fmt::memory_buffer& out, const nhan_span& span) const {
    append(out, R"(,"type":)");
    append_json(out, database_.type_name(span.type));
    append(out, R"(,"id":)");
    append_json(out, database_.id(span));
    append(out, R"(,"name":)");
    append_json(out, name_of(database_, span));
  }

  void append_office(const nhan_office& office, Locator& locator) {
    append(out_, R"({"person":)");
    append_json(out_, locator.words(office.person));
    append(out_, R"(,"title":)");
    append_json(out_, locator.words(office.title));
    append(out_, R"(,"place":)");
    append_json(out_, id_of(database_, office.place));
    append_list("evidence", evidence(office), [&](const nhan_span& span) { append_span(span, locator); });
    out_.push_back('}');
  }

  void append_cooperation(const nhan_cooperation& record, Locator& locator) {
    append(out_, R"({"parties":)");
    append_items(parties(record), [&](const nhan_span& party) { append_json(out_, database_.id(party)); });
    append(out_, R"(,"fields":)");
    append_items(fields(record), [&](const nhan_span& field) { append_json(out_, category_of(database_, field)); });
    append(out_, R"(,"agreement":)");
    append_json(out_, id_of(database_, record.agreement));
    append(out_, R"(,"date":)");
    append_json(out_, record.date.type == 0 ? std::string_view() : locator.words(record.date));
    append_list("evidence", evidence(record), [&](const nhan_span& span) { append_span(span, locator); });
    out_.push_back('}');
  }

  const Database& database_;
  Unit unit_;
  Output& output_;
  fmt::memory_buffer& out_;
  std::unordered_map<uint64_t, std::string> links_;  // by entry and type
};

}  // namespace

std::unique_ptr<Writer> make_jsonl_writer(const Database& database, Unit unit, Output& output) {
  return std::make_unique<JsonlWriter>(database, unit, output);
}

}  // namespace nhan::cli
