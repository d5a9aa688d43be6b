// Results: annotate::Results as the arrays of nhan.h. Buffers are reused from call to call, so that a warm handle allocates nothing.
#pragma once

#include <vector>

#include "annotate/results.h"
#include "nhan/nhan.h"

namespace nhan::api {

class Results {
 public:
  // Valid until the next call, and while `settled` stays as it is: the parts of composed spans are not copied.
  nhan_result converted(const annotate::Results& settled, const nhan_database* database);

 private:
  std::vector<nhan_span> spans_, pool_;
  std::vector<nhan_office> offices_;
  std::vector<nhan_cooperation> cooperations_;
};

}  // namespace nhan::api
