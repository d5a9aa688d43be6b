// Spans as columns: list<struct<begin, end, type, id, flags, classifier, parent>>, one list a text. Knows nothing of Python, and needs no GIL.
#pragma once

#include <nhan/nhan.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nhan::python {

// A column with or without nulls. The bits are made at the first null.
class Validity {
 public:
  void add(bool valid);
  const uint8_t* bits() const { return bits_.empty() ? nullptr : bits_.data(); }
  int64_t nulls() const { return nulls_; }

 private:
  std::vector<uint8_t> bits_;
  int64_t count_ = 0, nulls_ = 0;
};

struct Strings {
  std::vector<int64_t> offsets{0};
  std::string bytes;

  void add(std::string_view text) {
    bytes += text;
    offsets.push_back(static_cast<int64_t>(bytes.size()));
  }
};

struct SpanColumns {
  std::vector<int64_t> lists{0};  // offsets into the other columns
  Validity list_validity;         // null: the text was null
  std::vector<int64_t> begin, end;
  Strings type, id;
  std::vector<uint16_t> flags;
  std::vector<uint32_t> classifier, parent;
  Validity parent_validity;

  int64_t length() const { return static_cast<int64_t>(lists.size()) - 1; }
  int64_t span_count() const { return static_cast<int64_t>(begin.size()); }
};

// Adds results to columns. Needs the database while it works.
class SpanColumnsWriter {
 public:
  SpanColumnsWriter(const nhan_database* database, SpanColumns& out) : database_(database), out_(out) {}

  void add(const nhan_result& result);
  void add_null();

 private:
  std::string_view type(const nhan_span& span);
  void add_id(const nhan_span& span);

  const nhan_database* database_;
  SpanColumns& out_;
  std::vector<std::string_view> types_;  // names by number
};

}  // namespace nhan::python
