// nhan.Annotator: texts one by one, many in one crossing, and with every decision told.
#include "annotator.h"

#include <string>

#include "arrow.h"
#include "block.h"
#include "explanation.h"
#include "failure.h"
#include "result.h"

namespace nhan::python {
namespace {

struct Annotator {
  PyObject_HEAD Pool pool;
};

Pool& pool_of(PyObject* self) { return reinterpret_cast<Annotator*>(self)->pool; }

std::unique_ptr<Worker> make_worker(const Options& options) {
  auto worker = std::make_unique<Worker>();
  const nhan_options given = options.c();
  nhan_annotator* annotator = nullptr;
  call(nhan_annotator_new, static_cast<const nhan_database*>(options.database->c()), &given, &annotator);
  worker->c.reset(annotator);
  return worker;
}

PyObject* create(PyTypeObject* type, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    Options options = Options::parsed(arguments, named);
    std::unique_ptr<Worker> first = make_worker(options);  // so that wrong options are told now
    Annotator* made = allocated<Annotator>(type);
    new (&made->pool) Pool{std::move(options), {}, false};
    Reference reference = Reference::stolen(reinterpret_cast<PyObject*>(made));
    made->pool.idle.push_back(std::move(first));
    return reference.release();
  });
}

// The result of one text, which `work(annotator, text, result, error)` annotates without the GIL.
template <class Work>
Reference annotated(Pool& pool, PyObject* given, const Work& work) {
  Lease lease(pool);
  const Text text(given);
  Block block;
  nhan_error error{};
  nhan_status status = NHAN_OK;
  {
    const Unlocked unlocked;
    nhan_result result{};
    status = work(lease.c(), lease.scratch().utf8(text), &result, &error);
    if (status == NHAN_OK) block = Block(result);
  }
  if (status != NHAN_OK) raise(error);
  return make_result(std::move(block), pool.options.database, pool.options.unit, text.object());
}

PyObject* annotate(PyObject* self, PyObject* given) {
  return guarded([&] {
    const auto work = [](nhan_annotator* annotator, std::string_view text, nhan_result* result, nhan_error* error) {
      return nhan_annotate(annotator, text.data(), text.size(), result, error);
    };
    return annotated(pool_of(self), given, work).release();
  });
}

// Annotates texts[first ...] as far as one crossing of the library goes, and adds copies of what it found. Needs no GIL.
nhan_status annotate_some(Lease& lease, const std::vector<Text>& texts, std::vector<Block>& blocks, nhan_error& error) {
  const Scratch::Batch& batch = lease.scratch().utf8(texts, blocks.size());
  const size_t count = batch.begins.size();
  std::vector<nhan_result> results(count);
  const nhan_status status = nhan_annotate_many(lease.c(), batch.begins.data(), batch.lengths.data(), count, results.data(), &error);
  if (status == NHAN_OK)
    for (const nhan_result& result : results) blocks.emplace_back(result);
  return status;
}

PyObject* annotate_many(PyObject* self, PyObject* given) {
  return guarded([&] {
    if (PyUnicode_Check(given) || PyBytes_Check(given)) raise(PyExc_TypeError, "annotate_many takes a list of texts, not one text");
    const Reference list = checked(PySequence_Tuple(given));  // a copy, which no other thread can change
    Pool& pool = pool_of(self);
    Lease lease(pool);
    std::vector<Text> texts;
    texts.reserve(static_cast<size_t>(PyTuple_GET_SIZE(list.get())));
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(list.get()); ++i) texts.emplace_back(PyTuple_GET_ITEM(list.get(), i));
    std::vector<Block> blocks;
    blocks.reserve(texts.size());
    nhan_error error{};
    nhan_status status = NHAN_OK;
    {
      const Unlocked unlocked;
      while (status == NHAN_OK && blocks.size() < texts.size()) status = annotate_some(lease, texts, blocks, error);
    }
    if (status != NHAN_OK) raise(error);
    Reference results = checked(PyList_New(static_cast<Py_ssize_t>(texts.size())));
    for (size_t i = 0; i < texts.size(); ++i) {
      Reference result = make_result(std::move(blocks[i]), pool.options.database, pool.options.unit, texts[i].object());
      PyList_SET_ITEM(results.get(), static_cast<Py_ssize_t>(i), result.release());
    }
    return results.release();
  });
}

PyObject* annotate_arrow(PyObject* self, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    PyObject *data = nullptr, *column = Py_None;
    static const char* const names[] = {"", "column", nullptr};
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "O|O:annotate_arrow", const_cast<char**>(names), &data, &column)) throw Raised();
    return python::annotate_arrow(pool_of(self), data, column).release();
  });
}

