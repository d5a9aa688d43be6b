// Fuzzes nhan_annotate: any bytes in any unit. Spans are sorted, apart, inside the text, of known types and entries; records rest on spans.
#include <nhan/nhan.h>

#include <cstdlib>
#include <string_view>

namespace {

void require(bool met) {
  if (!met) std::abort();
}

const nhan_database* builtin() {
  static nhan_database* const database = [] {
    nhan_database* opened = nullptr;
    require(nhan_database_open(nullptr, &opened, nullptr) == NHAN_OK);
    return opened;
  }();
  return database;
}

void check(const nhan_database* database, const nhan_span& span, size_t most) {
  require(span.begin < span.end && span.end <= most && span.classifier <= span.begin);
  require(nhan_database_type_name(database, span.type) != nullptr);
  size_t length = 0;
  const nhan_status status = nhan_span_id(database, &span, nullptr, 0, &length, nullptr);
  require(status == NHAN_OK || status == NHAN_TOO_SMALL);
}

void check(const nhan_database* database, const nhan_span* spans, size_t count, size_t most) {
  for (size_t i = 0; i < count; ++i) check(database, spans[i], most);
}

void check_order(const nhan_result& result) {
  for (size_t i = 0; i < result.span_count; ++i) {
    require(result.spans[i].ordinal == i && (i == 0 || result.spans[i].begin >= result.spans[i - 1].end));
    require(result.spans[i].parent == UINT32_MAX || result.spans[i].parent < i);
  }
}

void check_records(const nhan_result& result, size_t most) {
  for (size_t i = 0; i < result.office_count; ++i) {
    const nhan_office& office = result.offices[i];
    require(office.person.type == NHAN_PERSON && office.title.type == NHAN_TITLE && office.evidence_count > 0);
    check(result.database, office.evidence, office.evidence_count, most);
  }
  for (size_t i = 0; i < result.cooperation_count; ++i) {
    const nhan_cooperation& record = result.cooperations[i];
    require(record.party_count >= 2);
    check(result.database, record.parties, record.party_count, most);
    check(result.database, record.fields, record.field_count, most);
    check(result.database, record.evidence, record.evidence_count, most);
  }
}

// With the words of the spans, which must all be there.
void check_msgpack(const nhan_result& result, std::string_view text, uint32_t unit) {
  size_t length = 0;
  require(nhan_result_write_msgpack(&result, text.data(), text.size(), unit, nullptr, 0, &length, nullptr) == NHAN_TOO_SMALL && length > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
  nhan_options options = NHAN_OPTIONS;
  options.unit = data[0] % 3;
  nhan_annotator* annotator = nullptr;
  nhan_result result;
  require(nhan_annotator_new(builtin(), &options, &annotator, nullptr) == NHAN_OK);
  require(nhan_annotate(annotator, text.data(), text.size(), &result, nullptr) == NHAN_OK);
  check(result.database, result.spans, result.span_count, text.size());
  check_order(result);
  check_records(result, text.size());
  check_msgpack(result, text, options.unit);
  nhan_annotator_free(annotator);
  return 0;
}
