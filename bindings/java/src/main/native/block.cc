// Writing blocks, and making results of them again.
#include "block.h"

#include <cstdint>
#include <cstring>

namespace nhan::java {
namespace {

class Writer {
 public:
  // Appends an array and gives its offset.
  template <class Item>
  size_t append(const Item* items, size_t count) {
    bytes_.resize((bytes_.size() + alignof(uint64_t) - 1) / alignof(uint64_t) * alignof(uint64_t));
    const size_t begin = bytes_.size();
    if (count > 0) bytes_.append(reinterpret_cast<const char*>(items), count * sizeof(Item));
    return begin;
  }

  // Writes an offset over the pointer that is at `member`.
  void point(size_t member, size_t offset) {
    const uint64_t value = offset;
    std::memcpy(&bytes_[member], &value, sizeof value);
  }

  void add_string(size_t member, nhan_string string) { point(member + offsetof(nhan_string, data), append(string.data, string.length)); }

  void add_parts(size_t at, const nhan_span& span) { point(at + offsetof(nhan_span, parts), append(span.parts, span.part_count)); }

  void add_spans(size_t member, const nhan_span* spans, size_t count) {
    const size_t begin = append(spans, count);
    point(member, begin);
    for (size_t i = 0; i < count; ++i) add_parts(begin + i * sizeof(nhan_span), spans[i]);
  }

  void add_office(size_t at, const nhan_office& office) {
    add_parts(at + offsetof(nhan_office, person), office.person);
    add_parts(at + offsetof(nhan_office, title), office.title);
    add_parts(at + offsetof(nhan_office, place), office.place);
    add_spans(at + offsetof(nhan_office, evidence), office.evidence, office.evidence_count);
  }

  void add_cooperation(size_t at, const nhan_cooperation& record) {
    add_spans(at + offsetof(nhan_cooperation, parties), record.parties, record.party_count);
    add_spans(at + offsetof(nhan_cooperation, fields), record.fields, record.field_count);
    add_parts(at + offsetof(nhan_cooperation, agreement), record.agreement);
    add_parts(at + offsetof(nhan_cooperation, date), record.date);
    add_spans(at + offsetof(nhan_cooperation, evidence), record.evidence, record.evidence_count);
  }

  void add_result(size_t at, const nhan_result& result) {
    point(at + offsetof(nhan_result, database), 0);
    add_spans(at + offsetof(nhan_result, spans), result.spans, result.span_count);
    const size_t offices = append(result.offices, result.office_count);
    point(at + offsetof(nhan_result, offices), offices);
    for (size_t i = 0; i < result.office_count; ++i) add_office(offices + i * sizeof(nhan_office), result.offices[i]);
    const size_t cooperations = append(result.cooperations, result.cooperation_count);
    point(at + offsetof(nhan_result, cooperations), cooperations);
    for (size_t i = 0; i < result.cooperation_count; ++i)
      add_cooperation(cooperations + i * sizeof(nhan_cooperation), result.cooperations[i]);
  }

  void reserve(size_t bytes) { bytes_.reserve(bytes); }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Turns offsets into pointers again, in place.
class Reader {
 public:
  explicit Reader(char* block) : block_(block) {}

  nhan_result result(size_t at) const {
    auto& result = *reinterpret_cast<nhan_result*>(block_ + at);
    spans(result.spans, result.span_count);
    for (nhan_office& office : items(result.offices, result.office_count)) {
      parts(office.person);
      parts(office.title);
      parts(office.place);
      spans(office.evidence, office.evidence_count);
    }
    for (nhan_cooperation& record : items(result.cooperations, result.cooperation_count)) {
      spans(record.parties, record.party_count);
      spans(record.fields, record.field_count);
      parts(record.agreement);
      parts(record.date);
      spans(record.evidence, record.evidence_count);
    }
    return result;
  }

 private:
  template <class Item>
  std::span<Item> items(const Item*& pointer, size_t count) const {
    Item* const begin = reinterpret_cast<Item*>(block_ + reinterpret_cast<uintptr_t>(pointer));
    pointer = begin;
    return {begin, count};
  }
  void parts(nhan_span& span) const { items(span.parts, span.part_count); }
  void spans(const nhan_span*& pointer, size_t count) const {
    for (nhan_span& span : items(pointer, count)) parts(span);
  }

  char* block_;
};

}  // namespace

std::string block_of(const nhan_result* results, size_t count) {
  Writer writer;
  size_t likely = count * sizeof(nhan_result);
  for (size_t i = 0; i < count; ++i)
    likely += results[i].span_count * (sizeof(nhan_span) + 8) + results[i].office_count * (sizeof(nhan_office) + 4 * sizeof(nhan_span));
  writer.reserve(likely);
  const size_t begin = writer.append(results, count);
  for (size_t i = 0; i < count; ++i) writer.add_result(begin + i * sizeof(nhan_result), results[i]);
  return writer.take();
}

std::string block_of(const nhan_database_info& info) {
  Writer writer;
  const size_t begin = writer.append(&info, 1);
  writer.add_string(begin + offsetof(nhan_database_info, data_version), info.data_version);
  writer.add_string(begin + offsetof(nhan_database_info, engine), info.engine);
  return writer.take();
}

std::string block_of(const nhan_entry& entry) {
  Writer writer;
  const size_t begin = writer.append(&entry, 1);
  writer.add_string(begin + offsetof(nhan_entry, key), entry.key);
  writer.add_string(begin + offsetof(nhan_entry, id), entry.id);
  writer.add_string(begin + offsetof(nhan_entry, name), entry.name);
  writer.add_string(begin + offsetof(nhan_entry, kind), entry.kind);
  return writer.take();
}

nhan_result result_in(char* block, size_t offset, const nhan_database* database) {
  nhan_result result = Reader(block).result(offset);
  result.database = database;
  return result;
}

}  // namespace nhan::java