PyObject* annotate_series(PyObject* self, PyObject* series) {
  return guarded([&] { return PyObject_CallFunctionObjArgs(imported("nhan.series", "annotate_series").get(), self, series, nullptr); });
}

PyObject* explain(PyObject* self, PyObject* given) {
  return guarded([&] {
    Decisions decisions;
    const auto work = [&](nhan_annotator* annotator, std::string_view text, nhan_result* result, nhan_error* error) {
      return nhan_explain(annotator, text.data(), text.size(), Decisions::keep, &decisions, result, error);
    };
    const Reference result = annotated(pool_of(self), given, work);
    return make_explanation(result, pool_of(self).options.database, decisions).release();
  });
}

PyObject* close(PyObject* self, PyObject*) {
  pool_of(self).closed = true;
  pool_of(self).idle.clear();
  Py_RETURN_NONE;
}

PyObject* enter(PyObject* self, PyObject*) {
  if (!pool_of(self).closed) return Py_NewRef(self);
  PyErr_SetString(PyExc_ValueError, "the annotator is closed");
  return nullptr;
}

PyObject* leave(PyObject* self, PyObject*) { return close(self, nullptr); }

PyObject* get_closed(PyObject* self, void*) { return PyBool_FromLong(pool_of(self).closed); }

void destroy(PyObject* self) {
  pool_of(self).~Pool();
  release_instance(self);
}

PyGetSetDef getters[] = {{"closed", get_closed, nullptr, "Whether it was closed.", nullptr}, {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyMethodDef methods[] = {
    {"annotate", annotate, METH_O, "annotate($self, text, /)\n--\n\nAnnotates a text, str or UTF-8 bytes, as one document: a Result."},
    {"annotate_many", annotate_many, METH_O,
     "annotate_many($self, texts, /)\n--\n\nAnnotates many texts, each a document of its own, in one crossing: a list of Result."},
    {"annotate_arrow", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(annotate_arrow)), METH_VARARGS | METH_KEYWORDS,
     "annotate_arrow($self, data, /, column=None)\n--\n\n"
     "Annotates a column of strings of anything that speaks Arrow's PyCapsule protocol (pyarrow, polars, pandas, DuckDB ...), without "
     "making\n"
     "Python objects of its texts: an ArrowSpans. Of a table, `column` names the texts. Records are not told: records=False saves their "
     "time."},
    {"annotate_series", annotate_series, METH_O,
     "annotate_series($self, series, /)\n--\n\n"
     "Annotates a Series of polars or pandas, or an array of pyarrow: lists of spans in the same library's form, with its name and index."},
    {"explain", explain, METH_O,
     "explain($self, text, /)\n--\n\nAnnotates a text and tells every decision on the way: an Explanation, (result, decisions)."},
    {"close", close, METH_NOARGS, "close($self, /)\n--\n\nReleases its memory. Results stay whole; a second time does nothing."},
    {"__enter__", enter, METH_NOARGS, nullptr},
    {"__exit__", leave, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc, const_cast<char*>(
                    "Annotator(database, *, unit='codepoints', records=True, types=None, as_of=None)\n--\n\n"
                    "Annotates whole texts. May be shared by threads: the GIL is released, and each call works by itself.\n\n"
                    "unit: what offsets count: 'codepoints' (a str), 'utf16', or 'bytes' of UTF-8\n"
                    "records: offices and cooperations too\n"
                    "types: names of the types wanted; None for all\n"
                    "as_of: a date, 'YYYY-MM-DD', or 'document' (None too; the first whole date of each text): what a reused name means")},
    {Py_tp_new, reinterpret_cast<void*>(create)},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_getset, getters},
    {Py_tp_methods, methods},
    {0, nullptr}};
PyType_Spec spec = {"nhan.Annotator", sizeof(Annotator), 0, Py_TPFLAGS_DEFAULT, slots};

}  // namespace

Lease::Lease(Pool& pool) : pool_(pool) {
  if (pool.closed) raise(PyExc_ValueError, "the annotator is closed");
  if (pool.idle.empty()) {
    worker_ = make_worker(pool.options);
    pool.idle.reserve(pool.idle.capacity() + 1);  // so that no return fails
  } else {
    worker_ = std::move(pool.idle.back());
    pool.idle.pop_back();
  }
}

Lease::~Lease() {
  if (!pool_.closed) pool_.idle.push_back(std::move(worker_));
}

void add_annotator(PyObject* module) { add_type(module, spec); }

}  // namespace nhan::python
