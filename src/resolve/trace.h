// Trace: tells a listener what became of each candidate, for `nhan explain`. Absent (null) in ordinary runs.
#pragma once

#include <string>

#include "resolve/candidate.h"

namespace nhan::resolve {

enum class Verdict : uint16_t { kept = 1, vetoed = 2, retyped = 3, lost = 4 };  // the values of nhan_trace.verdict, frozen

class Trace {
 public:
  virtual ~Trace() = default;
  virtual void tell(const Candidate& candidate, Verdict verdict, const char* stage, const std::string& rule) = 0;
};

}  // namespace nhan::resolve
