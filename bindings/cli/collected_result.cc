// CollectedResult's deep copies.
#include "cli/collected_result.h"

namespace nhan::cli {

void CollectedResult::add(const Result& piece) {
  database_ = piece.c().database;
  for (const nhan_span& span : piece.spans()) spans_.push_back(keep(span));
  for (nhan_office office : piece.offices()) {
    office.person = keep(office.person);
    office.title = keep(office.title);
    office.place = keep(office.place);
    office.evidence = keep(evidence(office));
    offices_.push_back(office);
  }
  for (nhan_cooperation record : piece.cooperations()) {
    record.parties = keep(parties(record));
    record.fields = keep(fields(record));
    record.agreement = keep(record.agreement);
    record.date = keep(record.date);
    record.evidence = keep(evidence(record));
    cooperations_.push_back(record);
  }
}

Result CollectedResult::result() const {
  return Result({spans_.data(), spans_.size(), offices_.data(), offices_.size(), cooperations_.data(), cooperations_.size(), database_});
}

nhan_span CollectedResult::keep(nhan_span span) {
  if (span.part_count > 0) {
    const std::span<const uint32_t> given = parts(span);
    span.parts = part_arrays_.emplace_back(given.begin(), given.end()).data();
  }
  return span;
}

const nhan_span* CollectedResult::keep(std::span<const nhan_span> spans) {
  std::vector<nhan_span>& kept = span_arrays_.emplace_back();
  for (const nhan_span& span : spans) kept.push_back(keep(span));
  return kept.data();
}

}  // namespace nhan::cli
