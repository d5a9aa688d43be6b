// nhan.Result: a sequence of spans that are made when they are looked at.
#include "result.h"

#include <cstddef>

#include "failure.h"
#include "records.h"
#include "span.h"

namespace nhan::python {
namespace {

PyTypeObject *result_type = nullptr, *iterator_type = nullptr;

const nhan_result& c(PyObject* self) { return result_of(self).block.result(); }

// ---- the text ----

Reference utf8_bytes(const Reference& text) {
  Scratch scratch;
  const std::string_view utf8 = scratch.utf8(Text(text.get()));
  return checked(PyBytes_FromStringAndSize(utf8.data(), static_cast<Py_ssize_t>(utf8.size())));
}

Reference decoded(const Reference& bytes) {
  return checked(PyUnicode_DecodeUTF8(PyBytes_AS_STRING(bytes.get()), PyBytes_GET_SIZE(bytes.get()), "replace"));
}

// The text as str, as UTF-16 or as UTF-8: what offsets in this unit index.
Reference source_of(const Reference& text, uint32_t unit) {
  const bool is_string = PyUnicode_Check(text.get());
  if (unit == NHAN_BYTES) return is_string ? utf8_bytes(text) : text;
  const Reference characters = is_string ? text : decoded(text);
  if (unit == NHAN_CODEPOINTS) return characters;
  return checked(PyUnicode_AsEncodedString(characters.get(), "utf-16-le", "surrogatepass"));
}

PyObject* kept_source(Result& result) {
  if (!result.source) result.source = source_of(result.text, result.unit);
  return result.source.get();
}

Py_ssize_t text_size(Result& result) {
  if (!result.text) raise(PyExc_ValueError, "a stream keeps no text");
  PyObject* source = kept_source(result);
  if (result.unit == NHAN_CODEPOINTS) return PyUnicode_GET_LENGTH(source);
  return PyBytes_GET_SIZE(source) / (result.unit == NHAN_UTF16 ? 2 : 1);
}

// ---- the sequence ----

Py_ssize_t length(PyObject* self) { return static_cast<Py_ssize_t>(c(self).span_count); }

PyObject* item(PyObject* self, Py_ssize_t index) {
  return guarded([&] {
    if (index < 0 || index >= length(self)) raise(PyExc_IndexError, "a result of %zd spans has no span %zd", length(self), index);
    return make_span(self, c(self).spans[index]).release();
  });
}

PyObject* subscript(PyObject* self, PyObject* key) {
  if (PySlice_Check(key)) {
    return guarded([&] { return PyObject_GetItem(checked(PySequence_List(self)).get(), key); });
  }
  Py_ssize_t index = PyNumber_AsSsize_t(key, PyExc_IndexError);
  if (index == -1 && PyErr_Occurred()) return nullptr;
  return item(self, index < 0 ? index + length(self) : index);
}

struct Iterator {
  PyObject_HEAD PyObject* result;
  const nhan_span *next, *end;
};

PyObject* iterate(PyObject* self) {
  return guarded([&] {
    Iterator* iterator = allocated<Iterator>(iterator_type);
    iterator->result = Py_NewRef(self);
    iterator->next = c(self).spans;
    iterator->end = iterator->next + c(self).span_count;
    return reinterpret_cast<PyObject*>(iterator);
  });
}

PyObject* iterator_next(PyObject* self) {
  Iterator& iterator = *reinterpret_cast<Iterator*>(self);
  if (iterator.next == iterator.end) return nullptr;
  return guarded([&] { return make_span(iterator.result, *iterator.next++).release(); });
}

void destroy_iterator(PyObject* self) {
  Py_DECREF(reinterpret_cast<Iterator*>(self)->result);
  release_instance(self);
}

// ---- the block as it is, for numpy.asarray ----

char span_format[] = "T{=Q:begin:=Q:end:=I:entry:=H:type:=H:flags:=I:classifier:=I:parent:=I:ordinal:=H:part_count:=H:reserved:=Q:parts:}";
static_assert(sizeof(nhan_span) == 48 && offsetof(nhan_span, entry) == 16 && offsetof(nhan_span, type) == 20 &&
                  offsetof(nhan_span, flags) == 22 && offsetof(nhan_span, classifier) == 24 && offsetof(nhan_span, parent) == 28 &&
                  offsetof(nhan_span, ordinal) == 32 && offsetof(nhan_span, part_count) == 36 && offsetof(nhan_span, parts) == 40,
              "span_format says how a span lies in memory");

int get_buffer(PyObject* self, Py_buffer* view, int flags) {
  if (flags & PyBUF_WRITABLE) {
    PyErr_SetString(PyExc_BufferError, "a result is read-only");
    return -1;
  }
  static Py_ssize_t stride = sizeof(nhan_span);
  Py_ssize_t* shape = new (std::nothrow) Py_ssize_t[1]{length(self)};
  if (!shape) {
    PyErr_NoMemory();
    return -1;
  }
  *view = {const_cast<nhan_span*>(c(self).spans),
           Py_NewRef(self),
           length(self) * stride,
           stride,
           1,
           1,
           flags & PyBUF_FORMAT ? span_format : nullptr,
           flags & PyBUF_ND ? shape : nullptr,
           flags & PyBUF_STRIDES ? &stride : nullptr,
           nullptr,
           shape};
  return 0;
}

void release_buffer(PyObject*, Py_buffer* view) { delete[] static_cast<Py_ssize_t*>(view->internal); }

// ---- the rest ----

PyObject* get_offices(PyObject* self, void*) {
  return guarded([&] { return offices_of(self).release(); });
}
PyObject* get_cooperations(PyObject* self, void*) {
  return guarded([&] { return cooperations_of(self).release(); });
}
PyObject* get_text(PyObject* self, void*) {
  const Reference& text = result_of(self).text;
  return Py_NewRef(text ? text.get() : Py_None);
}
PyObject* get_unit(PyObject* self, void*) {
  static const char* const names[] = {"bytes", "utf16", "codepoints"};
  return PyUnicode_FromString(names[result_of(self).unit]);
}

PyObject* slice(PyObject* self, PyObject* arguments) {
  return guarded([&] {
    Py_ssize_t begin = 0;
    PyObject* end = Py_None;
    if (!PyArg_ParseTuple(arguments, "n|O:slice", &begin, &end)) throw Raised();
    const Py_ssize_t size = text_size(result_of(self));
    const Py_ssize_t stop = end == Py_None ? size : PyNumber_AsSsize_t(end, PyExc_IndexError);
    if (stop == -1 && PyErr_Occurred()) throw Raised();
    if (begin < 0 || stop < begin || stop > size) raise(PyExc_IndexError, "no slice %zd:%zd of a text of %zd", begin, stop, size);
    return words(result_of(self), static_cast<uint64_t>(begin), static_cast<uint64_t>(stop)).release();
  });
}

PyObject* to_msgpack(PyObject* self, PyObject*) {
  return guarded([&] {
    const Result& result = result_of(self);
    Scratch scratch;
    const std::string_view text = result.text ? scratch.utf8(Text(result.text.get())) : std::string_view();
    size_t size = 4096 + 256 * c(self).span_count;
    for (;;) {
      Reference bytes = checked(PyBytes_FromStringAndSize(nullptr, static_cast<Py_ssize_t>(size)));
      size_t needed = 0;
      nhan_error error{};
      const nhan_status status =
          nhan_result_write_msgpack(&c(self), text.data(), text.size(), result.unit, PyBytes_AS_STRING(bytes.get()), size, &needed, &error);
      if (status != NHAN_OK && status != NHAN_TOO_SMALL) raise(error);
      size = needed;
      if (status == NHAN_TOO_SMALL) continue;
      PyObject* written = bytes.release();
      checked(_PyBytes_Resize(&written, static_cast<Py_ssize_t>(needed)));
      return written;
    }
  });
}

// What needs no speed is written in Python.
PyObject* to_dict(PyObject* self, PyObject*) {
  return guarded([&] { return PyObject_CallOneArg(imported("nhan.rendering", "to_dict").get(), self); });
}
PyObject* to_html(PyObject* self, PyObject*) {
  return guarded([&] { return PyObject_CallOneArg(imported("nhan.rendering", "to_html").get(), self); });
}

PyObject* represent(PyObject* self) {
  return PyUnicode_FromFormat("<Result of %zu spans, %zu offices, %zu cooperations>", c(self).span_count, c(self).office_count,
                              c(self).cooperation_count);
}

void destroy(PyObject* self) {
  Result& result = result_of(self);
  result.source.~Reference();
  result.text.~Reference();
  result.database.~SharedHandle();
  result.block.~Block();
  release_instance(self);
}

PyGetSetDef getters[] = {{"offices", get_offices, nullptr, "Who holds which office where: a tuple of Office.", nullptr},
                         {"cooperations", get_cooperations, nullptr, "Which places cooperate in what: a tuple of Cooperation.", nullptr},
                         {"text", get_text, nullptr, "The text as it was given; None in results of a stream.", nullptr},
                         {"unit", get_unit, nullptr, "What offsets count: 'codepoints', 'utf16' or 'bytes'.", nullptr},
                         {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyMethodDef methods[] = {
    {"slice", slice, METH_VARARGS,
     "slice($self, begin, end=None, /)\n--\n\nThe words between two offsets, in the unit asked for, as str; to the end of the text where "
     "`end` is None."},
    {"to_dict", to_dict, METH_NOARGS, "to_dict($self, /)\n--\n\nSpans and records as `nhan annotate --output jsonl` writes them."},
    {"to_msgpack", to_msgpack, METH_NOARGS, "to_msgpack($self, /)\n--\n\nSpans and records as one MessagePack map (docs/msgpack.md)."},
    {"_repr_html_", to_html, METH_NOARGS,
     "_repr_html_($self, /)\n--\n\nThe text with coloured spans, and the records as tables, for notebooks."},
    {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc, const_cast<char*>(
                    "Spans and records of one text: a sequence of Span, sorted, never overlapping.\n\n"
                    "A copy of what was found: it stays whole whatever is annotated or closed next. Any thread. numpy.asarray(result) is\n"
                    "an array of the spans as they lie in memory (nhan_span of nhan.h), without a copy.")},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_repr, reinterpret_cast<void*>(represent)},
    {Py_tp_iter, reinterpret_cast<void*>(iterate)},
    {Py_sq_length, reinterpret_cast<void*>(length)},
    {Py_sq_item, reinterpret_cast<void*>(item)},
    {Py_mp_subscript, reinterpret_cast<void*>(subscript)},
    {Py_mp_length, reinterpret_cast<void*>(length)},
    {Py_bf_getbuffer, reinterpret_cast<void*>(get_buffer)},
    {Py_bf_releasebuffer, reinterpret_cast<void*>(release_buffer)},
    {Py_tp_getset, getters},
    {Py_tp_methods, methods},
    {0, nullptr}};
PyType_Spec spec = {"nhan.Result", sizeof(Result), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION | Py_TPFLAGS_SEQUENCE, slots};

PyType_Slot iterator_slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(destroy_iterator)},
                                {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
                                {Py_tp_iternext, reinterpret_cast<void*>(iterator_next)},
                                {0, nullptr}};
PyType_Spec iterator_spec = {"nhan.SpanIterator", sizeof(Iterator), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION,
                             iterator_slots};

}  // namespace

Reference make_result(Block&& block, const SharedHandle& database, uint32_t unit, const Reference& text) {
  Result* made = allocated<Result>(result_type);
  new (&made->block) Block(std::move(block));
  new (&made->database) SharedHandle(database);
  made->unit = unit;
  new (&made->text) Reference(text);
  new (&made->source) Reference();
  return Reference::stolen(reinterpret_cast<PyObject*>(made));
}

Reference words(Result& result, uint64_t begin, uint64_t end) {
  if (!result.text) return Reference::to(Py_None);
  PyObject* source = kept_source(result);
  const Py_ssize_t first = static_cast<Py_ssize_t>(begin), count = static_cast<Py_ssize_t>(end - begin);
  if (result.unit == NHAN_CODEPOINTS) return checked(PyUnicode_Substring(source, first, first + count));
  if (result.unit == NHAN_BYTES) return checked(PyUnicode_DecodeUTF8(PyBytes_AS_STRING(source) + first, count, "replace"));
  int little_endian = -1;
  return checked(PyUnicode_DecodeUTF16(PyBytes_AS_STRING(source) + 2 * first, 2 * count, "surrogatepass", &little_endian));
}

void add_result(PyObject* module) {
  result_type = add_type(module, spec);
  Reference iterator = checked(PyType_FromSpec(&iterator_spec));
  iterator_type = reinterpret_cast<PyTypeObject*>(iterator.release());
}

}  // namespace nhan::python
