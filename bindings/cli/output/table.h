// Table: rows of text in aligned columns, wrapped to a width.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

namespace nhan::cli {

using Row = std::vector<std::string>;

// Appends the header, a rule and the rows. Columns that do not fit `width` (in characters of a terminal) are wrapped between words.
void append_table(fmt::memory_buffer& out, const Row& header, const std::vector<Row>& rows, size_t width);

// How many columns of a terminal a text takes: its code points, combining accents not counted.
size_t columns_of(std::string_view text);

}  // namespace nhan::cli
