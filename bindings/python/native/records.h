// nhan.Office and nhan.Cooperation: named tuples of spans.
#pragma once

#include "reference.h"

namespace nhan::python {

// Tuples of all records of a result.
Reference offices_of(PyObject* result);
Reference cooperations_of(PyObject* result);

void add_records(PyObject* module);

}  // namespace nhan::python
