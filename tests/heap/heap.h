// Heap: what a thread holds of it, how often it asked for more, and what happens where it gets nothing. Only for programs that link heap.cc, which takes
// malloc over; where a sanitizer does so already, nothing is counted and nothing fails.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nhan::heap {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define NHAN_HEAP_IS_THE_SANITIZERS 1  // clang's
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define NHAN_HEAP_IS_THE_SANITIZERS 1  // GCC's
#endif

// All of the thread that asks. What one thread takes and another gives back is counted with each.
int64_t bytes_held();
uint64_t allocations();  // so far, those among them that failed, and that grew one already held

// While it lives, the allocations of this thread fail, all from the one of this number on: 0 is the next.
class Failing {
 public:
  explicit Failing(uint64_t from);
  ~Failing();
  Failing(const Failing&) = delete;
  Failing& operator=(const Failing&) = delete;
};

}  // namespace nhan::heap
