// Counting in front of glibc's malloc, which operator new and the engine come to as well, and of memory that is mapped.
#include "heap/heap.h"

#ifndef NHAN_HEAP_IS_THE_SANITIZERS

#include <malloc.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace {

thread_local int64_t held = 0;
thread_local uint64_t count = 0, failing = UINT64_MAX;  // from this one on

bool refused() { return count++ >= failing; }

void* taken(void* memory) {
  if (memory != nullptr) held += static_cast<int64_t>(malloc_usable_size(memory));
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

void* malloc(size_t size) { return refused() ? nullptr : taken(__libc_malloc(size)); }
void* calloc(size_t items, size_t size) { return refused() ? nullptr : taken(__libc_calloc(items, size)); }
void* memalign(size_t alignment, size_t size) { return refused() ? nullptr : taken(__libc_memalign(alignment, size)); }
void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void** memory, size_t alignment, size_t size) {
  void* const made = memalign(alignment, size);
  if (made == nullptr) return ENOMEM;
  *memory = made;
  return 0;
}
void* realloc(void* memory, size_t size) {
  if (refused()) return nullptr;
  const int64_t before = memory == nullptr ? 0 : static_cast<int64_t>(malloc_usable_size(memory));
  void* const moved = __libc_realloc(memory, size);
  if (moved != nullptr || size == 0) held -= before;
  return taken(moved);
}
void free(void* memory) {
  if (memory != nullptr) held -= static_cast<int64_t>(malloc_usable_size(memory));
  __libc_free(memory);
}
void* mmap(void* at, size_t size, int protection, int flags, int file, off_t offset) noexcept {
  if (refused()) {
    errno = ENOMEM;
    return MAP_FAILED;
  }
  const auto mapped = syscall(SYS_mmap, at, size, protection, flags, file, offset);
  if (mapped != -1) held += static_cast<int64_t>(size);
  return reinterpret_cast<void*>(mapped);
}
int munmap(void* memory, size_t size) noexcept {
  held -= static_cast<int64_t>(size);
  return static_cast<int>(syscall(SYS_munmap, memory, size));
}
}
#pragma GCC visibility pop

namespace nhan::heap {

int64_t bytes_held() { return held; }
uint64_t allocations() { return count; }

Failing::Failing(uint64_t from) { failing = count + from; }
Failing::~Failing() { failing = UINT64_MAX; }

}  // namespace nhan::heap

#endif
