// Entries: rows of entry files. A row with a {placeholder} is put aside as a template.
#include <algorithm>

#include "lexicon/limits.h"
#include "lexicon/reading.h"

namespace nhan::lexicon {
namespace {

// Columns with a meaning of their own; all others are attributes. `note` is for the reader of the file only.
constexpr std::string_view own_columns[] = {"key", "kind", "name", "aliases", "abbreviations", "case", "note"};

bool is_attribute(std::string_view column) {
  return std::find(std::begin(own_columns), std::end(own_columns), column) == std::end(own_columns);
}

std::string upper_type(std::string_view kind) {
  std::string type(kind);
  for (char& c : type) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : (c == '-' ? '_' : c);
  return type;
}

// The kind of a row; a user's own file may name a new one, which is then a span of the kind's name in capitals.
std::optional<uint16_t> kind_of(const Table& table, const Table::Row& row, Reading& reading) {
  const std::string_view name = table.cell(row, "kind");
  if (const auto known = reading.kind(name)) return known;
  std::vector<Kind>& kinds = reading.lexicon.kinds;
  if (!table.tolerant() || !is_kind_name(name) || kinds.size() == max_kinds) {
    const std::string mend = table.tolerant() ? "use a-z, 0-9, - and _ only" : "correct it, or add it to kinds.tsv";
    reading.report.severe(table.origin(row), "unknown kind `" + std::string(name) + "`: " + mend);
    return std::nullopt;
  }
  Kind kind;
  kind.name = name;
  kind.type = upper_type(name);
  kind.priority = 50;  // as provinces; a user who wants another writes a kinds.tsv
  kinds.push_back(std::move(kind));
  return static_cast<uint16_t>(kinds.size() - 1);
}

void add_surfaces(const Table& table, const Table::Row& row, const Kind& kind, Entry& entry, Report& report) {
  CasePolicy policy = kind.case_policy;
  if (!table.cell(row, "case").empty()) policy = choice<CasePolicy>(table, row, "case", case_policy_names, report);
  entry.surfaces.push_back({entry.name, Tier::name, policy});
  for (std::string& text : table.alternatives(row, "aliases", report)) entry.surfaces.push_back({std::move(text), Tier::alias, policy});
  for (std::string& text : table.alternatives(row, "abbreviations", report)) {
    entry.surfaces.push_back({std::move(text), Tier::abbreviation, CasePolicy::exact});
  }
}

void add_attributes(const Table& table, const Table::Row& row, Entry& entry) {
  for (size_t i = 0; i < table.columns().size(); ++i) {
    if (is_attribute(table.columns()[i]) && !row.cells[i].empty()) entry.attributes.push_back({table.columns()[i], row.cells[i]});
  }
}

bool has_placeholder(const Entry& entry) {
  const auto holds = [](const Surface& surface) { return surface.text.find('{') != std::string::npos; };
  return entry.key.find('{') != std::string::npos || std::any_of(entry.surfaces.begin(), entry.surfaces.end(), holds);
}

void read_entry(const Table& table, const Table::Row& row, Reading& reading) {
  Entry entry;
  entry.name = table.cell(row, "name");
  entry.key = table.cell(row, "key");
  if (entry.name.empty()) reading.report.severe(table.origin(row), "no name: fill the column `name` or delete the row");
  const auto kind = kind_of(table, row, reading);
  if (entry.name.empty() || !kind) return;
  entry.kind = *kind;
  const Kind& its_kind = reading.lexicon.kinds[*kind];
  const bool keyed = std::find(table.columns().begin(), table.columns().end(), "key") != table.columns().end();
  if (!keyed) entry.key = its_kind.name + ":" + slug(entry.name);
  add_surfaces(table, row, its_kind, entry, reading.report);
  add_attributes(table, row, entry);
  if (has_placeholder(entry))
    reading.templates.push_back({std::move(entry), table.origin(row), table.tolerant()});
  else
    reading.add(std::move(entry), table.origin(row), table.tolerant());
}

}  // namespace

void read_entries(const Table& table, Reading& reading) {
  const bool complete = table.has_columns({"kind", "name"}, {}, reading.report);
  if (!table.tolerant() && !table.has_columns({"key"}, {}, reading.report)) return;
  if (!complete) return;
  for (const Table::Row& row : table.rows()) read_entry(table, row, reading);
}

}  // namespace nhan::lexicon
