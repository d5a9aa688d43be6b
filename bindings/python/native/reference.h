// What every file of the extension stands on: owning references, a Python error as a C++ exception, and the GIL let go for a scope.
#pragma once

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#include <exception>
#include <new>
#include <string_view>
#include <utility>

namespace nhan::python {

// A Python error is set; nothing else is to be said.
struct Raised {};

class Reference {
 public:
  Reference() = default;
  Reference(const Reference& other) : object_(Py_XNewRef(other.object_)) {}
  Reference(Reference&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Reference& operator=(Reference other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Reference() { Py_XDECREF(object_); }

  static Reference stolen(PyObject* object) {
    Reference reference;
    reference.object_ = object;
    return reference;
  }
  static Reference to(PyObject* object) { return stolen(Py_XNewRef(object)); }

  PyObject* get() const { return object_; }
  PyObject* release() { return std::exchange(object_, nullptr); }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  PyObject* object_ = nullptr;
};

// Takes what a function of Python gave, and throws where it gave nothing.
inline Reference checked(PyObject* object) {
  if (!object) throw Raised();
  return Reference::stolen(object);
}
inline void checked(int status) {
  if (status < 0) throw Raised();
}

template <class... Arguments>
[[noreturn]] void raise(PyObject* type, const char* format, Arguments... arguments) {
  PyErr_Format(type, format, arguments...);
  throw Raised();
}

// The exception wall: every function that Python calls is `return guarded([&] { ... })`.
template <class Body, class Value = PyObject*>
Value guarded(Body body, Value failure = nullptr) noexcept {
  try {
    return body();
  } catch (const Raised&) {
  } catch (const std::bad_alloc&) {
    PyErr_NoMemory();
  } catch (const std::exception& exception) {
    PyErr_SetString(PyExc_RuntimeError, exception.what());
  }
  return failure;
}

// Lets other Python threads run; no Python object may be touched until it ends, beyond reading what a held reference keeps immutable.
class Unlocked {
 public:
  Unlocked() : state_(PyEval_SaveThread()) {}
  ~Unlocked() { PyEval_RestoreThread(state_); }
  Unlocked(const Unlocked&) = delete;
  Unlocked& operator=(const Unlocked&) = delete;

 private:
  PyThreadState* state_;
};

inline Reference string(std::string_view text) {
  return checked(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

// The UTF-8 of a str, which lives as long as it.
inline std::string_view utf8_of(PyObject* text) {
  Py_ssize_t length = 0;
  const char* data = PyUnicode_AsUTF8AndSize(text, &length);
  if (!data) throw Raised();
  return {data, static_cast<size_t>(length)};
}

// The same for functions that take it NUL-terminated.
inline const char* c_string_of(PyObject* text) {
  const std::string_view view = utf8_of(text);
  if (view.find('\0') != view.npos) raise(PyExc_ValueError, "embedded null character");
  return view.data();
}

// An attribute of a module of the package, for what is written in Python.
inline Reference imported(const char* module, const char* name) {
  return checked(PyObject_GetAttrString(checked(PyImport_ImportModule(module)).get(), name));
}

// Makes a heap type and adds it to the module under the last part of its name.
inline PyTypeObject* add_type(PyObject* module, PyType_Spec& spec) {
  Reference type = checked(PyType_FromSpec(&spec));
  checked(PyModule_AddType(module, reinterpret_cast<PyTypeObject*>(type.get())));
  return reinterpret_cast<PyTypeObject*>(type.release());  // lives as long as the process
}

// An instance of a type whose struct has C++ members behind PyObject_HEAD; they must be constructed next.
template <class Object>
Object* allocated(PyTypeObject* type) {
  PyObject* object = type->tp_alloc(type, 0);
  if (!object) throw Raised();
  return reinterpret_cast<Object*>(object);
}

// Ends an instance whose C++ members are destroyed.
inline void release_instance(PyObject* object) {
  PyTypeObject* type = Py_TYPE(object);
  type->tp_free(object);
  Py_DECREF(type);
}

}  // namespace nhan::python
