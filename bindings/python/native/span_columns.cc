// One pass over the spans of a result; no column looks at another.
#include "span_columns.h"

#include <stdexcept>

namespace nhan::python {

void Validity::add(bool valid) {
  if (!valid && bits_.empty()) bits_.assign(static_cast<size_t>(count_ / 8 + 1), 0xFF);
  if (!bits_.empty()) {
    if (static_cast<size_t>(count_ / 8) == bits_.size()) bits_.push_back(0xFF);
    if (!valid) bits_.back() = static_cast<uint8_t>(bits_.back() & ~(1u << (count_ & 7)));
  }
  nulls_ += !valid;
  ++count_;
}

void SpanColumnsWriter::add(const nhan_result& result) {
  const size_t first = out_.begin.size(), count = first + result.span_count;
  out_.begin.resize(count);
  out_.end.resize(count);
  out_.flags.resize(count);
  out_.classifier.resize(count);
  out_.parent.resize(count);
  for (size_t i = 0; i < result.span_count; ++i) {
    const nhan_span& span = result.spans[i];
    out_.begin[first + i] = static_cast<int64_t>(span.begin);
    out_.end[first + i] = static_cast<int64_t>(span.end);
    out_.flags[first + i] = span.flags;
    out_.classifier[first + i] = span.classifier;
    out_.parent[first + i] = span.parent;
    out_.parent_validity.add(span.parent != UINT32_MAX);
    out_.type.add(type(span));
    add_id(span);
  }
  out_.lists.push_back(static_cast<int64_t>(count));
  out_.list_validity.add(true);
}

void SpanColumnsWriter::add_null() {
  out_.lists.push_back(out_.span_count());
  out_.list_validity.add(false);
}

std::string_view SpanColumnsWriter::type(const nhan_span& span) {
  while (types_.size() <= span.type) {
    const char* name = nhan_database_type_name(database_, static_cast<nhan_type>(types_.size()));
    types_.emplace_back(name ? name : "");
  }
  return types_[span.type];
}

// Writes where the id is to stay; asking for its length first would take twice as long.
void SpanColumnsWriter::add_id(const nhan_span& span) {
  constexpr size_t likely = 96;
  std::string& bytes = out_.id.bytes;
  const size_t begin = bytes.size();
  size_t length = 0;
  nhan_error error;
  bytes.resize(begin + likely);
  nhan_status status = nhan_span_id(database_, &span, bytes.data() + begin, likely, &length, &error);
  if (status == NHAN_TOO_SMALL) {
    bytes.resize(begin + length);
    status = nhan_span_id(database_, &span, bytes.data() + begin, length, &length, &error);
  }
  if (status != NHAN_OK) throw std::runtime_error(error.message);
  bytes.resize(begin + length);
  out_.id.offsets.push_back(static_cast<int64_t>(bytes.size()));
}

}  // namespace nhan::python
