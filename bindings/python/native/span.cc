// nhan.Span. Begin, end and type are plain members, made with the view: the interpreter reads such without a call, and they are what everybody
// reads. All else is a getter.
#include "span.h"

#include <structmember.h>

#include <algorithm>
#include <cstddef>

#include "result.h"

namespace nhan::python {
namespace {

PyTypeObject* span_type = nullptr;

struct Span {
  PyObject_HEAD PyObject *begin, *end, *type;
  PyObject* result;
  const nhan_span* c;
};

Span& span(PyObject* self) { return *reinterpret_cast<Span*>(self); }
const nhan_span& c(PyObject* self) { return *span(self).c; }
Result& owner(PyObject* self) { return result_of(span(self).result); }

PyObject* get_text(PyObject* self, void*) {
  return guarded([&] { return words(owner(self), c(self).begin, c(self).end).release(); });
}

template <Reference read(const SharedHandle&, const nhan_span&)>
PyObject* link_getter(PyObject* self, void*) {
  return guarded([&] { return read(owner(self).database, c(self)).release(); });
}

PyObject* get_flags(PyObject* self, void*) {
  return guarded([&] {
    const Reference bits = checked(PyLong_FromUnsignedLong(c(self).flags));
    return PyObject_CallOneArg(imported("nhan.flag", "Flag").get(), bits.get());
  });
}

PyObject* get_classifier(PyObject* self, void*) { return PyLong_FromUnsignedLong(c(self).classifier); }
PyObject* get_ordinal(PyObject* self, void*) { return PyLong_FromUnsignedLong(c(self).ordinal); }
PyObject* get_parent(PyObject* self, void*) {
  return c(self).parent == UINT32_MAX ? Py_NewRef(Py_None) : PyLong_FromUnsignedLong(c(self).parent);
}

PyObject* represent(PyObject* self) {
  return guarded([&] {
    const Reference id = id_of(owner(self).database, c(self));
    const Reference text = words(owner(self), c(self).begin, c(self).end);
    return PyUnicode_FromFormat("<Span %S %S:%S %R id=%R>", span(self).type, span(self).begin, span(self).end, text.get(), id.get());
  });
}

bool same(const nhan_span& a, const nhan_span& b) {
  return a.begin == b.begin && a.end == b.end && a.entry == b.entry && a.type == b.type && a.flags == b.flags &&
         a.classifier == b.classifier && a.parent == b.parent && a.ordinal == b.ordinal &&
         std::equal(a.parts, a.parts + a.part_count, b.parts, b.parts + b.part_count);
}

PyObject* compare(PyObject* self, PyObject* other, int operation) {
  if ((operation != Py_EQ && operation != Py_NE) || Py_TYPE(other) != span_type) Py_RETURN_NOTIMPLEMENTED;
  const bool equal = owner(self).database == owner(other).database && same(c(self), c(other));
  return PyBool_FromLong(equal == (operation == Py_EQ));
}

Py_hash_t hash(PyObject* self) { return static_cast<Py_hash_t>((c(self).begin * 31 + c(self).end) * 31 + c(self).type) & PY_SSIZE_T_MAX; }

void destroy(PyObject* self) {
  Py_XDECREF(span(self).begin);
  Py_XDECREF(span(self).end);
  Py_XDECREF(span(self).type);
  Py_XDECREF(span(self).result);
  release_instance(self);
}

PyMemberDef members[] = {{"begin", T_OBJECT_EX, offsetof(Span, begin), READONLY, "Offset of its begin, in the unit asked for."},
                         {"end", T_OBJECT_EX, offsetof(Span, end), READONLY, "Offset behind its end, in the unit asked for."},
                         {"type", T_OBJECT_EX, offsetof(Span, type), READONLY, "'PROVINCE', 'PLACE', 'TITLE' ..., an interned string."},
                         {nullptr, 0, 0, 0, nullptr}};

PyGetSetDef getters[] = {
    {"text", get_text, nullptr, "The words of the text; None in results of a stream, which keeps no text.", nullptr},
    {"id", link_getter<id_of>, nullptr, "What it is linked to: 'hai-duong', 'pho-bi-thu-tinh-uy'; '' where there is none.", nullptr},
    {"name", link_getter<name_of>, nullptr, "Canonical name of its entry, or of its parts in a row; '' where no row names it.", nullptr},
    {"entry", link_getter<entry_of>, nullptr, "Its entry, of a composed span that of its first part; None where no row names it.", nullptr},
    {"parts", link_getter<parts_of>, nullptr, "Entries of a composed span, left to right; empty for all others.", nullptr},
    {"flags", get_flags, nullptr, "How it was found: a set of nhan.Flag.", nullptr},
    {"classifier", get_classifier, nullptr, "Length of the classifier in front of a place ('tỉnh '), white space included; 0 for none.",
     nullptr},
    {"parent", get_parent, nullptr, "Ordinal of the title or body that this place directly follows, or None.", nullptr},
    {"ordinal", get_ordinal, nullptr, "0, 1, 2 ... in the order of the document's spans.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc, const_cast<char*>("A stretch of the text, [begin, end). A view: it keeps its result alive; any thread.")},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_repr, reinterpret_cast<void*>(represent)},
    {Py_tp_richcompare, reinterpret_cast<void*>(compare)},
    {Py_tp_hash, reinterpret_cast<void*>(hash)},
    {Py_tp_members, members},
    {Py_tp_getset, getters},
    {0, nullptr}};
PyType_Spec spec = {"nhan.Span", sizeof(Span), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};

}  // namespace

Reference make_span(PyObject* result, const nhan_span& source) {
  Span* made = allocated<Span>(span_type);  // zeroed, so that it may be destroyed at any point from here on
  Reference reference = Reference::stolen(reinterpret_cast<PyObject*>(made));
  made->result = Py_NewRef(result);
  made->c = &source;
  made->begin = checked(PyLong_FromUnsignedLongLong(source.begin)).release();
  made->end = checked(PyLong_FromUnsignedLongLong(source.end)).release();
  made->type = Py_NewRef(result_of(result).database->type_name(source.type));
  return reference;
}

Reference make_part(PyObject* result, const nhan_span& source) {
  return source.type == 0 ? Reference::to(Py_None) : make_span(result, source);
}

void add_span(PyObject* module) { span_type = add_type(module, spec); }

}  // namespace nhan::python
