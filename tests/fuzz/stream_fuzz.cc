// Fuzzes streams: however any bytes are cut, the spans and records are those of the whole text.
#include <nhan/nhan.h>

#include <cstdlib>
#include <string>
#include <string_view>

namespace {

void require(bool met) {
  if (!met) std::abort();
}

struct Handles {
  Handles() {
    nhan_database* database = nullptr;
    require(nhan_database_open(nullptr, &database, nullptr) == NHAN_OK);
    require(nhan_annotator_new(database, nullptr, &annotator, nullptr) == NHAN_OK);
    require(nhan_stream_open(database, nullptr, &stream, nullptr) == NHAN_OK);
    nhan_database_free(database);
  }
  nhan_annotator* annotator = nullptr;
  nhan_stream* stream = nullptr;
};

// A result as bytes: equal for equal results.
struct Flat {
  std::string spans, offices, cooperations;

  void add(const nhan_result& result) {
    for (size_t i = 0; i < result.span_count; ++i) append(spans, &result.spans[i], 1);
    for (size_t i = 0; i < result.office_count; ++i) {
      const nhan_office& office = result.offices[i];
      append(offices, &office.person, 1);
      append(offices, &office.title, 1);
      append(offices, &office.place, 1);
      append(offices, office.evidence, office.evidence_count);
    }
    for (size_t i = 0; i < result.cooperation_count; ++i) {
      const nhan_cooperation& record = result.cooperations[i];
      append(cooperations, record.parties, record.party_count);
      append(cooperations, record.fields, record.field_count);
      append(cooperations, &record.agreement, 1);
      append(cooperations, &record.date, 1);
      append(cooperations, record.evidence, record.evidence_count);
    }
  }
  bool operator==(const Flat&) const = default;

 private:
  static void append(std::string& out, const nhan_span* spans, size_t count) {
    for (size_t i = 0; i < count; ++i) {
      nhan_span span = spans[i];
      span.parts = nullptr;
      out.append(reinterpret_cast<const char*>(&span), sizeof span);
      out.append(reinterpret_cast<const char*>(spans[i].parts), span.part_count * sizeof *spans[i].parts);
    }
    out += '\n';
  }
};

// The first bytes say how the rest is cut: pieces of these lengths, over and over.
Flat streamed(nhan_stream* stream, std::string_view lengths, std::string_view text) {
  Flat flat;
  nhan_result result;
  for (size_t i = 0; !text.empty(); ++i) {
    const std::string_view piece = text.substr(0, static_cast<unsigned char>(lengths[i % lengths.size()]) + 1);
    require(nhan_stream_feed(stream, piece.data(), piece.size(), &result, nullptr) == NHAN_OK);
    flat.add(result);
    text.remove_prefix(piece.size());
  }
  require(nhan_stream_finish(stream, &result, nullptr) == NHAN_OK);
  flat.add(result);
  return flat;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr size_t lengths = 4;
  if (size < lengths) return 0;
  static const Handles handles;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  nhan_result result;
  require(nhan_annotate(handles.annotator, bytes.data() + lengths, size - lengths, &result, nullptr) == NHAN_OK);
  Flat whole;
  whole.add(result);
  require(streamed(handles.stream, bytes.substr(0, lengths), bytes.substr(lengths)) == whole);
  return 0;
}
