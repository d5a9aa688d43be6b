// Counting in front of glibc's malloc. operator new and the engine come here too.
#include "heap.h"

#include <malloc.h>

#include <atomic>
#include <cerrno>

namespace {

std::atomic<uint64_t> held, count;

void* taken(void* memory) {
  held += malloc_usable_size(memory);
  ++count;
  return memory;
}

}  // namespace

// glibc's own names for what is taken over. The libraries must see ours, those that the program does not name as well.
#pragma GCC visibility push(default)
extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* memory);

void* malloc(size_t size) { return taken(__libc_malloc(size)); }
void* calloc(size_t count, size_t size) { return taken(__libc_calloc(count, size)); }
void* memalign(size_t alignment, size_t size) { return taken(__libc_memalign(alignment, size)); }
void* aligned_alloc(size_t alignment, size_t size) { return taken(__libc_memalign(alignment, size)); }
int posix_memalign(void** memory, size_t alignment, size_t size) {
  void* made = memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *memory = made;
  return 0;
}
void* realloc(void* memory, size_t size) {
  const size_t before = malloc_usable_size(memory);
  void* moved = __libc_realloc(memory, size);
  if (moved != nullptr || size == 0) held -= before;
  return taken(moved);
}
void free(void* memory) {
  held -= malloc_usable_size(memory);
  __libc_free(memory);
}
}
#pragma GCC visibility pop

namespace nhan::bench {

Heap heap() { return {held, count}; }

}  // namespace nhan::bench
