// Listener: is told every decision of an annotation, for `nhan explain`. Absent (null) in ordinary runs.
#pragma once

#include <cstdint>
#include <string>

#include "base/types.h"
#include "resolve/trace.h"

namespace nhan::annotate {

struct Decision {
  uint64_t begin, end;  // in the document, in the unit of the options
  uint32_t entry;
  Type type;
  resolve::Verdict verdict;
  const char* stage;
  const std::string& rule;
};

class Listener {
 public:
  virtual ~Listener() = default;
  virtual void hear(const Decision& decision) = 0;
};

}  // namespace nhan::annotate
