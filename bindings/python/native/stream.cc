// nhan.Stream: pieces in, results out as they settle; by hand (feed, finish) or as an iterator over an iterable of pieces.
#include "stream.h"

#include <memory>

#include "block.h"
#include "failure.h"
#include "options.h"
#include "result.h"

namespace nhan::python {
namespace {

PyTypeObject* results_type = nullptr;

struct FreeStream {
  void operator()(nhan_stream* stream) const { nhan_stream_free(stream); }
};

struct State {
  Options options;
  std::unique_ptr<nhan_stream, FreeStream> c;  // empty: closed
  Scratch scratch;
  bool busy = false;  // a call runs without the GIL
};

struct Stream {
  PyObject_HEAD State state;
};

State& state_of(PyObject* self) { return reinterpret_cast<Stream*>(self)->state; }

// One call on a stream: all others are refused until it is over.
class Turn {
 public:
  explicit Turn(PyObject* self) : state_(state_of(self)) {
    if (state_.busy) raise(PyExc_RuntimeError, "the stream is in use by another thread");
    if (!state_.c) raise(PyExc_ValueError, "the stream is closed");
    state_.busy = true;
  }
  ~Turn() { state_.busy = false; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

  // Calls `function` (nhan_stream*, nhan_result*, nhan_error*) without the GIL.
  template <class Function>
  Reference result(Function function) {
    Block block;
    nhan_error error{};
    nhan_status status = NHAN_OK;
    {
      const Unlocked unlocked;
      nhan_result result{};
      status = function(state_.c.get(), &result, &error);
      if (status == NHAN_OK) block = Block(result);
    }
    if (status != NHAN_OK) raise(error);
    return make_result(std::move(block), state_.options.database, state_.options.unit, Reference());
  }

  State& state() { return state_; }

 private:
  State& state_;
};

Reference fed(PyObject* self, PyObject* given) {
  const Text piece(given);
  Turn turn(self);
  return turn.result([&](nhan_stream* stream, nhan_result* result, nhan_error* error) {
    const std::string_view utf8 = turn.state().scratch.utf8(piece);
    return nhan_stream_feed(stream, utf8.data(), utf8.size(), result, error);
  });
}

Reference finished(PyObject* self) { return Turn(self).result(nhan_stream_finish); }

PyObject* create(PyTypeObject* type, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    Options options = Options::parsed(arguments, named);
    const nhan_options given = options.c();
    nhan_stream* stream = nullptr;
    call(nhan_stream_open, static_cast<const nhan_database*>(options.database->c()), &given, &stream);
    std::unique_ptr<nhan_stream, FreeStream> held(stream);
    Stream* made = allocated<Stream>(type);
    new (&made->state) State{std::move(options), std::move(held), {}, false};
    return reinterpret_cast<PyObject*>(made);
  });
}

PyObject* feed(PyObject* self, PyObject* piece) {
  return guarded([&] { return fed(self, piece).release(); });
}

PyObject* finish(PyObject* self, PyObject*) {
  return guarded([&] { return finished(self).release(); });
}

PyObject* reset(PyObject* self, PyObject*) {
  return guarded([&] {
    Turn turn(self);
    call(nhan_stream_reset, turn.state().c.get());
    return Py_NewRef(Py_None);
  });
}

PyObject* close(PyObject* self, PyObject*) {
  return guarded([&] {
    if (state_of(self).busy) raise(PyExc_RuntimeError, "the stream is in use by another thread");
    state_of(self).c.reset();
    return Py_NewRef(Py_None);
  });
}

PyObject* enter(PyObject* self, PyObject*) {
  return guarded([&] {
    const Turn turn(self);
    return Py_NewRef(self);
  });
}

PyObject* leave(PyObject* self, PyObject*) { return close(self, nullptr); }

PyObject* get_closed(PyObject* self, void*) { return PyBool_FromLong(!state_of(self).c); }

void destroy(PyObject* self) {
  state_of(self).~State();
  release_instance(self);
}

// ---- the iterator that annotate gives ----

struct Results {
  PyObject_HEAD PyObject* stream;
  PyObject* pieces;  // NULL: finished
};

Results& results(PyObject* self) { return *reinterpret_cast<Results*>(self); }

PyObject* annotate(PyObject* self, PyObject* pieces) {
  return guarded([&] {
    if (PyUnicode_Check(pieces) || PyBytes_Check(pieces)) raise(PyExc_TypeError, "annotate takes the pieces of a text, not one piece");
    Reference iterator = checked(PyObject_GetIter(pieces));
    Turn turn(self);
    call(nhan_stream_reset, turn.state().c.get());
    Results* made = allocated<Results>(results_type);
    made->stream = Py_NewRef(self);
    made->pieces = iterator.release();
    return reinterpret_cast<PyObject*>(made);
  });
}

PyObject* next(PyObject* self) {
  return guarded([&]() -> PyObject* {
    if (!results(self).pieces) return nullptr;
    const Reference piece = Reference::stolen(PyIter_Next(results(self).pieces));
    if (piece) return fed(results(self).stream, piece.get()).release();
    if (PyErr_Occurred()) throw Raised();
    Py_CLEAR(results(self).pieces);
    return finished(results(self).stream).release();
  });
}

int traverse(PyObject* self, visitproc visit, void* arg) {
  Py_VISIT(Py_TYPE(self));
  Py_VISIT(results(self).stream);
  Py_VISIT(results(self).pieces);
  return 0;
}

int clear(PyObject* self) {
  Py_CLEAR(results(self).stream);
  Py_CLEAR(results(self).pieces);
  return 0;
}

void destroy_results(PyObject* self) {
  PyObject_GC_UnTrack(self);
  clear(self);
  release_instance(self);
}

PyType_Slot results_slots[] = {{Py_tp_dealloc, reinterpret_cast<void*>(destroy_results)},
                               {Py_tp_traverse, reinterpret_cast<void*>(traverse)},
                               {Py_tp_clear, reinterpret_cast<void*>(clear)},
                               {Py_tp_iter, reinterpret_cast<void*>(PyObject_SelfIter)},
                               {Py_tp_iternext, reinterpret_cast<void*>(next)},
                               {0, nullptr}};
PyType_Spec results_spec = {"nhan.StreamResults", sizeof(Results), 0,
                            Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_DISALLOW_INSTANTIATION, results_slots};

PyGetSetDef getters[] = {{"closed", get_closed, nullptr, "Whether it was closed.", nullptr}, {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyMethodDef methods[] = {
    {"feed", feed, METH_O,
     "feed($self, piece, /)\n--\n\nTakes the next piece, str or bytes cut anywhere: a Result of what it settled, each span and office "
     "once, in order."},
    {"finish", finish, METH_NOARGS,
     "finish($self, /)\n--\n\nEnds the document: a Result of the rest of it. The stream is then ready for the next one."},
    {"annotate", annotate, METH_O,
     "annotate($self, pieces, /)\n--\n\n"
     "Feeds one document, the pieces of any iterable (a file, a generator), and finishes it: an iterator of a Result a piece, and a last "
     "one."},
    {"reset", reset, METH_NOARGS, "reset($self, /)\n--\n\nForgets the document at hand."},
    {"close", close, METH_NOARGS, "close($self, /)\n--\n\nReleases its memory. Results stay whole; a second time does nothing."},
    {"__enter__", enter, METH_NOARGS, nullptr},
    {"__exit__", leave, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc, const_cast<char*>(
                    "Stream(database, *, unit='codepoints', records=True, types=None, as_of=None)\n--\n\n"
                    "Annotates a text that arrives in pieces, in bounded memory: the same spans as of the whole text, as soon as no later\n"
                    "byte can change them. Offsets count from the start of the document. One thread at a time; another one that calls\n"
                    "meanwhile gets a RuntimeError. The options are those of Annotator.")},
    {Py_tp_new, reinterpret_cast<void*>(create)},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_getset, getters},
    {Py_tp_methods, methods},
    {0, nullptr}};
PyType_Spec spec = {"nhan.Stream", sizeof(Stream), 0, Py_TPFLAGS_DEFAULT, slots};

}  // namespace

void add_stream(PyObject* module) {
  add_type(module, spec);
  results_type = reinterpret_cast<PyTypeObject*>(checked(PyType_FromSpec(&results_spec)).release());
}

}  // namespace nhan::python
