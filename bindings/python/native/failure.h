// A failed call of the library as an exception of Python: nhan.Error with the library's own message, status and line.
#pragma once

#include <nhan/nhan.h>

#include "reference.h"

namespace nhan::python {

[[noreturn]] void raise(const nhan_error& error);

// Calls a function of nhan.h with a nhan_error behind its other arguments.
template <class Function, class... Arguments>
void call(Function function, Arguments... arguments) {
  nhan_error error{};
  if (function(arguments..., &error) != NHAN_OK) raise(error);
}

void add_failure(PyObject* module);

}  // namespace nhan::python
