// nhan._native: the extension module. Besides the types it has every number of nhan.h under its own name.
#include <nhan/nhan.h>

#include "annotator.h"
#include "arrow.h"
#include "database.h"
#include "entry.h"
#include "explanation.h"
#include "failure.h"
#include "records.h"
#include "result.h"
#include "span.h"
#include "stream.h"

namespace nhan::python {
namespace {

#define NUMBER(name) \
  { #name, static_cast < long long>(name) }
constexpr struct {
  const char* name;
  long long value;
} numbers[] = {
    NUMBER(NHAN_VERSION_MAJOR),
    NUMBER(NHAN_VERSION_MINOR),
    NUMBER(NHAN_VERSION_PATCH),
    NUMBER(NHAN_OK),
    NUMBER(NHAN_INVALID_ARGUMENT),
    NUMBER(NHAN_IO),
    NUMBER(NHAN_GAZETTEER),
    NUMBER(NHAN_BUNDLE),
    NUMBER(NHAN_NO_MEMORY),
    NUMBER(NHAN_NOT_FOUND),
    NUMBER(NHAN_TOO_SMALL),
    NUMBER(NHAN_STOPPED),
    NUMBER(NHAN_INTERNAL),
    NUMBER(NHAN_CACHE_READ),
    NUMBER(NHAN_CACHE_WRITTEN),
    NUMBER(NHAN_CACHE_FAILED),
    NUMBER(NHAN_PROVINCE),
    NUMBER(NHAN_PLACE),
    NUMBER(NHAN_TITLE),
    NUMBER(NHAN_BODY),
    NUMBER(NHAN_PERSON),
    NUMBER(NHAN_FIELD),
    NUMBER(NHAN_AGREEMENT),
    NUMBER(NHAN_DATE),
    NUMBER(NHAN_MONEY),
    NUMBER(NHAN_FIRST_USER_TYPE),
    NUMBER(NHAN_NO_ENTRY),
    NUMBER(NHAN_FOLDED),
    NUMBER(NHAN_ALIAS),
    NUMBER(NHAN_ABBREVIATION),
    NUMBER(NHAN_UNACCENTED),
    NUMBER(NHAN_COMPOSED),
    NUMBER(NHAN_AMBIGUOUS),
    NUMBER(NHAN_GUESSED),
    NUMBER(NHAN_BYTES),
    NUMBER(NHAN_UTF16),
    NUMBER(NHAN_CODEPOINTS),
    NUMBER(NHAN_KEPT),
    NUMBER(NHAN_VETOED),
    NUMBER(NHAN_RETYPED),
    NUMBER(NHAN_LOST),
    NUMBER(NHAN_LOOK_AHEAD),
};
#undef NUMBER

PyObject* status_text(PyObject*, PyObject* status) {
  const long value = PyLong_AsLong(status);
  if (value == -1 && PyErr_Occurred()) return nullptr;
  return PyUnicode_FromString(nhan_status_text(static_cast<nhan_status>(value)));
}

PyMethodDef functions[] = {{"status_text", status_text, METH_O, "status_text($module, status, /)\n--\n\nA short English name of a status."},
                           {nullptr, nullptr, 0, nullptr}};

PyModuleDef definition = {PyModuleDef_HEAD_INIT,
                          "nhan._native",
                          "The extension module of nhan; import nhan instead.",
                          -1,
                          functions,
                          nullptr,
                          nullptr,
                          nullptr,
                          nullptr};

}  // namespace
}  // namespace nhan::python

PyMODINIT_FUNC PyInit__native() {
  using namespace nhan::python;
  return guarded([] {
    Reference module = checked(PyModule_Create(&definition));
    for (const auto add :
         {add_failure, add_entry, add_span, add_result, add_records, add_database, add_explanation, add_annotator, add_arrow, add_stream})
      add(module.get());
    for (const auto& number : numbers)
      checked(PyModule_AddObjectRef(module.get(), number.name, checked(PyLong_FromLongLong(number.value)).get()));
    checked(PyModule_AddStringConstant(module.get(), "library_version", nhan_version()));
    return module.release();
  });
}
