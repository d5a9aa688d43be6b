// Names of units and types to the numbers of nhan.h; what the library checks itself is left to it.
#include "options.h"

#include "database.h"

namespace nhan::python {
namespace {

uint32_t unit_named(PyObject* name) {
  const struct {
    const char* name;
    uint32_t unit;
  } units[] = {{"codepoints", NHAN_CODEPOINTS}, {"utf16", NHAN_UTF16}, {"bytes", NHAN_BYTES}};
  for (const auto& known : units)
    if (PyUnicode_Check(name) && PyUnicode_CompareWithASCIIString(name, known.name) == 0) return known.unit;
  raise(PyExc_ValueError, "unit must be 'codepoints', 'utf16' or 'bytes', not %R", name);
}

uint64_t types_named(const Handle& database, PyObject* names) {
  if (names == Py_None) return 0;
  if (PyUnicode_Check(names)) raise(PyExc_TypeError, "types must be a list of names, not one");
  const Reference list = checked(PySequence_Tuple(names));
  uint64_t types = 0;
  for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(list.get()); ++i) {
    PyObject* name = PyTuple_GET_ITEM(list.get(), i);
    size_t type = 1;
    while (type < database.type_names().size() &&
           !(PyUnicode_Check(name) && PyUnicode_Compare(name, database.type_names()[type].get()) == 0))
      ++type;
    if (type >= database.type_names().size()) raise(PyExc_ValueError, "the database has no type %R", name);
    if (type >= 64) raise(PyExc_ValueError, "%R is beyond the first 63 types, which alone can be asked for", name);
    types |= uint64_t{1} << type;
  }
  if (types == 0) raise(PyExc_ValueError, "types must name a type; None stands for all of them");
  return types;
}

}  // namespace

Options Options::parsed(PyObject* arguments, PyObject* named) {
  PyObject *database = nullptr, *unit = nullptr, *types = Py_None, *as_of = Py_None;
  int records = 1;
  static const char* const names[] = {"database", "unit", "records", "types", "as_of", nullptr};
  if (!PyArg_ParseTupleAndKeywords(arguments, named, "O|$OpOO", const_cast<char**>(names), &database, &unit, &records, &types, &as_of))
    throw Raised();
  Options options;
  options.database = handle_of(database);
  if (unit) options.unit = unit_named(unit);
  options.records = records != 0;
  options.types = types_named(*options.database, types);
  if (as_of != Py_None) {
    const Reference date = checked(PyObject_Str(as_of));  // a datetime.date says itself as YYYY-MM-DD
    options.as_of = c_string_of(date.get());
    if (options.as_of.empty()) raise(PyExc_ValueError, "as_of must be a date, 'YYYY-MM-DD', 'document' or None");
  }
  return options;
}

}  // namespace nhan::python
