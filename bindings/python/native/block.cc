// The block's order: spans, offices, cooperations, the lists of spans that records point to, and the parts that spans point to.
#include "block.h"

#include <cstring>

namespace nhan::python {
namespace {

// How much a result points to.
struct Pointed {
  size_t spans = 0, parts = 0;

  void add(const nhan_span& span) { parts += span.part_count; }
  void add(const nhan_span* list, size_t count) {
    spans += count;
    for (size_t i = 0; i < count; ++i) add(list[i]);
  }
};

Pointed pointed(const nhan_result& result) {
  Pointed sum;
  for (size_t i = 0; i < result.span_count; ++i) sum.add(result.spans[i]);
  for (size_t i = 0; i < result.office_count; ++i) {
    const nhan_office& office = result.offices[i];
    for (const nhan_span* span : {&office.person, &office.title, &office.place}) sum.add(*span);
    sum.add(office.evidence, office.evidence_count);
  }
  for (size_t i = 0; i < result.cooperation_count; ++i) {
    const nhan_cooperation& record = result.cooperations[i];
    sum.add(record.agreement);
    sum.add(record.date);
    sum.add(record.parties, record.party_count);
    sum.add(record.fields, record.field_count);
    sum.add(record.evidence, record.evidence_count);
  }
  return sum;
}

// Hands out the block's memory from left to right. All but the last of what is asked for are structs of 8-byte alignment.
class Copier {
 public:
  Copier(std::byte* structs, nhan_span* lists, uint32_t* parts) : structs_(structs), lists_(lists), parts_(parts) {}

  template <class Struct>
  Struct* array(const Struct* from, size_t count) {
    Struct* to = reinterpret_cast<Struct*>(structs_);
    if (count > 0) std::memcpy(to, from, count * sizeof(Struct));
    structs_ += count * sizeof(Struct);
    return to;
  }

  void own(nhan_span& span) {
    if (span.part_count == 0) return;
    std::memcpy(parts_, span.parts, span.part_count * sizeof(uint32_t));
    span.parts = parts_;
    parts_ += span.part_count;
  }

  void own(nhan_span* spans, size_t count) {
    for (size_t i = 0; i < count; ++i) own(spans[i]);
  }

  void own(const nhan_span*& list, size_t count) {
    if (count == 0) return;
    nhan_span* to = lists_;
    std::memcpy(to, list, count * sizeof(nhan_span));
    own(to, count);
    list = to;
    lists_ += count;
  }

  void own(nhan_office& office) {
    for (nhan_span* span : {&office.person, &office.title, &office.place}) own(*span);
    own(office.evidence, office.evidence_count);
  }

  void own(nhan_cooperation& record) {
    own(record.agreement);
    own(record.date);
    own(record.parties, record.party_count);
    own(record.fields, record.field_count);
    own(record.evidence, record.evidence_count);
  }

 private:
  std::byte* structs_;
  nhan_span* lists_;
  uint32_t* parts_;
};

}  // namespace

Block::Block(const nhan_result& result) : result_(result) {
  const Pointed sum = pointed(result);
  const size_t structs = result.span_count * sizeof(nhan_span) + result.office_count * sizeof(nhan_office) +
                         result.cooperation_count * sizeof(nhan_cooperation);
  const size_t lists = sum.spans * sizeof(nhan_span);
  memory_ = std::unique_ptr<std::byte[]>(new std::byte[structs + lists + sum.parts * sizeof(uint32_t)]);
  Copier copier(memory_.get(), reinterpret_cast<nhan_span*>(memory_.get() + structs),
                reinterpret_cast<uint32_t*>(memory_.get() + structs + lists));
  nhan_span* spans = copier.array(result.spans, result.span_count);
  nhan_office* offices = copier.array(result.offices, result.office_count);
  nhan_cooperation* cooperations = copier.array(result.cooperations, result.cooperation_count);
  copier.own(spans, result.span_count);
  for (size_t i = 0; i < result.office_count; ++i) copier.own(offices[i]);
  for (size_t i = 0; i < result.cooperation_count; ++i) copier.own(cooperations[i]);
  result_.spans = spans;
  result_.offices = offices;
  result_.cooperations = cooperations;
}

}  // namespace nhan::python
