// A database of the library as all objects of Python share it: it lives until the last of them is gone, whoever was closed before.
#pragma once

#include <nhan/nhan.h>

#include <memory>
#include <vector>

#include "reference.h"

namespace nhan::python {

// Made and destroyed with the GIL.
class Handle {
 public:
  explicit Handle(nhan_database* database);
  ~Handle() { nhan_database_free(c_); }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  nhan_database* c() const { return c_; }
  // One interned string a type; the empty string for a number that is no type.
  PyObject* type_name(nhan_type type) const { return type_names_[type < type_names_.size() ? type : 0].get(); }
  const std::vector<Reference>& type_names() const { return type_names_; }

 private:
  nhan_database* c_;
  std::vector<Reference> type_names_;  // [0] is the empty string
};
using SharedHandle = std::shared_ptr<const Handle>;

// What a span is linked to, as Python's strings and objects.
Reference id_of(const SharedHandle& database, const nhan_span& span);
Reference name_of(const SharedHandle& database, const nhan_span& span);
Reference entry_of(const SharedHandle& database, const nhan_span& span);  // None where no row names it
Reference parts_of(const SharedHandle& database, const nhan_span& span);  // a tuple of entries

}  // namespace nhan::python
