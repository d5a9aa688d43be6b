// nhan.Database: opening, building, saving, look-ups.
#include "database.h"

#include <string>
#include <vector>

#include "entry.h"
#include "failure.h"
#include "named_tuple.h"
#include "text.h"

namespace nhan::python {
namespace {

PyTypeObject *database_type = nullptr, *info_type = nullptr, *diagnostic_type = nullptr;

struct Database {
  PyObject_HEAD SharedHandle handle;  // empty: closed
  uint32_t cache;                     // 0: opened without
};

SharedHandle& slot(PyObject* self) { return reinterpret_cast<Database*>(self)->handle; }

const SharedHandle& opened(PyObject* self) {
  if (!slot(self)) raise(PyExc_ValueError, "the database is closed");
  return slot(self);
}

// A path as the library takes it.
std::string path_of(PyObject* given) {
  PyObject* bytes = nullptr;
  if (!PyUnicode_FSConverter(given, &bytes)) throw Raised();
  const Reference held = Reference::stolen(bytes);
  return PyBytes_AS_STRING(bytes);
}

Reference make_database(PyTypeObject* type, nhan_database* opened, uint32_t cache = 0) {
  SharedHandle handle = std::make_shared<const Handle>(opened);
  Database* made = allocated<Database>(type);
  new (&made->handle) SharedHandle(std::move(handle));
  made->cache = cache;
  return Reference::stolen(reinterpret_cast<PyObject*>(made));
}

PyObject* create(PyTypeObject* type, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    PyObject *source = Py_None, *cache = Py_None;
    static const char* const names[] = {"source", "cache", nullptr};
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "|O$O:Database", const_cast<char**>(names), &source, &cache)) throw Raised();
    uint32_t outcome = 0;
    nhan_database* database = nullptr;
    nhan_error error{};
    nhan_status status = NHAN_OK;
    if (PyObject_CheckBuffer(source)) {
      if (cache != Py_None) raise(PyExc_TypeError, "a cache is for the built-in database or the path of a bundle, not for bytes");
      const Text bytes(source);
      const Unlocked unlocked;
      status = nhan_database_open_memory(bytes.plain_utf8().data(), bytes.plain_utf8().size(), &database, &error);
    } else {
      const std::string path = source == Py_None ? std::string() : path_of(source);
      const std::string folder = cache == Py_None ? std::string() : path_of(cache);
      const char* const bundle = source == Py_None ? nullptr : path.c_str();
      const Unlocked unlocked;
      status = cache == Py_None ? nhan_database_open(bundle, &database, &error)
                                : nhan_database_open_cached(bundle, folder.c_str(), &outcome, &database, &error);
    }
    if (status != NHAN_OK) raise(error);
    return make_database(type, database, outcome).release();
  });
}

// ---- building ----

struct Finding {
  std::string file, message;
  uint32_t line, severe;
};

void keep_finding(void* user, const nhan_diagnostic* diagnostic) {
  static_cast<std::vector<Finding>*>(user)->push_back({diagnostic->file, diagnostic->message, diagnostic->line, diagnostic->severe});
}

// Tells findings when the library is done: so a callback that raises passes through no frame of the library.
void tell(const std::vector<Finding>& findings, PyObject* report) {
  if (report == Py_None) return;
  for (const Finding& finding : findings) {
    const Reference diagnostic = named_tuple(
        diagnostic_type,
        {string(finding.file), number(finding.line), Reference::to(finding.severe ? Py_True : Py_False), string(finding.message)});
    checked(PyObject_CallOneArg(report, diagnostic.get()));
  }
}

