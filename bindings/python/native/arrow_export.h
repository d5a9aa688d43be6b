// Columns of spans as structs of the Arrow C data interface, which share them. Knows nothing of Python, and needs no GIL.
#pragma once

#include <memory>

#include "arrow_abi.h"
#include "span_columns.h"

namespace nhan::python {

using SharedColumns = std::shared_ptr<const SpanColumns>;

// Each fills *out, which the consumer releases. `as_table`: the list is the column "spans" of a table. They throw std::bad_alloc.
void export_schema(bool as_table, ArrowSchema* out);
void export_array(const SharedColumns& columns, bool as_table, ArrowArray* out);
void export_stream(const SharedColumns& columns, bool as_table, ArrowArrayStream* out);  // of one array

}  // namespace nhan::python
