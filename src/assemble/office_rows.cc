// Rows of offices, each given once, and the persons that hold them.
#include <algorithm>
#include <cstring>

#include "assemble/offices.h"

namespace nhan::assemble {
namespace {

// The last four bytes, the last one lowest, as far as to the space in front of the last word: a look that tells most names apart, without a loop whose end could
// not be foretold.
uint32_t ending_of(std::string_view name) {
  char last[4] = {' ', ' ', ' ', ' '};
  if (name.size() >= sizeof last)
    std::memcpy(last, name.data() + name.size() - sizeof last, sizeof last);
  else
    std::memcpy(last + sizeof last - name.size(), name.data(), name.size());
  uint32_t ending = 0;
  for (size_t i = 0; i < sizeof last; ++i) ending = ending << 8 | static_cast<unsigned char>(last[i]);
  const uint32_t others = ending ^ 0x20202020, spaces = (others - 0x01010101) & ~others & 0x80808080, nearest = spaces & -spaces;
  return ending & ((nearest << 1) - 1);
}

}  // namespace

void Offices::give(const Buffer<Title>& titles, const Holder& holder) {
  for (size_t k = 0; k < titles.size(); ++k) add_row(titles[k], place_of(titles, k, holder), holder);
}

void Offices::add_row(const Title& title, const Span& place, const Holder& holder) {
  if (place.type != no_type && title_end_ > 0) {  // else it is told in an earlier block
    given_ = title.span;
    given_place_ = place;
    given_end_ = title_end_;
  }
  const Row row = row_of(title, place, holder);
  if (is_known(row)) return;
  if (rows_.size() < most_remembered && holder.person != nobody) rows_.push_back(row);
  Office office{holder.person == nobody ? holder.mention : persons_[holder.person].span, title.span, place, {}};
  if (title.part_count > 1) {
    office.title.first_part = static_cast<uint32_t>(results_->parts.size());
    office.title.part_count = title.part_count;
    results_->parts.append(std::span(title.parts).first(title.part_count));
  }
  office.evidence = evidence(office, holder);
  results_->offices.push_back(office);
}

Offices::Row Offices::row_of(const Title& title, const Span& place, const Holder& holder) const {
  Row row;
  row.person = holder.person;
  row.place = place;
  for (uint16_t p = 0; p < title.part_count; ++p) {
    const uint32_t entry = title.parts[p];
    if (database_.role_of(entry) != lexicon::Role::level) row.parts[row.part_count++] = entry;
  }
  if (row.part_count == 0) row.parts[row.part_count++] = title.span.entry;
  return row;
}

// Whether the person is known to hold the office there, or, where no place is told, anywhere. What only says less or more of one is the same: "Thủ tướng" and
// "Thủ tướng Chính phủ", "Chủ tịch" behind "Chủ tịch UBND".
bool Offices::is_known(const Row& row) const {
  return std::any_of(rows_.begin(), rows_.end(), [&](const Row& other) {
    const uint16_t shared = std::min(row.part_count, other.part_count);
    if (other.person != row.person || !std::equal(row.parts.begin(), row.parts.begin() + shared, other.parts.begin())) return false;
    if (row.place.type != no_type) return row.place.entry == other.place.entry;
    return row.part_count == shared || other.place.type == no_type;
  });
}

Spans Offices::evidence(const Office& office, const Holder& holder) {
  Buffer<Span>& pool = results_->pool;
  const auto first = static_cast<std::ptrdiff_t>(pool.size());
  pool.push_back(bound(office.title, {Bond::title}));
  if (office.place.type != no_type) pool.push_back(office.place);
  pool.push_back(holder.mention);
  if (office.person.ordinal != holder.mention.ordinal) pool.push_back(bound(office.person, {Bond::person_in_full}));
  std::sort(pool.begin() + first, pool.end(), [](const Span& a, const Span& b) { return a.ordinal < b.ordinal; });
  return {static_cast<uint32_t>(first), static_cast<uint32_t>(pool.size()) - static_cast<uint32_t>(first)};
}

// The person of a mention: one of the same name, or the last one whose name ends in it.
Offices::Holder Offices::holder_at(size_t i) {
  const std::string_view name = block_->words(block_->candidates[i].range);
  const uint32_t ending = ending_of(name);
  for (size_t p = persons_.size(); p-- > 0;) {
    if (persons_[p].ending != ending) continue;
    const std::string_view full = names_.at(persons_[p].name);
    if (full.ends_with(name) && (full.size() == name.size() || full[full.size() - name.size() - 1] == ' '))
      return {spans_[i], static_cast<uint32_t>(p)};
  }
  if (persons_.size() == most_remembered) return {spans_[i], nobody};
  persons_.push_back({spans_[i], ending, names_.keep(name)});
  return {spans_[i], static_cast<uint32_t>(persons_.size() - 1)};
}

}  // namespace nhan::assemble