PyObject* build(PyObject* type, PyObject* arguments, PyObject* named) {
  return guarded([&] {
    PyObject *given = nullptr, *report = Py_None;
    int extend = 1;
    static const char* const names[] = {"paths", "extend", "report", nullptr};
    if (!PyArg_ParseTupleAndKeywords(arguments, named, "O|$pO:build_files", const_cast<char**>(names), &given, &extend, &report))
      throw Raised();
    if (PyUnicode_Check(given) || PyBytes_Check(given)) raise(PyExc_TypeError, "paths must be a list of paths, not one");
    const Reference list = checked(PySequence_Tuple(given));
    std::vector<std::string> paths;
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(list.get()); ++i) paths.push_back(path_of(PyTuple_GET_ITEM(list.get(), i)));
    std::vector<const char*> pointers;
    for (const std::string& path : paths) pointers.push_back(path.c_str());
    std::vector<Finding> findings;
    nhan_database* database = nullptr;
    nhan_error error{};
    nhan_status status = NHAN_OK;
    {
      const Unlocked unlocked;
      status = nhan_database_build(pointers.data(), pointers.size(), extend, keep_finding, &findings, &database, &error);
    }
    Reference made = status == NHAN_OK ? make_database(reinterpret_cast<PyTypeObject*>(type), database) : Reference();
    tell(findings, report);
    if (!made) raise(error);
    return made.release();
  });
}

// ---- use ----

PyObject* save(PyObject* self, PyObject* target) {
  return guarded([&] {
    const SharedHandle handle = opened(self);
    const std::string path = path_of(target);
    nhan_error error{};
    nhan_status status = NHAN_OK;
    {
      const Unlocked unlocked;
      status = nhan_database_save(handle->c(), path.c_str(), &error);
    }
    if (status != NHAN_OK) raise(error);
    return Py_NewRef(Py_None);
  });
}

nhan_database_info info_of(PyObject* self) {
  nhan_database_info info{};
  call(nhan_database_get_info, opened(self)->c(), &info);
  return info;
}

PyObject* get_info(PyObject* self, void*) {
  return guarded([&] {
    const nhan_database_info info = info_of(self);
    return named_tuple(info_type,
                       {string(info.data_version.data), string(info.engine.data), number(info.format), number(info.entries),
                        number(info.surfaces), number(info.literals), number(info.rules), number(info.types), number(info.memory)})
        .release();
  });
}

PyObject* get_types(PyObject* self, void*) {
  return guarded([&] {
    const std::vector<Reference>& names = opened(self)->type_names();
    Reference types = checked(PyTuple_New(static_cast<Py_ssize_t>(names.size()) - 1));
    for (size_t i = 1; i < names.size(); ++i) PyTuple_SET_ITEM(types.get(), static_cast<Py_ssize_t>(i - 1), Py_NewRef(names[i].get()));
    return types.release();
  });
}

PyObject* get_cache(PyObject* self, void*) {
  return guarded([&] {
    const uint32_t outcome = reinterpret_cast<Database*>(self)->cache;
    if (outcome == 0) return Py_NewRef(Py_None);
    return checked(PyObject_CallOneArg(imported("nhan.flag", "Cache").get(), number(outcome).get())).release();
  });
}

PyObject* get_closed(PyObject* self, void*) { return PyBool_FromLong(!slot(self)); }

Py_ssize_t length(PyObject* self) {
  return guarded([&] { return static_cast<Py_ssize_t>(info_of(self).entries); }, Py_ssize_t{-1});
}

PyObject* entry(PyObject* self, PyObject* given) {
  return guarded([&] {
    const SharedHandle& handle = opened(self);
    const unsigned long wanted = PyLong_AsUnsignedLong(given);
    if (wanted == static_cast<unsigned long>(-1) && PyErr_Occurred()) throw Raised();
    if (wanted >= info_of(self).entries) raise(PyExc_IndexError, "no entry %lu: this database has %u", wanted, info_of(self).entries);
    return make_entry(handle, static_cast<uint32_t>(wanted)).release();
  });
}

