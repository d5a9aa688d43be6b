// Results: annotate::Results as the arrays of nhan.h. Memory lives on from call to call, so that a warm handle allocates nothing.
#pragma once

#include <cstddef>
#include <memory>

#include "annotate/results.h"
#include "nhan/nhan.h"

namespace nhan::api {

// All arrays of a result, in one piece.
class Arrays {
 public:
  static size_t bytes_of(const annotate::Results& settled);

  // Valid until the next call. REQUIRES: size == bytes_of(settled).
  nhan_result converted(const annotate::Results& settled, size_t size, const nhan_database* database);

 private:
  std::unique_ptr<std::byte[]> bytes_;
  size_t capacity_ = 0;
};

struct Results {
  annotate::Results settled;
  Arrays arrays;

  bool are_none() const { return settled.spans.empty() && settled.offices.empty() && settled.cooperations.empty(); }
  // Whether it is worth while to keep their memory for whoever comes: about 1 MB at most.
  bool are_moderate() const { return settled.spans.capacity() + settled.pool.capacity() <= 8192; }
};

}  // namespace nhan::api
