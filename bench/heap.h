// Heap: what the process holds of it, and how often it was asked. Only for programs that link heap.cc, which takes malloc over.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nhan::bench {

struct Heap {
  uint64_t bytes = 0;        // held now
  uint64_t allocations = 0;  // so far, those that grew one already held among them
};

// Of all threads together; measure on one.
Heap heap();

}  // namespace nhan::bench
