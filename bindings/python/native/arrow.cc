// Capsules in, annotation without the GIL, capsules out.
#include "arrow.h"

#include <memory>
#include <optional>
#include <stdexcept>

#include "arrow_export.h"
#include "arrow_texts.h"
#include "failure.h"

namespace nhan::python {
namespace {

PyTypeObject* spans_type = nullptr;

struct ArrowSpans {
  PyObject_HEAD SharedColumns columns;
  bool as_table;
};

ArrowSpans& spans(PyObject* self) { return *reinterpret_cast<ArrowSpans*>(self); }

// ---- in ----

constexpr char schema_name[] = "arrow_schema", array_name[] = "arrow_array", stream_name[] = "arrow_array_stream";

// A struct of the C interface that is released with the GIL: consumers expect that of capsules.
template <class Struct>
struct Held : Struct {
  Held() : Struct{} {}
  ~Held() {
    if (this->release) this->release(this);
  }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
};

// The struct in a capsule, which keeps it.
template <class Struct>
Struct& in_capsule(PyObject* capsule, const char* name) {
  void* pointer = PyCapsule_GetPointer(capsule, name);
  if (!pointer) throw Raised();
  Struct& given = *static_cast<Struct*>(pointer);
  if (!given.release) raise(PyExc_ValueError, "the %s was released already", name);
  return given;
}

// Annotates arrays of one schema, one after the other.
class Annotation {
 public:
  Annotation(Pool& pool, const ArrowSchema& schema, std::string_view column)
      : lease_(pool), column_(schema, column), columns_(std::make_shared<SpanColumns>()), writer_(pool.options.database->c(), *columns_) {}

  // Needs no GIL. Throws std::bad_alloc and std::runtime_error; tells a failure of the library.
  std::optional<nhan_error> add(const ArrowArray& array) {
    column_.read(array, rows_);
    next_ = 0;
    failure_ = nullptr;
    nhan_error error{};
    const nhan_status status =
        nhan_annotate_batch(lease_.c(), rows_.begins.data(), rows_.lengths.data(), rows_.begins.size(), take, this, &error);
    if (failure_) std::rethrow_exception(failure_);
    if (status != NHAN_OK) return error;
    add_nulls();
    return std::nullopt;
  }

  bool of_table() const { return column_.of_table(); }
  const std::shared_ptr<SpanColumns>& columns() const { return columns_; }

 private:
  void add_nulls() {
    for (; next_ < rows_.valid.size() && !rows_.valid[next_]; ++next_) writer_.add_null();
  }

  static int take(void* self, size_t, const nhan_result* result) noexcept {  // a nhan_result_sink
    Annotation& annotation = *static_cast<Annotation*>(self);
    try {
      annotation.add_nulls();
      annotation.writer_.add(*result);
      ++annotation.next_;
    } catch (...) {
      annotation.failure_ = std::current_exception();
    }
    return annotation.failure_ ? 1 : 0;
  }

  Lease lease_;
  TextColumn column_;
  std::shared_ptr<SpanColumns> columns_;
  SpanColumnsWriter writer_;
  TextRows rows_;
  size_t next_ = 0;  // row
  std::exception_ptr failure_;
};

void annotate_array(Annotation& annotation, const ArrowArray& array) {
  std::optional<nhan_error> error;
  {
    const Unlocked unlocked;
    error = annotation.add(array);
  }
  if (error) raise(*error);
}

// Without the GIL, because a producer may wait for threads that want it.
template <class Get, class Struct>
void pull(Get get, ArrowArrayStream& stream, Struct& out) {
  int status = 0;
  {
    const Unlocked unlocked;
    status = get(&stream, &out);
  }
  if (status == 0) return;
  if (PyErr_Occurred()) throw Raised();
  const char* message = stream.get_last_error(&stream);
  raise(PyExc_OSError, "the stream of texts failed: %s", message ? message : "it does not say why");
}

Reference make_spans(const Annotation& annotation) {
  ArrowSpans* made = allocated<ArrowSpans>(spans_type);
  new (&made->columns) SharedColumns(annotation.columns());
  made->as_table = annotation.of_table();
  return Reference::stolen(reinterpret_cast<PyObject*>(made));
}

Reference annotate_stream(Pool& pool, PyObject* data, std::string_view column) {
  const Reference capsule = checked(PyObject_CallMethod(data, "__arrow_c_stream__", nullptr));
  ArrowArrayStream& stream = in_capsule<ArrowArrayStream>(capsule.get(), stream_name);
  Held<ArrowSchema> schema;
  pull(stream.get_schema, stream, static_cast<ArrowSchema&>(schema));
  Annotation annotation(pool, schema, column);
  for (;;) {
    Held<ArrowArray> array;
    pull(stream.get_next, stream, static_cast<ArrowArray&>(array));
    if (!array.release) return make_spans(annotation);
    annotate_array(annotation, array);
  }
}

Reference annotate_one(Pool& pool, PyObject* data, std::string_view column) {
  const Reference pair = checked(PyObject_CallMethod(data, "__arrow_c_array__", nullptr));
  if (!PyTuple_Check(pair.get()) || PyTuple_GET_SIZE(pair.get()) != 2) raise(PyExc_TypeError, "__arrow_c_array__ must give two capsules");
  const ArrowSchema& schema = in_capsule<ArrowSchema>(PyTuple_GET_ITEM(pair.get(), 0), schema_name);
  const ArrowArray& array = in_capsule<ArrowArray>(PyTuple_GET_ITEM(pair.get(), 1), array_name);
  Annotation annotation(pool, schema, column);
  annotate_array(annotation, array);
  return make_spans(annotation);
}

// ---- out ----

template <class Struct>
void destroy_capsule(PyObject* capsule) {
  auto* exported = static_cast<Struct*>(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
  if (exported->release) exported->release(exported);
  delete exported;
}

// A capsule of a struct that `fill` fills.
template <class Struct, class Fill>
Reference capsule(const char* name, Fill fill) {
  auto exported = std::make_unique<Struct>();
  Reference made = checked(PyCapsule_New(exported.get(), name, destroy_capsule<Struct>));
  fill(exported.release());
  return made;
}

Reference schema_capsule(PyObject* self) {
  return capsule<ArrowSchema>(schema_name, [&](ArrowSchema* out) { export_schema(spans(self).as_table, out); });
}

// A consumer may ask for another schema; a producer that has one only gives that.
void parse_requested_schema(PyObject* arguments, PyObject* named, const char* format) {
  PyObject* requested = nullptr;
  static const char* const names[] = {"requested_schema", nullptr};
  if (!PyArg_ParseTupleAndKeywords(arguments, named, format, const_cast<char**>(names), &requested)) throw Raised();
}

PyObject* to_schema(PyObject* self, PyObject*) {
  return guarded([&] { return schema_capsule(self).release(); });
}

PyObject* to_array(PyObject* self, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    parse_requested_schema(arguments, named, "|O:__arrow_c_array__");
    const Reference schema = schema_capsule(self);
    const Reference array =
        capsule<ArrowArray>(array_name, [&](ArrowArray* out) { export_array(spans(self).columns, spans(self).as_table, out); });
    return PyTuple_Pack(2, schema.get(), array.get());
  });
}

PyObject* to_stream(PyObject* self, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    parse_requested_schema(arguments, named, "|O:__arrow_c_stream__");
    return capsule<ArrowArrayStream>(stream_name,
                                     [&](ArrowArrayStream* out) { export_stream(spans(self).columns, spans(self).as_table, out); })
        .release();
  });
}

