// Spans linked to their entries.
#include "api/span_link.h"

#include "api/arguments.h"
#include "api/guarded.h"
#include "api/written.h"

namespace nhan::api {
namespace {

const database::Entry& entry_at(const nhan_database& database, uint32_t entry) {
  const auto& entries = database.data.entries();
  if (entry >= entries.size())
    refuse("span has entry " + std::to_string(entry) + " of " + std::to_string(entries.size()) + ": it is of another database");
  return entries[entry];
}

// `text_of` of the span's entry, or of its parts with `joint` between them.
template <class TextOf>
std::string linked(const nhan_database& database, const nhan_span& span, char joint, TextOf text_of) {
  std::string text;
  if (span.part_count == 0 && span.entry != NHAN_NO_ENTRY) text = text_of(entry_at(database, span.entry));
  for (size_t i = 0; i < span.part_count; ++i) {
    if (i > 0) text += joint;
    text += text_of(entry_at(database, (&given(span.parts, "span.parts"))[i]));
  }
  return text;
}

}  // namespace

std::string id_of(const nhan_database& database, const nhan_span& span) {
  return linked(database, span, '-', [&span](const database::Entry& entry) {
    const std::string_view category = span.type == agreement ? entry.attribute("category") : std::string_view();
    return category.empty() ? entry.id : category;
  });
}

std::string name_of(const nhan_database& database, const nhan_span& span) {
  return linked(database, span, ' ', [](const database::Entry& entry) { return entry.name; });
}

}  // namespace nhan::api

extern "C" nhan_status nhan_span_id(const nhan_database* database, const nhan_span* span, char* buffer, size_t capacity, size_t* length,
                                    nhan_error* error) {
  return nhan::api::guarded(error, [&] {
    nhan::api::Written out(buffer, capacity, length);
    out.write(nhan::api::id_of(nhan::api::given(database, "database"), nhan::api::given(span, "span")));
    return out.settle(error);
  });
}
