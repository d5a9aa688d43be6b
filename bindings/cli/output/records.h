// Records as tables of words, for the formats that people read. Offsets of the results are bytes.
#pragma once

#include <string_view>
#include <vector>

#include "cli/output/table.h"
#include "cpp/nhan.hpp"

namespace nhan::cli {

struct RecordTable {
  std::string title;
  Row header;
  std::vector<Row> rows;
};

// The offices and the cooperations of a document; a table without rows is left out.
std::vector<RecordTable> record_tables(const Database& database, std::string_view text, const Result& result);

}  // namespace nhan::cli
