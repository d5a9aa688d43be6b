// Table: lines, cells and the checks that need no knowledge of what the columns mean.
#include "lexicon/table.h"

#include <algorithm>

#include "base/read_file.h"
#include "lexicon/limits.h"
#include "text/nfc.h"

namespace nhan::lexicon {
namespace {

bool has_stray_space(std::string_view cell) {
  return !cell.empty() && (cell.front() == ' ' || cell.back() == ' ' || cell.find("  ") != std::string_view::npos);
}

bool contains(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (size_t begin = 0;;) {
    const size_t end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

Table Table::read(const std::string& path, std::string file, bool tolerant, Order order, Report& report) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::string bytes = read_file(path);
  Table table;
  table.file_ = std::move(file);
  table.tolerant_ = tolerant;
  const bool marked = bytes.starts_with(byte_order_mark);
  if (marked) report.untidy({table.file_, 1}, tolerant, "begins with a byte order mark: save the file as UTF-8 without one");
  std::vector<std::string> lines = split(std::string_view(bytes).substr(marked ? byte_order_mark.size() : 0), '\n');
  if (lines.back().empty()) lines.pop_back();
  for (size_t i = 0; i < lines.size(); ++i) table.add_line(static_cast<uint32_t>(i + 1), lines[i], report);
  if (table.columns_.empty()) report.severe({table.file_, 0}, "no header row: name the columns in the first line, separated by TAB");
  if (order == Order::sorted) table.check_order(report);
  return table;
}

void Table::add_line(uint32_t line, std::string_view text, Report& report) {
  const Origin origin{file_, line};
  if (text.size() > max_line) return report.severe(origin, "longer than " + std::to_string(max_line) + " bytes: is this a gazetteer?");
  if (!text::is_nfc(text)) report.severe(origin, "not UTF-8 in NFC: normalise the file, for instance with `uconv -x any-nfc`");
  if (!text.empty() && text.back() == '\r') {
    report.untidy(origin, tolerant_, "the line ends with CR LF: save the file with LF");
    text.remove_suffix(1);
  }
  if (text.empty()) return report.untidy(origin, tolerant_, "empty line: delete it");
  if (text.front() == '#') {
    if (!columns_.empty()) report.untidy(origin, tolerant_, "comment behind the header row: move it to the top of the file");
  } else if (columns_.empty()) {
    add_header(origin, text, report);
  } else {
    add_row(origin, text, report);
  }
}

void Table::add_header(const Origin& origin, std::string_view text, Report& report) {
  columns_ = split(text, '\t');
  for (size_t i = 0; i < columns_.size(); ++i) {
    if (columns_[i].empty()) report.severe(origin, "column " + std::to_string(i + 1) + " has no name: name it or delete its TAB");
    if (std::find(columns_.begin(), columns_.begin() + i, columns_[i]) != columns_.begin() + i) {
      report.severe(origin, "two columns are called `" + columns_[i] + "`: rename one");
    }
  }
}

void Table::add_row(const Origin& origin, std::string_view text, Report& report) {
  Row row{origin.line, split(text, '\t')};
  if (row.cells.size() != columns_.size()) {
    report.severe(origin, std::to_string(row.cells.size()) + " fields where the header has " + std::to_string(columns_.size()) +
                              ": add or delete TABs");
    row.cells.resize(columns_.size());
  }
  for (size_t i = 0; i < columns_.size(); ++i) {
    if (!has_stray_space(row.cells[i])) continue;
    report.severe(origin, "white space at the ends of, or doubled in, `" + columns_[i] + "`: delete it");
  }
  rows_.push_back(std::move(row));
}

// Of a file in disorder only the first row is reported: the others follow from it.
void Table::check_order(Report& report) const {
  for (size_t i = 1; i < rows_.size(); ++i) {
    const std::string &before = rows_[i - 1].cells.front(), &here = rows_[i].cells.front();
    if (before <= here) continue;
    return report.untidy(origin(rows_[i]), tolerant_,
                         "`" + here + "` stands behind `" + before + "`: sort the rows by their first column (LC_ALL=C sort)");
  }
}

bool Table::has_columns(std::initializer_list<std::string_view> required, std::initializer_list<std::string_view> allowed,
                        Report& report) const {
  bool complete = true;
  for (const std::string_view column : required) {
    if (std::find(columns_.begin(), columns_.end(), column) != columns_.end()) continue;
    complete = false;
    report.severe({file_, 0}, "no column `" + std::string(column) + "`: add it to the header row" +
                                  (columns_.size() == 1 ? ", whose columns TABs must part" : ""));
  }
  for (const std::string& column : columns_) {
    if (allowed.size() == 0 || contains(required, column) || contains(allowed, column)) continue;
    report.severe({file_, 0}, "unknown column `" + column + "`: correct its name or delete it");
  }
  return complete;
}

std::string_view Table::cell(const Row& row, std::string_view column) const {
  const auto found = std::find(columns_.begin(), columns_.end(), column);
  return found == columns_.end() ? std::string_view() : std::string_view(row.cells[found - columns_.begin()]);
}

std::vector<std::string> Table::alternatives(const Row& row, std::string_view column, Report& report) const {
  const std::string_view text = cell(row, column);
  if (text.empty()) return {};
  std::vector<std::string> parts = split(text, '|');
  const bool untidy =
      std::any_of(parts.begin(), parts.end(), [](const std::string& part) { return part.empty() || has_stray_space(part); });
  if (untidy) report.severe(origin(row), "nothing, or white space, beside a `|` of `" + std::string(column) + "`: delete it");
  return parts;
}

}  // namespace nhan::lexicon
