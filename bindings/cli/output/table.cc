// Table: natural widths first; while they do not fit, the widest column gives way.
#include "cli/output/table.h"

#include <algorithm>
#include <numeric>

#include "cli/output/output.h"

namespace nhan::cli {
namespace {

constexpr std::string_view gap = "  ";
constexpr size_t narrowest = 12;  // a column gives way down to here; then the table is wider than asked

std::vector<size_t> natural_widths(const Row& header, const std::vector<Row>& rows) {
  std::vector<size_t> widths;
  for (size_t column = 0; column < header.size(); ++column) {
    widths.push_back(columns_of(header[column]));
    for (const Row& row : rows) widths[column] = std::max(widths[column], columns_of(row[column]));
  }
  return widths;
}

void fit(std::vector<size_t>& widths, size_t width) {
  const size_t gaps = gap.size() * (widths.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), gaps) > width) {
    size_t& widest = *std::max_element(widths.begin(), widths.end());
    if (widest <= narrowest) return;
    --widest;
  }
}

// The lines of a cell: as many words as fit, at least one each.
std::vector<std::string> wrapped(std::string_view cell, size_t width) {
  std::vector<std::string> lines(1);
  while (!cell.empty()) {
    const size_t space = std::min(cell.find(' '), cell.size());
    const std::string word(cell.substr(0, space));
    cell.remove_prefix(std::min(space + 1, cell.size()));
    std::string& line = lines.back();
    if (line.empty()) {
      line = word;
    } else if (columns_of(line) + 1 + columns_of(word) <= width) {
      line += ' ' + word;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

void append_row(fmt::memory_buffer& out, const Row& row, const std::vector<size_t>& widths) {
  std::vector<std::vector<std::string>> cells;
  size_t height = 1;
  for (size_t column = 0; column < row.size(); ++column) {
    cells.push_back(wrapped(row[column], widths[column]));
    height = std::max(height, cells.back().size());
  }
  for (size_t line = 0; line < height; ++line) {
    std::string padding;  // written only before a cell, so that no line ends in spaces
    for (size_t column = 0; column < cells.size(); ++column) {
      const std::string_view words = line < cells[column].size() ? std::string_view(cells[column][line]) : std::string_view();
      if (!words.empty()) {
        append(out, padding);
        append(out, words);
        padding.clear();
      }
      padding.append(widths[column] - std::min(widths[column], columns_of(words)), ' ').append(gap);
    }
    out.push_back('\n');
  }
}

}  // namespace

size_t columns_of(std::string_view text) {
  size_t columns = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
    const bool continues = (byte & 0xC0) == 0x80;
    const bool combining = byte == 0xCC || (byte == 0xCD && next < 0xB0);  // U+0300..U+036F
    columns += !continues && !combining;
  }
  return columns;
}

void append_table(fmt::memory_buffer& out, const Row& header, const std::vector<Row>& rows, size_t width) {
  std::vector<size_t> widths = natural_widths(header, rows);
  fit(widths, width);
  append_row(out, header, widths);
  Row rule;
  for (size_t column : widths) {
    std::string dashes;
    for (size_t i = 0; i < column; ++i) dashes += "─";
    rule.push_back(dashes);
  }
  append_row(out, rule, widths);
  for (const Row& row : rows) append_row(out, row, widths);
}

}  // namespace nhan::cli
