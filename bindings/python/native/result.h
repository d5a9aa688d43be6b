// nhan.Result: the spans and records of one text, or of one piece of a stream.
#pragma once

#include "block.h"
#include "handle.h"
#include "text.h"

namespace nhan::python {

struct Result {
  PyObject_HEAD Block block;
  SharedHandle database;
  uint32_t unit;
  Reference text;    // as it was given, str or bytes; empty where a stream read it
  Reference source;  // the text in a form that offsets of `unit` index, made when first asked for
};

// Of any type's instance that is known to be a Result.
inline Result& result_of(PyObject* object) { return *reinterpret_cast<Result*>(object); }

Reference make_result(Block&& block, const SharedHandle& database, uint32_t unit, const Reference& text);

// The words of a stretch as str; None where the text was not kept.
Reference words(Result& result, uint64_t begin, uint64_t end);

void add_result(PyObject* module);

}  // namespace nhan::python
