// Memory on large pages, where the system has some to give.
#include "database/slab.h"

#include <sys/mman.h>

#include <cstdint>
#include <new>
#include <utility>

namespace nhan::database {
namespace {

constexpr size_t large_page = size_t{2} << 20;  // of x86-64, and of ARM64 where small ones have 4 KB
constexpr size_t pages = size_t{64} << 10;      // as small ones have at most

// Memory that begins where a large page does; what was mapped for that around it goes back.
std::byte* mapped(size_t size) {
  void* const found = mmap(nullptr, size + large_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (found == MAP_FAILED) throw std::bad_alloc();
  const size_t front = -reinterpret_cast<uintptr_t>(found) & (large_page - 1);
  auto* const memory = static_cast<std::byte*>(found) + front;
  if (front > 0) munmap(found, front);
  munmap(memory + size, large_page - front);
  return memory;
}

}  // namespace

// Of the system's own: memory that was in use before stays on the pages that it had.
Slab::Slab(size_t size) : size_((size + pages - 1) / pages * pages), memory_(mapped(size_), {size_}) {
#ifdef MADV_HUGEPAGE
  madvise(memory_.get(), size_, MADV_HUGEPAGE);  // where it is not taken, nothing but speed shows it
#endif
}

void Slab::Unmap::operator()(std::byte* memory) const { munmap(memory, size); }

void* Slab::take(size_t bytes) {
  if (taken_by(bytes) > size_ - taken_) throw std::bad_alloc();
  return memory_.get() + std::exchange(taken_, taken_ + taken_by(bytes));
}

}  // namespace nhan::database
