// Copying results into a block.
#include "block.h"

#include <cstring>

namespace nhan::node {
namespace {

constexpr size_t parts_at = offsetof(nhan_span, parts) / sizeof(uint32_t);
constexpr size_t kept = 1 << 20;  // numbers of the buffer
static_assert(sizeof(nhan_span) == Block::span_size * sizeof(uint32_t));

uint32_t count(size_t size) { return static_cast<uint32_t>(size); }

}  // namespace

void Block::add(const Result& result) {
  copy(result.spans(), spans_);
  for (const nhan_office& office : result.offices()) put(office);
  for (const nhan_cooperation& record : result.cooperations()) put(record);
}

void Block::copy(std::span<const nhan_span> spans, Numbers& numbers) {
  if (spans.empty()) return;
  size_t at = numbers.size();
  numbers.resize(at + span_size * spans.size());
  std::memcpy(numbers.data() + at, spans.data(), spans.size_bytes());
  for (const nhan_span& span : spans) {
    if (span.part_count > 0) {
      numbers[at + parts_at] = count(parts_.size());
      parts_.insert(parts_.end(), span.parts, span.parts + span.part_count);
    }
    at += span_size;
  }
}

uint32_t Block::copy(std::span<const nhan_span> spans) {
  const size_t first = record_spans_.size() / span_size;
  copy(spans, record_spans_);
  return count(first);
}

uint32_t Block::copy(const nhan_span& span) { return span.type == 0 ? absent : copy({&span, 1}); }

void Block::put(const nhan_office& office) {
  offices_.insert(offices_.end(),
                  {copy(office.person), copy(office.title), copy(office.place), copy(evidence(office)), count(office.evidence_count)});
}

void Block::put(const nhan_cooperation& record) {
  cooperations_.insert(cooperations_.end(),
                       {copy(parties(record)), count(record.party_count), copy(fields(record)), count(record.field_count),
                        copy(record.agreement), copy(record.date), copy(evidence(record)), count(record.evidence_count)});
}

void Block::end() {
  const size_t header = results_.size();
  results_.insert(results_.end(), {0, count(spans_.size() / span_size), count(offices_.size() / office_size),
                                   count(cooperations_.size() / cooperation_size), count(record_spans_.size() / span_size)});
  for (Numbers* part : {&spans_, &record_spans_, &offices_, &cooperations_, &parts_}) {
    results_.insert(results_.end(), part->begin(), part->end());
    part->clear();
  }
  results_[header] = count(results_.size() - header);
}

Napi::Value Block::take(Napi::Env env) {
  auto block = Napi::Uint32Array::New(env, results_.size());
  std::memcpy(block.Data(), results_.data(), results_.size() * sizeof(uint32_t));
  results_.clear();
  for (Numbers* part : {&spans_, &results_})
    if (part->capacity() > kept) *part = {};
  return block;
}

}  // namespace nhan::node
