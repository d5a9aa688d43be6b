// The exception nhan.Error.
#include "failure.h"

#include <cstring>

namespace nhan::python {
namespace {

PyObject* error_type = nullptr;

constexpr char documentation[] =
    "A failed call of the library. str() is the library's message: what went wrong, where, and how to mend it.\n\n"
    "status: one of the NHAN_ numbers of nhan._native (NHAN_IO, NHAN_GAZETTEER, NHAN_BUNDLE ...)\n"
    "line: 1-based line of the gazetteer file, 0 where there is none";

}  // namespace

void raise(const nhan_error& error) {
  if (error.status == NHAN_NO_MEMORY) raise(PyExc_MemoryError, "%s", error.message);
  const Reference message = string(error.message);
  const Reference exception = checked(PyObject_CallOneArg(error_type, message.get()));
  checked(PyObject_SetAttrString(exception.get(), "status", checked(PyLong_FromLong(error.status)).get()));
  checked(PyObject_SetAttrString(exception.get(), "line", checked(PyLong_FromUnsignedLong(error.line)).get()));
  PyErr_SetObject(error_type, exception.get());
  throw Raised();
}

void add_failure(PyObject* module) {
  error_type = checked(PyErr_NewExceptionWithDoc("nhan.Error", documentation, nullptr, nullptr)).release();
  checked(PyModule_AddObjectRef(module, "Error", error_type));
}

}  // namespace nhan::python
