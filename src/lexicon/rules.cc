// Rules: rows of composition, context, pattern and record files. `|` in a field makes a rule for each alternative where a rule holds one of
// them.
#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "lexicon/cue_groups.h"
#include "lexicon/limits.h"
#include "lexicon/reading.h"
#include "text/fold.h"

namespace nhan::lexicon {
namespace {

// The alternatives of a cell that may also be empty, or hold an empty alternative: "nothing" is one of them.
std::vector<std::string> options(const Table& table, const Table::Row& row, std::string_view column) {
  return split(table.cell(row, column), '|');
}

std::vector<std::string> filled(const Table& table, const Table::Row& row, std::string_view column, Report& report) {
  std::vector<std::string> parts = table.alternatives(row, column, report);
  if (parts.empty()) report.severe(table.origin(row), "no " + std::string(column) + ": fill the column or delete the row");
  return parts;
}

// The cues of a row, their groups multiplied out. One in small letters stands for the same in capitals too.
std::vector<std::string> cues(const Table& table, const Table::Row& row, Report& report) {
  std::vector<std::string> all;
  for (const std::string& cue : filled(table, row, "cue", report)) {
    const std::vector<std::string> expanded = expand_groups(cue);
    if (expanded.empty() && !cue.empty())
      report.severe(table.origin(row),
                    "cue `" + cue + "`: write a group as [a/b], not within another, and words beside what may be left out");
    if (all.size() + expanded.size() > max_list) {
      report.severe(table.origin(row), "too many cues: write two rows, or shorter groups");
      return {};
    }
    all.insert(all.end(), expanded.begin(), expanded.end());
  }
  const std::unordered_set<std::string_view> known(all.begin(), all.end());
  if (known.size() < all.size()) report.untidy(table.origin(row), table.tolerant(), "a cue stands in the row twice: delete one");
  for (const std::string& cue : all)
    if (const std::string folded = text::fold(cue); folded != cue && known.contains(folded))
      report.untidy(table.origin(row), table.tolerant(), "cue `" + cue + "` is found by `" + folded + "` as well: delete it");
  return all;
}

uint8_t reach(const Table& table, const Table::Row& row, Report& report) {
  const std::string_view text = table.cell(row, "reach");
  uint8_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    report.severe(table.origin(row), "reach `" + std::string(text) + "`: write a number of syllables, 0 to 255");
  }
  return value;
}

}  // namespace

void read_compositions(const Table& table, Reading& reading) {
  Report& report = reading.report;
  if (!table.has_columns({"left", "joiner", "right"}, {"note"}, report)) return;
  for (const Table::Row& row : table.rows()) {
    const auto rights = filled(table, row, "right", report);
    for (const std::string& left : filled(table, row, "left", report)) {
      for (const std::string& joiner : options(table, row, "joiner")) {
        for (const std::string& right : rights) reading.lexicon.compositions.push_back({left, joiner, right, table.origin(row).where()});
      }
    }
  }
}

void read_contexts(const Table& table, Reading& reading) {
  Report& report = reading.report;
  if (!table.has_columns({"cue", "side", "reach", "target", "effect", "value"}, {"note"}, report)) return;
  for (const Table::Row& row : table.rows()) {
    Context rule;
    rule.cues = cues(table, row, report);
    rule.side = choice<Side>(table, row, "side", side_names, report);
    rule.reach = reach(table, row, report);
    rule.effect = choice<Effect>(table, row, "effect", effect_names, report);
    rule.value = table.cell(row, "value");
    rule.where = table.origin(row).where();
    for (std::string& target : filled(table, row, "target", report)) {
      rule.target = std::move(target);
      reading.lexicon.contexts.push_back(rule);
    }
  }
}

void read_patterns(const Table& table, Reading& reading) {
  Report& report = reading.report;
  if (!table.has_columns({"name", "type", "trigger", "lead", "pattern"}, {"note"}, report)) return;
  for (const Table::Row& row : table.rows()) {
    Pattern pattern;
    pattern.name = table.cell(row, "name");
    pattern.type = table.cell(row, "type");
    pattern.trigger = table.cell(row, "trigger");
    pattern.leads = table.alternatives(row, "lead", report);
    pattern.expression = table.cell(row, "pattern");
    pattern.where = table.origin(row).where();
    for (const std::string_view column : {"name", "trigger", "pattern"}) {
      if (table.cell(row, column).empty())
        report.severe(table.origin(row), "no " + std::string(column) + ": fill the column or delete the row");
    }
    reading.lexicon.patterns.push_back(std::move(pattern));
  }
}

void read_records(const Table& table, Reading& reading) {
  Report& report = reading.report;
  if (!table.has_columns({"cue", "role", "value"}, {"note"}, report)) return;
  for (const Table::Row& row : table.rows()) {
    RecordCue record{cues(table, row, report), std::string(table.cell(row, "role")), std::string(table.cell(row, "value")),
                     table.origin(row).where()};
    if (!record.role_number())
      report.severe(table.origin(row), "unknown role `" + record.role + "`: write one of " + listed(cue_role_names));
    if (record.value.size() > 1 || record.value.find_first_not_of("0123456789") != std::string::npos)
      report.severe(table.origin(row), "value `" + record.value + "`: write one digit, or nothing");
    reading.lexicon.records.push_back(std::move(record));
  }
}

}  // namespace nhan::lexicon
