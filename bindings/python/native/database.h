// nhan.Database: compiled gazetteers and rules.
#pragma once

#include "handle.h"

namespace nhan::python {

// The database behind a nhan.Database. Raises TypeError for another object, ValueError for one that is closed.
SharedHandle handle_of(PyObject* database);

void add_database(PyObject* module);

}  // namespace nhan::python
