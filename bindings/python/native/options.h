// Options of annotators and streams, as Python gives them.
#pragma once

#include <string>

#include "handle.h"

namespace nhan::python {

struct Options {
  SharedHandle database;
  uint32_t unit = NHAN_CODEPOINTS;
  bool records = true;
  uint64_t types = 0;
  std::string as_of;

  // Takes (database, *, unit, records, types, as_of).
  static Options parsed(PyObject* arguments, PyObject* named);

  nhan_options c() const {
    nhan_options options = NHAN_OPTIONS;
    options.unit = unit;
    options.records = records ? 1 : 0;
    options.types = types;
    options.as_of = as_of.empty() ? nullptr : as_of.c_str();
    return options;
  }
};

}  // namespace nhan::python
