// nhan.Stream: a text that arrives in pieces.
#pragma once

#include "reference.h"

namespace nhan::python {

void add_stream(PyObject* module);

}  // namespace nhan::python
