// nhan.Span: a view of one span of a result.
#pragma once

#include <nhan/nhan.h>

#include "reference.h"

namespace nhan::python {

// `span` must lie in the block of `result`, which the view keeps alive.
Reference make_span(PyObject* result, const nhan_span& span);
// None for a span of type 0: no such part of a record.
Reference make_part(PyObject* result, const nhan_span& span);

void add_span(PyObject* module);

}  // namespace nhan::python
