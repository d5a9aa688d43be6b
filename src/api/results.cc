// Results: the conversion, member by member.
#include "api/results.h"

#include <algorithm>

namespace nhan::api {
namespace {

constexpr size_t step = 1024;  // by which small arrays grow, so that they are never much larger than what they hold

// Takes arrays from a piece of memory, one behind the other. Those of the widest alignment come first.
class Divider {
 public:
  explicit Divider(std::byte* from) : next_(from) {}

  template <class Item>
  Item* take(size_t count) {
    Item* const items = reinterpret_cast<Item*>(next_);
    next_ += count * sizeof(Item);
    return items;
  }

 private:
  std::byte* next_;
};

nhan_span converted(const annotate::Span& span, const uint32_t* parts) {
  const uint32_t* own = span.part_count > 0 ? parts + span.first_part : nullptr;
  return {span.begin, span.end, span.entry, span.type, span.flags, span.classifier, span.parent, span.ordinal, span.part_count, 0, own};
}

}  // namespace

size_t Arrays::bytes_of(const annotate::Results& settled) {
  return (settled.spans.size() + settled.pool.size()) * sizeof(nhan_span) + settled.offices.size() * sizeof(nhan_office) +
         settled.cooperations.size() * sizeof(nhan_cooperation) + settled.parts.size() * sizeof(uint32_t);
}

nhan_result Arrays::converted(const annotate::Results& settled, size_t size, const nhan_database* database) {
  if (size > capacity_) {
    const size_t wanted = size <= 8 * step ? (size + step - 1) / step * step : size + size / 2;
    bytes_ = std::make_unique_for_overwrite<std::byte[]>(wanted);
    capacity_ = wanted;
  }
  Divider divider(bytes_.get());
  nhan_span* const spans = divider.take<nhan_span>(settled.spans.size());
  nhan_span* const pool = divider.take<nhan_span>(settled.pool.size());
  nhan_office* const offices = divider.take<nhan_office>(settled.offices.size());
  nhan_cooperation* const cooperations = divider.take<nhan_cooperation>(settled.cooperations.size());
  uint32_t* const parts = divider.take<uint32_t>(settled.parts.size());

  const auto one = [parts](const annotate::Span& span) { return api::converted(span, parts); };
  const auto list = [pool](annotate::Spans of) { return pool + of.first; };
  std::copy(settled.parts.begin(), settled.parts.end(), parts);
  std::transform(settled.spans.begin(), settled.spans.end(), spans, one);
  std::transform(settled.pool.begin(), settled.pool.end(), pool, one);
  std::transform(settled.offices.begin(), settled.offices.end(), offices, [&](const annotate::Office& office) {
    return nhan_office{one(office.person), one(office.title), one(office.place), list(office.evidence), office.evidence.count};
  });
  std::transform(settled.cooperations.begin(), settled.cooperations.end(), cooperations, [&](const annotate::Cooperation& record) {
    return nhan_cooperation{list(record.parties),  record.parties.count, list(record.fields),   record.fields.count,
                            one(record.agreement), one(record.date),     list(record.evidence), record.evidence.count};
  });
  return {spans, settled.spans.size(), offices, settled.offices.size(), cooperations, settled.cooperations.size(), database};
}

}  // namespace nhan::api
