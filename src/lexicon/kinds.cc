// Kinds: rows of kinds.tsv.
#include <charconv>

#include "lexicon/limits.h"
#include "lexicon/reading.h"

namespace nhan::lexicon {
namespace {

uint8_t priority(const Table& table, const Table::Row& row, Report& report) {
  const std::string_view text = table.cell(row, "priority");
  uint8_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc() && end == text.data() + text.size()) return value;
  report.severe(table.origin(row), "priority `" + std::string(text) + "`: write a number from 0 to 255");
  return 0;
}

void read_kind(const Table& table, const Table::Row& row, Reading& reading) {
  Report& report = reading.report;
  Kind kind;
  kind.name = table.cell(row, "kind");
  kind.type = table.cell(row, "type");
  kind.role = choice<Role>(table, row, "role", role_names, report);
  kind.case_policy = choice<CasePolicy>(table, row, "case", case_policy_names, report);
  kind.search = choice<Search>(table, row, "search", search_names, report);
  kind.priority = priority(table, row, report);
  kind.unaccented = choice<bool>(table, row, "unaccented", switch_names, report);
  if (!is_kind_name(kind.name)) report.severe(table.origin(row), "kind `" + kind.name + "`: use a-z, 0-9, - and _ only");
  if (!is_type_name(kind.type)) report.severe(table.origin(row), "type `" + kind.type + "`: use A-Z, 0-9 and _ only, or leave it empty");
  if (reading.kind(kind.name))
    return report.severe(table.origin(row), "kind `" + kind.name + "` is there already: delete this row or rename it");
  if (reading.lexicon.kinds.size() == max_kinds)
    return report.severe(table.origin(row), "more than " + std::to_string(max_kinds) + " kinds: merge some");
  reading.lexicon.kinds.push_back(std::move(kind));
}

}  // namespace

void read_kinds(const Table& table, Reading& reading) {
  if (!table.has_columns({"kind", "type", "role", "case", "search", "priority", "unaccented"}, {"note"}, reading.report)) return;
  for (const Table::Row& row : table.rows()) read_kind(table, row, reading);
}

}  // namespace nhan::lexicon
