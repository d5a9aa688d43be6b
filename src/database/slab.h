// Slab: one piece of memory for all tables of a database, on few and large pages. Where they lay on small ones among all else that opening allocates, a
// twenty-fifth of the time of annotating went by finding pages.
#pragma once

#include <cstddef>
#include <memory>
#include <type_traits>
#include <vector>

namespace nhan::database {

class Slab {
 public:
  explicit Slab(size_t size);  // of as much at least; throws std::bad_alloc

  size_t size() const { return size_; }
  // How much of it so many bytes take.
  static constexpr size_t taken_by(size_t bytes) { return (bytes + alignment - 1) / alignment * alignment; }
  // The next bytes, aligned for any table. Throws std::bad_alloc where not as many are left.
  void* take(size_t bytes);

 private:
  static constexpr size_t alignment = 64;
  struct Unmap {
    size_t size;
    void operator()(std::byte* memory) const;
  };

  size_t size_, taken_ = 0;
  std::unique_ptr<std::byte, Unmap> memory_;
};

// An allocator: memory of a slab, which must outlive what lies there, or such as any other while a table grows.
template <class Value>
class Site {
 public:
  using value_type = Value;
  using propagate_on_container_move_assignment = std::true_type;

  Site() = default;
  explicit Site(Slab& slab) : slab_(&slab) {}
  template <class Other>
  explicit(false) Site(const Site<Other>& other) : slab_(other.slab()) {}
  Site select_on_container_copy_construction() const { return {}; }

  Value* allocate(size_t count) {
    if (slab_ == nullptr) return std::allocator<Value>().allocate(count);
    return static_cast<Value*>(slab_->take(count * sizeof(Value)));
  }
  void deallocate(Value* values, size_t count) {
    if (slab_ == nullptr) std::allocator<Value>().deallocate(values, count);
  }

  Slab* slab() const { return slab_; }
  friend bool operator==(const Site&, const Site&) = default;

 private:
  Slab* slab_ = nullptr;
};

// What is looked up for syllables and candidates: grows as any vector does, and lies in the slab of its database in the end. Its values own no memory but
// tables: a leak checker looks for pointers in what malloc gave, and would take what a slab alone points to for lost.
template <class Value>
using Table = std::vector<Value, Site<Value>>;

}  // namespace nhan::database
