// Strings and binaries with offsets of 32 and of 64 bits, and views; with nulls, sliced, alone or as a column of a table.
#include "arrow_texts.h"

#include <cstring>
#include <stdexcept>

namespace nhan::python {
namespace {

bool bit(const void* bits, int64_t index) { return static_cast<const uint8_t*>(bits)[index >> 3] >> (index & 7) & 1; }

// A view has 16 bytes: the length, and either up to 12 bytes of text, or 4 bytes of it, the number of a buffer and the place in it.
constexpr int64_t view_size = 16, view_inline = 12;

std::string_view text_of_view(const ArrowArray& column, int64_t row) {
  const char* view = static_cast<const char*>(column.buffers[1]) + row * view_size;
  int32_t length = 0, buffer = 0, place = 0;
  std::memcpy(&length, view, sizeof length);
  if (length <= view_inline) return {view + 4, static_cast<size_t>(length)};
  std::memcpy(&buffer, view + 8, sizeof buffer);
  std::memcpy(&place, view + 12, sizeof place);
  return {static_cast<const char*>(column.buffers[2 + buffer]) + place, static_cast<size_t>(length)};
}

template <class Offset>
std::string_view text_of_offsets(const ArrowArray& column, int64_t row) {
  const Offset* offsets = static_cast<const Offset*>(column.buffers[1]);
  const size_t length = static_cast<size_t>(offsets[row + 1] - offsets[row]);
  return length == 0 ? std::string_view("", 0) : std::string_view(static_cast<const char*>(column.buffers[2]) + offsets[row], length);
}

// A field need not have one.
std::string_view name_of(const ArrowSchema& field) { return field.name == nullptr ? "" : field.name; }

std::string columns_of(const ArrowSchema& schema) {
  std::string names;
  for (int64_t i = 0; i < schema.n_children; ++i) names += (i > 0 ? ", '" : "'") + std::string(name_of(*schema.children[i])) + "'";
  return names;
}

int64_t child_named(const ArrowSchema& schema, std::string_view name) {
  if (name.empty() && schema.n_children == 1) return 0;
  for (int64_t i = 0; i < schema.n_children && !name.empty(); ++i)
    if (name_of(*schema.children[i]) == name) return i;
  if (name.empty()) throw std::invalid_argument("name the column of the texts: the table has " + columns_of(schema));
  throw std::invalid_argument("the table has no column '" + std::string(name) + "': it has " + columns_of(schema));
}

}  // namespace

TextColumn::TextColumn(const ArrowSchema& schema, std::string_view name) {
  const ArrowSchema* column = &schema;
  if (std::strcmp(schema.format, "+s") == 0) {
    child_ = child_named(schema, name);
    column = schema.children[child_];
  } else if (!name.empty()) {
    throw std::invalid_argument("there is no column '" + std::string(name) + "': this is no table");
  }
  const std::string_view format = column->format;
  if (column->dictionary) throw std::invalid_argument("the texts are dictionary-encoded: cast them to strings first");
  if (format == "n")
    layout_ = Layout::null;
  else if (format == "u" || format == "z")
    layout_ = Layout::offsets32;
  else if (format == "U" || format == "Z")
    layout_ = Layout::offsets64;
  else if (format == "vu" || format == "vz")
    layout_ = Layout::views;
  else
    throw std::invalid_argument("texts must be strings, not of the Arrow format '" + std::string(format) + "'");
}

void TextColumn::read(const ArrowArray& array, TextRows& rows) const {
  const ArrowArray& column = child_ < 0 ? array : *array.children[child_];
  const int64_t first = column.offset + (child_ < 0 ? 0 : array.offset);
  const void* table_bits = child_ >= 0 && array.n_buffers > 0 ? array.buffers[0] : nullptr;
  const void* bits = layout_ == Layout::null ? nullptr : column.buffers[0];
  rows.begins.clear();
  rows.lengths.clear();
  rows.valid.assign(static_cast<size_t>(array.length), false);
  if (layout_ == Layout::null) return;
  for (int64_t i = 0; i < array.length; ++i) {
    if ((table_bits && !bit(table_bits, array.offset + i)) || (bits && !bit(bits, first + i))) continue;
    const std::string_view text = layout_ == Layout::views       ? text_of_view(column, first + i)
                                  : layout_ == Layout::offsets32 ? text_of_offsets<int32_t>(column, first + i)
                                                                 : text_of_offsets<int64_t>(column, first + i);
    rows.valid[static_cast<size_t>(i)] = true;
    rows.begins.push_back(text.data());
    rows.lengths.push_back(text.size());
  }
}

}  // namespace nhan::python