PyObject* find_key(PyObject* self, PyObject* key) {
  return guarded([&]() -> PyObject* {
    const SharedHandle& handle = opened(self);
    const std::string_view wanted = utf8_of(key);
    uint32_t found = NHAN_NO_ENTRY;
    nhan_error error{};
    const nhan_status status = nhan_database_find_key(handle->c(), wanted.data(), wanted.size(), &found, &error);
    if (status == NHAN_NOT_FOUND) return Py_NewRef(Py_None);
    if (status != NHAN_OK) raise(error);
    return make_entry(handle, found).release();
  });
}

// A list of the entries that a find function names; it is asked again where there are more than expected.
template <class Find>
PyObject* entries_found(const SharedHandle& handle, Find find) {
  std::vector<uint32_t> numbers(16);
  size_t count = 0;
  call(find, numbers.data(), numbers.size(), &count);
  if (count > numbers.size()) {
    numbers.resize(count);
    call(find, numbers.data(), numbers.size(), &count);
  }
  Reference list = checked(PyList_New(static_cast<Py_ssize_t>(count)));
  for (size_t i = 0; i < count; ++i) PyList_SET_ITEM(list.get(), static_cast<Py_ssize_t>(i), make_entry(handle, numbers[i]).release());
  return list.release();
}

PyObject* find_code(PyObject* self, PyObject* arguments) {
  return guarded([&] {
    const SharedHandle& handle = opened(self);
    PyObject *scheme = nullptr, *code = nullptr;
    if (!PyArg_ParseTuple(arguments, "UU:find_code", &scheme, &code)) throw Raised();
    const char *scheme_name = c_string_of(scheme), *value = c_string_of(code);
    return entries_found(handle, [&](uint32_t* entries, size_t capacity, size_t* count, nhan_error* error) {
      return nhan_database_find_code(handle->c(), scheme_name, value, entries, capacity, count, error);
    });
  });
}

PyObject* find_surface(PyObject* self, PyObject* surface) {
  return guarded([&] {
    const SharedHandle& handle = opened(self);
    const std::string_view wanted = utf8_of(surface);
    return entries_found(handle, [&](uint32_t* entries, size_t capacity, size_t* count, nhan_error* error) {
      return nhan_database_find_surface(handle->c(), wanted.data(), wanted.size(), entries, capacity, count, error);
    });
  });
}

PyObject* close(PyObject* self, PyObject*) {
  slot(self).reset();
  Py_RETURN_NONE;
}

PyObject* enter(PyObject* self, PyObject*) {
  return guarded([&] {
    opened(self);
    return Py_NewRef(self);
  });
}

PyObject* leave(PyObject* self, PyObject*) { return close(self, nullptr); }

PyObject* represent(PyObject* self) {
  if (!slot(self)) return PyUnicode_FromString("<Database, closed>");
  return guarded([&] {
    const nhan_database_info info = info_of(self);
    return PyUnicode_FromFormat("<Database %s of %u entries>", info.data_version.data, info.entries);
  });
}

void destroy(PyObject* self) {
  slot(self).~SharedHandle();
  release_instance(self);
}

PyStructSequence_Field info_fields[] = {{"data_version", "Version of the gazetteers."},
                                        {"engine", "Name and version of the matching engine."},
                                        {"format", "Version of the bundle format."},
                                        {"entries", "Rows that spans may be linked to."},
                                        {"surfaces", "Distinct folded surface forms."},
                                        {"literals", "Surfaces that the engine searches for."},
                                        {"rules", "Composition, context, record and pattern rows."},
                                        {"types", "Span types, and one."},
                                        {"memory", "Bytes held, about."},
                                        {nullptr, nullptr}};
PyStructSequence_Desc info = {"nhan.Info", "Facts about a database.", info_fields, 9};

PyStructSequence_Field diagnostic_fields[] = {{"file", "As given, or the path below the folder given."},
                                              {"line", "1-based; 0 where the whole file is meant."},
                                              {"severe", "True: the build fails; False: a warning."},
                                              {"message", "What is wrong."},
                                              {nullptr, nullptr}};
