// nhan.Annotator: whole texts. One of Python may be shared by all threads; each call borrows an annotator of the library for itself.
#pragma once

#include <memory>
#include <vector>

#include "options.h"
#include "text.h"

namespace nhan::python {

struct FreeAnnotator {
  void operator()(nhan_annotator* annotator) const { nhan_annotator_free(annotator); }
};

// An annotator of the library and the scratch memory that goes with it: one thread at a time.
struct Worker {
  std::unique_ptr<nhan_annotator, FreeAnnotator> c;
  Scratch scratch;
};

// Workers that no call is using. Touched with the GIL only.
struct Pool {
  Options options;
  std::vector<std::unique_ptr<Worker>> idle;
  bool closed = false;
};

// A worker for one call. Made and destroyed with the GIL; the pool must outlive it. Raises ValueError where the annotator is closed.
class Lease {
 public:
  explicit Lease(Pool& pool);
  ~Lease();
  Lease(const Lease&) = delete;
  Lease& operator=(const Lease&) = delete;

  nhan_annotator* c() const { return worker_->c.get(); }
  Scratch& scratch() { return worker_->scratch; }

 private:
  Pool& pool_;
  std::unique_ptr<Worker> worker_;
};

void add_annotator(PyObject* module);

}  // namespace nhan::python
