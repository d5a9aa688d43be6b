// Table: one TSV file taken apart, its form checked (gazetteers/README.md, "Form of the files").
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/report.h"

namespace nhan::lexicon {

enum class Order : uint8_t { sorted, free };

class Table {
 public:
  struct Row {
    uint32_t line = 0;
    std::vector<std::string> cells;  // as many as there are columns
  };

  // Reads the file at `path`, which findings call `file`. A tolerant table takes what is only untidy with a warning. Failure(Status::io).
  static Table read(const std::string& path, std::string file, bool tolerant, Order order, Report& report);

  // Whether all required columns are there; reports those that are not, and where `allowed` is given, all columns beyond both lists.
  bool has_columns(std::initializer_list<std::string_view> required, std::initializer_list<std::string_view> allowed, Report& report) const;

  const std::string& file() const { return file_; }
  bool tolerant() const { return tolerant_; }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<Row>& rows() const { return rows_; }
  Origin origin(const Row& row) const { return {file_, row.line}; }
  std::string_view cell(const Row& row, std::string_view column) const;  // "" where there is no such column

  // The `|`-separated parts of a cell, none of an empty one; reports empty parts and white space around the bars.
  std::vector<std::string> alternatives(const Row& row, std::string_view column, Report& report) const;

 private:
  void add_line(uint32_t line, std::string_view text, Report& report);
  void add_header(const Origin& origin, std::string_view text, Report& report);
  void add_row(const Origin& origin, std::string_view text, Report& report);
  void check_order(Report& report) const;

  std::string file_;
  bool tolerant_ = false;
  std::vector<std::string> columns_;
  std::vector<Row> rows_;
};

// The parts of `text` between the separators; one, empty, of an empty text.
std::vector<std::string> split(std::string_view text, char separator);

}  // namespace nhan::lexicon
