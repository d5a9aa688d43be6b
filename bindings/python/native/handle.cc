// Type names kept once a database, and what spans are linked to.
#include "handle.h"

#include <string>

#include "entry.h"
#include "failure.h"

namespace nhan::python {
namespace {

std::string_view name_of_entry(const Handle& database, uint32_t number) {
  nhan_entry entry{};
  call(nhan_database_entry, database.c(), number, &entry);
  return {entry.name.data, entry.name.length};
}

}  // namespace

Handle::Handle(nhan_database* database) : c_(database) {
  try {
    nhan_database_info info{};
    call(nhan_database_get_info, database, &info);
    for (uint32_t type = 0; type < info.types; ++type) {
      const char* name = nhan_database_type_name(database, static_cast<nhan_type>(type));
      type_names_.push_back(checked(PyUnicode_InternFromString(name ? name : "")));
    }
  } catch (...) {
    nhan_database_free(database);
    throw;
  }
}

Reference id_of(const SharedHandle& database, const nhan_span& span) {
  char likely[128];
  size_t length = 0;
  nhan_error error{};
  const nhan_status status = nhan_span_id(database->c(), &span, likely, sizeof likely, &length, &error);
  if (status == NHAN_OK) return string({likely, length});
  if (status != NHAN_TOO_SMALL) raise(error);
  std::string id(length, '\0');
  call(nhan_span_id, database->c(), &span, id.data(), id.size(), &length);
  return string(id);
}

Reference name_of(const SharedHandle& database, const nhan_span& span) {
  if (span.part_count == 0) return string(span.entry == NHAN_NO_ENTRY ? std::string_view() : name_of_entry(*database, span.entry));
  std::string name;
  for (size_t i = 0; i < span.part_count; ++i) {
    if (i > 0) name += ' ';
    name += name_of_entry(*database, span.parts[i]);
  }
  return string(name);
}

Reference entry_of(const SharedHandle& database, const nhan_span& span) {
  return span.entry == NHAN_NO_ENTRY ? Reference::to(Py_None) : make_entry(database, span.entry);
}

Reference parts_of(const SharedHandle& database, const nhan_span& span) {
  Reference parts = checked(PyTuple_New(span.part_count));
  for (size_t i = 0; i < span.part_count; ++i)
    PyTuple_SET_ITEM(parts.get(), static_cast<Py_ssize_t>(i), make_entry(database, span.parts[i]).release());
  return parts;
}

}  // namespace nhan::python
