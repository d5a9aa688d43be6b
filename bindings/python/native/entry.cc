// nhan.Entry: a number and its database; everything else is asked for when it is read.
#include "entry.h"

#include <structmember.h>

#include "failure.h"

namespace nhan::python {
namespace {

PyTypeObject* entry_type = nullptr;

struct Entry {
  PyObject_HEAD SharedHandle database;
  uint32_t number;
};

Entry& entry(PyObject* self) { return *reinterpret_cast<Entry*>(self); }

nhan_entry row(PyObject* self) {
  nhan_entry row{};
  call(nhan_database_entry, entry(self).database->c(), entry(self).number, &row);
  return row;
}

std::string_view view(nhan_string text) { return {text.data, text.length}; }

template <nhan_string nhan_entry::*member>
PyObject* string_getter(PyObject* self, void*) {
  return guarded([&] { return string(view(row(self).*member)).release(); });
}

PyObject* get_type(PyObject* self, void*) {
  return guarded([&] { return Py_NewRef(entry(self).database->type_name(row(self).type)); });
}

PyObject* get_number(PyObject* self, void*) { return PyLong_FromUnsignedLong(entry(self).number); }

PyObject* get_attributes(PyObject* self, void*) {
  return guarded([&] {
    Reference attributes = checked(PyDict_New());
    const uint32_t count = row(self).attributes;
    for (uint32_t i = 0; i < count; ++i) {
      nhan_string name{}, value{};
      call(nhan_database_attribute_at, entry(self).database->c(), entry(self).number, i, &name, &value);
      checked(PyDict_SetItem(attributes.get(), string(view(name)).get(), string(view(value)).get()));
    }
    return attributes.release();
  });
}

PyObject* attribute(PyObject* self, PyObject* name) {
  return guarded([&]() -> PyObject* {
    const char* wanted = c_string_of(name);
    nhan_string value{};
    nhan_error error{};
    const nhan_status status = nhan_database_attribute(entry(self).database->c(), entry(self).number, wanted, &value, &error);
    if (status == NHAN_NOT_FOUND) return Py_NewRef(Py_None);
    if (status != NHAN_OK) raise(error);
    return string(view(value)).release();
  });
}

PyObject* represent(PyObject* self) {
  return guarded([&] {
    const nhan_entry found = row(self);
    return PyUnicode_FromFormat("<Entry %s %R>", found.key.data, string(view(found.name)).get());
  });
}

PyObject* compare(PyObject* self, PyObject* other, int operation) {
  if ((operation != Py_EQ && operation != Py_NE) || Py_TYPE(other) != entry_type) Py_RETURN_NOTIMPLEMENTED;
  const bool same = entry(self).number == entry(other).number && entry(self).database == entry(other).database;
  return PyBool_FromLong(same == (operation == Py_EQ));
}

Py_hash_t hash(PyObject* self) { return static_cast<Py_hash_t>(entry(self).number); }

void destroy(PyObject* self) {
  entry(self).database.~SharedHandle();
  release_instance(self);
}

PyGetSetDef getters[] = {
    {"key", string_getter<&nhan_entry::key>, nullptr, "Unique in its database, stable for good: 'hai-duong', 'city:hai-duong'.", nullptr},
    {"id", string_getter<&nhan_entry::id>, nullptr, "What spans are linked to: the key, less a part behind '@'.", nullptr},
    {"name", string_getter<&nhan_entry::name>, nullptr, "The canonical name, NFC.", nullptr},
    {"kind", string_getter<&nhan_entry::kind>, nullptr, "'province', 'city', 'rank', 'field' ...", nullptr},
    {"type", get_type, nullptr, "Type of its spans; '' where it never is a span by itself.", nullptr},
    {"number", get_number, nullptr, "Its number, stable within this database only.", nullptr},
    {"attributes", get_attributes, nullptr, "All attributes as a dict, in the order of the gazetteer's columns.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyMethodDef methods[] = {{"attribute", attribute, METH_O, "attribute($self, name, /)\n--\n\nThe value of one attribute, or None."},
                         {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {{Py_tp_doc, const_cast<char*>("One row of a gazetteer. Keeps its database alive; any thread.")},
                       {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
                       {Py_tp_repr, reinterpret_cast<void*>(represent)},
                       {Py_tp_richcompare, reinterpret_cast<void*>(compare)},
                       {Py_tp_hash, reinterpret_cast<void*>(hash)},
                       {Py_tp_getset, getters},
                       {Py_tp_methods, methods},
                       {0, nullptr}};
PyType_Spec spec = {"nhan.Entry", sizeof(Entry), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};

}  // namespace

Reference make_entry(const SharedHandle& database, uint32_t number) {
  Entry* made = allocated<Entry>(entry_type);
  new (&made->database) SharedHandle(database);
  made->number = number;
  return Reference::stolen(reinterpret_cast<PyObject*>(made));
}

void add_entry(PyObject* module) { entry_type = add_type(module, spec); }

}  // namespace nhan::python