Py_ssize_t length(PyObject* self) { return static_cast<Py_ssize_t>(spans(self).columns->length()); }

PyObject* represent(PyObject* self) {
  return PyUnicode_FromFormat("<ArrowSpans of %zd texts, %lld spans>", length(self),
                              static_cast<long long>(spans(self).columns->span_count()));
}

void destroy(PyObject* self) {
  spans(self).columns.~SharedColumns();
  release_instance(self);
}

PyCFunction with_keywords(PyCFunctionWithKeywords function) {
  return reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(function));
}

PyMethodDef methods[] = {
    {"__arrow_c_schema__", to_schema, METH_NOARGS, "__arrow_c_schema__($self, /)\n--\n\nA capsule of its ArrowSchema."},
    {"__arrow_c_array__", with_keywords(to_array), METH_VARARGS | METH_KEYWORDS,
     "__arrow_c_array__($self, /, requested_schema=None)\n--\n\nCapsules of its ArrowSchema and ArrowArray. Nothing is copied."},
    {"__arrow_c_stream__", with_keywords(to_stream), METH_VARARGS | METH_KEYWORDS,
     "__arrow_c_stream__($self, /, requested_schema=None)\n--\n\nA capsule of an ArrowArrayStream of one array. Nothing is copied."},
    {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc,
     const_cast<char*>(
         "Spans of many texts as an Arrow array, one list a text, null for null: list<struct<begin: int64, end: int64, type: string,\n"
         "id: string, flags: uint16, classifier: uint32, parent: uint32 or null>>. Lists and strings are of the large kind.\n\n"
         "Whatever knows Arrow's PyCapsule protocol takes it: pyarrow.array, polars.Series ... Where the texts came as a table, it\n"
         "is a table of the column 'spans': pyarrow.table, polars.DataFrame, a query of DuckDB ...")},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_repr, reinterpret_cast<void*>(represent)},
    {Py_sq_length, reinterpret_cast<void*>(length)},
    {Py_tp_methods, methods},
    {0, nullptr}};
PyType_Spec spec = {"nhan.ArrowSpans", sizeof(ArrowSpans), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_DISALLOW_INSTANTIATION, slots};

}  // namespace

Reference annotate_arrow(Pool& pool, PyObject* data, PyObject* column) {
  const std::string_view name = column == Py_None ? std::string_view() : utf8_of(column);
  try {
    if (PyObject_HasAttrString(data, "__arrow_c_array__")) return annotate_one(pool, data, name);
    if (PyObject_HasAttrString(data, "__arrow_c_stream__")) return annotate_stream(pool, data, name);
  } catch (const std::invalid_argument& wrong) {
    raise(PyExc_TypeError, "%s", wrong.what());
  }
  raise(PyExc_TypeError, "annotate_arrow takes what has __arrow_c_array__ or __arrow_c_stream__, not %.100s", Py_TYPE(data)->tp_name);
}

void add_arrow(PyObject* module) { spans_type = add_type(module, spec); }

}  // namespace nhan::python
