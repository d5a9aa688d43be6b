// Labels: what the output formats call spans and the parts of records.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "cpp/nhan.hpp"

namespace nhan::cli {

// The canonical name of a span's entry, of a composed span the names of its parts in a row; empty where no entry names it.
inline std::string name_of(const Database& database, const nhan_span& span) {
  const auto entry_name = [&](uint32_t entry) { return std::string(view(database.entry(entry).name)); };
  if (span.part_count == 0) return span.entry == NHAN_NO_ENTRY ? std::string() : entry_name(span.entry);
  std::string name;
  for (uint32_t part : parts(span)) name += (name.empty() ? "" : " ") + entry_name(part);
  return name;
}

// The id of a record's part; empty where the record has none.
inline std::string id_of(const Database& database, const nhan_span& span) { return span.type == 0 ? std::string() : database.id(span); }

// Words that the text breaks over lines, on one.
inline std::string on_one_line(std::string_view words) {
  std::string line(words);
  std::replace_if(
      line.begin(), line.end(), [](unsigned char c) { return c < ' '; }, ' ');
  return line;
}

// "1 span", "2 spans"
inline std::string counted(size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

// "energy" of the field "energy/nang-luong-tai-tao".
inline std::string category_of(const Database& database, const nhan_span& field) {
  const std::string id = database.id(field);
  return id.substr(0, id.find('/'));
}

}  // namespace nhan::cli
