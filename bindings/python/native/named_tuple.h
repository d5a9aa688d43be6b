// Named tuples (PyStructSequence), for what is read as a whole: records, decisions, facts about a database.
#pragma once

#include <initializer_list>

#include "reference.h"

namespace nhan::python {

inline PyTypeObject* add_named_tuple(PyObject* module, PyStructSequence_Desc& description) {
  PyTypeObject* type = PyStructSequence_NewType(&description);
  if (!type) throw Raised();
  checked(PyModule_AddType(module, type));
  return type;
}

// Takes the fields in order.
inline Reference named_tuple(PyTypeObject* type, std::initializer_list<Reference> fields) {
  Reference tuple = checked(PyStructSequence_New(type));
  Py_ssize_t index = 0;
  for (const Reference& field : fields) PyStructSequence_SetItem(tuple.get(), index++, Py_NewRef(field.get()));
  return tuple;
}

inline Reference number(unsigned long long value) { return checked(PyLong_FromUnsignedLongLong(value)); }

}  // namespace nhan::python
