// nhan_result_write_msgpack: a result as one MessagePack map; docs/msgpack.md describes it.
#include <msgpack.hpp>
#include <optional>

#include "api/arguments.h"
#include "api/guarded.h"
#include "api/span_link.h"
#include "api/words.h"
#include "api/written.h"

namespace nhan::api {
namespace {

class ResultWriter {
 public:
  ResultWriter(const nhan_database& database, const std::optional<Words>& words, Written& out)
      : database_(database), words_(words), packer_(out) {}

  void write(const nhan_result& result) {
    packer_.pack_map(3);
    list("spans", result.spans, result.span_count);
    name("offices", result.office_count);
    for (size_t i = 0; i < result.office_count; ++i) office(result.offices[i]);
    name("cooperations", result.cooperation_count);
    for (size_t i = 0; i < result.cooperation_count; ++i) cooperation(result.cooperations[i]);
  }

 private:
  void office(const nhan_office& office) {
    packer_.pack_map(4);
    part("person", office.person);
    part("title", office.title);
    part("place", office.place);
    evidence(office.evidence, office.evidence_count);
  }

  void cooperation(const nhan_cooperation& record) {
    packer_.pack_map(5);
    list("parties", record.parties, record.party_count);
    list("fields", record.fields, record.field_count);
    part("agreement", record.agreement);
    part("date", record.date);
    evidence(record.evidence, record.evidence_count);
  }

  void span(const nhan_span& span) {
    const char* type = nhan_database_type_name(&database_, span.type);
    if (type == nullptr) refuse("a span has type " + std::to_string(span.type) + ", which is none of the database");
    packer_.pack_map(words_ ? 7 : 6);
    member("begin", span.begin);
    member("end", span.end);
    member("type", type);
    member("id", id_of(database_, span));
    member("name", name_of(database_, span));
    member("ordinal", span.ordinal);
    if (words_) member("text", words_->of(span));
  }

  void part(const char* key, const nhan_span& part) {
    packer_.pack(key);
    if (part.type == no_type)
      packer_.pack_nil();
    else
      span(part);
  }

  void evidence(const nhan_span* spans, size_t count) {
    name("evidence", count);
    for (size_t i = 0; i < count; ++i) packer_.pack(spans[i].ordinal);
  }

  void list(const char* key, const nhan_span* spans, size_t count) {
    name(key, count);
    for (size_t i = 0; i < count; ++i) span(spans[i]);
  }

  // A key, and the head of the array that is its value.
  void name(const char* key, size_t count) {
    packer_.pack(key);
    packer_.pack_array(static_cast<uint32_t>(count));
  }

  template <class Value>
  void member(const char* key, const Value& value) {
    packer_.pack(key);
    packer_.pack(value);
  }

  const nhan_database& database_;
  const std::optional<Words>& words_;
  msgpack::packer<Written> packer_;
};

}  // namespace
}  // namespace nhan::api

extern "C" nhan_status nhan_result_write_msgpack(const nhan_result* result, const char* text, size_t text_length, uint32_t unit,
                                                 char* buffer, size_t capacity, size_t* length, nhan_error* error) {
  using namespace nhan::api;
  return guarded(error, [&] {
    Written out(buffer, capacity, length);
    const nhan_result& written = given(result, "result");
    const nhan_database& database = given(written.database, "result.database");
    const std::string_view annotated = bytes_given(text, text_length, "text");
    const nhan::annotate::Unit counted = unit_given(unit);
    std::optional<Words> words;
    if (text != nullptr) words.emplace(annotated, counted);
    ResultWriter(database, words, out).write(written);
    return out.settle(error);
  });
}
