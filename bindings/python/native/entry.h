// nhan.Entry: one row of a gazetteer.
#pragma once

#include "handle.h"

namespace nhan::python {

Reference make_entry(const SharedHandle& database, uint32_t number);
void add_entry(PyObject* module);

}  // namespace nhan::python
