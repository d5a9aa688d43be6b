// Records as tables: persons, titles and dates in the text's words, places by name, fields by category.
#include "cli/output/records.h"

#include "cli/output/labels.h"

namespace nhan::cli {
namespace {

std::string words_of(std::string_view text, const nhan_span& span) {
  return span.type == 0 ? std::string() : on_one_line(text.substr(span.begin, span.end - span.begin));
}

std::string place_name(const Database& database, const nhan_span& place) {
  return place.type == 0 ? std::string() : name_of(database, place);
}

template <class Name>
std::string joined(std::span<const nhan_span> spans, Name name) {
  std::string list;
  for (const nhan_span& span : spans) list += (list.empty() ? "" : ", ") + name(span);
  return list;
}

RecordTable office_table(const Database& database, std::string_view text, const Result& result) {
  RecordTable table{"Offices", {"Person", "Title", "Place"}, {}};
  for (const nhan_office& office : result.offices())
    table.rows.push_back({words_of(text, office.person), words_of(text, office.title), place_name(database, office.place)});
  return table;
}

RecordTable cooperation_table(const Database& database, std::string_view text, const Result& result) {
  RecordTable table{"Cooperations", {"Parties", "Fields", "Agreement", "Date"}, {}};
  for (const nhan_cooperation& record : result.cooperations()) {
    table.rows.push_back({joined(parties(record), [&](const nhan_span& party) { return name_of(database, party); }),
                          joined(fields(record), [&](const nhan_span& field) { return category_of(database, field); }),
                          words_of(text, record.agreement), words_of(text, record.date)});
  }
  return table;
}

}  // namespace

std::vector<RecordTable> record_tables(const Database& database, std::string_view text, const Result& result) {
  std::vector<RecordTable> tables{office_table(database, text, result), cooperation_table(database, text, result)};
  std::erase_if(tables, [](const RecordTable& table) { return table.rows.empty(); });
  return tables;
}

}  // namespace nhan::cli
