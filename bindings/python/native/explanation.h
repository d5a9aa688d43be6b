// nhan.Explanation and nhan.Decision: what became of every candidate.
#pragma once

#include <string>
#include <vector>

#include "handle.h"

namespace nhan::python {

// The traces of one call of nhan_explain, kept until the GIL is back.
struct Decisions {
  struct Decision {
    nhan_trace trace;
    std::string stage, rule;
  };
  std::vector<Decision> list;
  bool out_of_memory = false;

  static int keep(void* decisions, const nhan_trace* trace) noexcept;  // a nhan_trace_sink
};

Reference make_explanation(const Reference& result, const SharedHandle& database, const Decisions& decisions);

void add_explanation(PyObject* module);

}  // namespace nhan::python