PyStructSequence_Desc diagnostic = {"nhan.Diagnostic", "What is wrong in a gazetteer file.", diagnostic_fields, 4};

PyGetSetDef getters[] = {
    {"info", get_info, nullptr, "Facts about the database: an Info.", nullptr},
    {"types", get_types, nullptr, "Names of its span types.", nullptr},
    {"cache", get_cache, nullptr, "What its cache did when it was opened: a Cache, or None where it has none.", nullptr},
    {"closed", get_closed, nullptr, "Whether it was closed.", nullptr},
    {nullptr, nullptr, nullptr, nullptr, nullptr}};

PyMethodDef methods[] = {
    {"build_files", reinterpret_cast<PyCFunction>(reinterpret_cast<void (*)()>(build)), METH_VARARGS | METH_KEYWORDS | METH_CLASS,
     "build_files($type, paths, *, extend=True, report=None)\n--\n\n"
     "Builds a database from gazetteer files: each path is a folder with a MANIFEST or one .tsv file. With `extend` the rows are added to\n"
     "the built-in database. `report` is called with each Diagnostic, in order. nhan.Error where any of them is severe."},
    {"save", save, METH_O,
     "save($self, path, /)\n--\n\nWrites the database as a bundle, a file that Database(path) opens. It is replaced whole or not at all."},
    {"entry", entry, METH_O, "entry($self, number, /)\n--\n\nThe entry of a number below len(database)."},
    {"find_key", find_key, METH_O, "find_key($self, key, /)\n--\n\nThe entry of a key, or None."},
    {"find_code", find_code, METH_VARARGS,
     "find_code($self, scheme, code, /)\n--\n\nEntries whose attribute `scheme` is `code`: ('code_2025', '24'), ('iso', 'VN-61')."},
    {"find_surface", find_surface, METH_O,
     "find_surface($self, surface, /)\n--\n\nEntries that have `surface` among their names, however it is written."},
    {"close", close, METH_NOARGS,
     "close($self, /)\n--\n\nLets go of the database. What was made from it goes on working; a second time does nothing."},
    {"__enter__", enter, METH_NOARGS, nullptr},
    {"__exit__", leave, METH_VARARGS, nullptr},
    {nullptr, nullptr, 0, nullptr}};

PyType_Slot slots[] = {
    {Py_tp_doc,
     const_cast<char*>("Database(source=None, *, cache=None)\n--\n\n"
                       "Gazetteers and rules, compiled: immutable, shared by any number of threads.\n\n"
                       "source: None for the built-in database, the path of a bundle, or a bundle's bytes. Raises nhan.Error.\n"
                       "cache: a folder that keeps what was compiled (some 15 MB), so that opening it again, by any process, takes\n"
                       "milliseconds; not with bytes. It is made where its parent exists. Its files must be as trusted as the library.\n"
                       "A folder that can't be made or written is no error: the property `cache` tells, Cache.FAILED.")},
    {Py_tp_new, reinterpret_cast<void*>(create)},
    {Py_tp_dealloc, reinterpret_cast<void*>(destroy)},
    {Py_tp_repr, reinterpret_cast<void*>(represent)},
    {Py_mp_length, reinterpret_cast<void*>(length)},
    {Py_tp_getset, getters},
    {Py_tp_methods, methods},
    {0, nullptr}};
PyType_Spec spec = {"nhan.Database", sizeof(Database), 0, Py_TPFLAGS_DEFAULT, slots};

}  // namespace

SharedHandle handle_of(PyObject* database) {
  if (Py_TYPE(database) != database_type) raise(PyExc_TypeError, "expected a nhan.Database, not %.100s", Py_TYPE(database)->tp_name);
  return opened(database);
}

void add_database(PyObject* module) {
  database_type = add_type(module, spec);
  info_type = add_named_tuple(module, info);
  diagnostic_type = add_named_tuple(module, diagnostic);
}

}  // namespace nhan::python
