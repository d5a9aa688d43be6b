// nhan.ArrowSpans: columns of spans over Arrow's PyCapsule protocol, and where they come from.
#pragma once

#include "annotator.h"

namespace nhan::python {

// Annotates all texts of an object with __arrow_c_array__ or __arrow_c_stream__. `column` may be None.
Reference annotate_arrow(Pool& pool, PyObject* data, PyObject* column);

void add_arrow(PyObject* module);

}  // namespace nhan::python
