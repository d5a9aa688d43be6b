// Results: the conversion, member by member.
#include "api/results.h"

namespace nhan::api {
namespace {

nhan_span converted(const annotate::Span& span, const std::vector<uint32_t>& parts) {
  const uint32_t* own = span.part_count > 0 ? parts.data() + span.first_part : nullptr;
  return {span.begin, span.end, span.entry, span.type, span.flags, span.classifier, span.parent, span.ordinal, span.part_count, 0, own};
}

void convert(const std::vector<annotate::Span>& spans, const std::vector<uint32_t>& parts, std::vector<nhan_span>& out) {
  out.clear();
  for (const annotate::Span& span : spans) out.push_back(converted(span, parts));
}

}  // namespace

nhan_result Results::converted(const annotate::Results& settled, const nhan_database* database) {
  const auto one = [&](const annotate::Span& span) { return api::converted(span, settled.parts); };
  const auto list = [&](annotate::Spans spans) { return pool_.data() + spans.first; };
  convert(settled.spans, settled.parts, spans_);
  convert(settled.pool, settled.parts, pool_);
  offices_.clear();
  for (const annotate::Office& office : settled.offices)
    offices_.push_back({one(office.person), one(office.title), one(office.place), list(office.evidence), office.evidence.count});
  cooperations_.clear();
  for (const annotate::Cooperation& record : settled.cooperations) {
    cooperations_.push_back({list(record.parties), record.parties.count, list(record.fields), record.fields.count, one(record.agreement),
                             one(record.date), list(record.evidence), record.evidence.count});
  }
  return {spans_.data(), spans_.size(), offices_.data(), offices_.size(), cooperations_.data(), cooperations_.size(), database};
}

}  // namespace nhan::api
