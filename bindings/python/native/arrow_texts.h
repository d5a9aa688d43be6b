// Columns of text in Arrow arrays. Knows nothing of Python, and needs no GIL.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "arrow_abi.h"

namespace nhan::python {

// The rows of an array, as nhan_annotate_batch takes them. They live as long as the array.
struct TextRows {
  std::vector<const char*> begins;  // of the rows that are not null
  std::vector<size_t> lengths;
  std::vector<bool> valid;  // of all rows
};

// Where the texts are in arrays of one schema.
class TextColumn {
 public:
  // Takes the schema of a column of text, or of a table: `name` tells the column, and may be empty where there is one only. Throws
  // std::invalid_argument, which says what the schema has instead.
  TextColumn(const ArrowSchema& schema, std::string_view name);

  bool of_table() const { return child_ >= 0; }
  void read(const ArrowArray& array, TextRows& rows) const;

 private:
  enum class Layout { null, offsets32, offsets64, views };

  Layout layout_;
  int64_t child_ = -1;  // of a table: which column
};

}  // namespace nhan::python
