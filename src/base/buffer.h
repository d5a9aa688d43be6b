// Buffer: items whose memory lives on from block to block. What it grows by is not cleared, and emptying it is one store: where a vector asks whether there was
// anything to destroy, thirty lists a document that are empty now and then cost as many branches that no processor foretells.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>
#include <utility>

namespace nhan {

// As far as it goes, what std::vector<Value> is. Throws std::bad_alloc where it grows, and is as it was then.
template <class Value>
class Buffer {
  static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);

 public:
  Buffer() = default;
  Buffer(Buffer&& other) noexcept { swap(other); }
  Buffer& operator=(Buffer&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Buffer() { std::allocator<Value>().deallocate(items_, room_); }

  size_t size() const { return size_; }
  size_t capacity() const { return room_; }
  bool empty() const { return size_ == 0; }
  Value* data() { return items_; }
  const Value* data() const { return items_; }
  Value* begin() { return items_; }
  const Value* begin() const { return items_; }
  Value* end() { return items_ + size_; }
  const Value* end() const { return items_ + size_; }
  std::span<const Value> span() const { return {items_, size_}; }
  // REQUIRES: there is room for so many; some look at what lies behind the last one. Asserted in builds that assert, as is what those below ask for.
  Value& operator[](size_t i) {
    assert(i < room_);
    return items_[i];
  }
  const Value& operator[](size_t i) const {
    assert(i < room_);
    return items_[i];
  }
  const Value& front() const { return (*this)[0]; }
  Value& back() { return (*this)[size_ - 1]; }
  const Value& back() const { return (*this)[size_ - 1]; }

  void clear() { size_ = 0; }
  void pop_back() {
    assert(size_ > 0);
    --size_;
  }
  void push_back(const Value& value) {
    const Value copy = value;  // which may lie in here
    if (size_ == room_) [[unlikely]]
      grow(size_ + 1);
    items_[size_++] = copy;
  }
  // REQUIRES: the values are none of this buffer.
  void append(std::span<const Value> values) {
    make_room(size_ + values.size());
    std::copy(values.begin(), values.end(), items_ + size_);
    size_ += values.size();
  }
  void assign(std::span<const Value> values) {
    clear();
    append(values);
  }
  // What is new has no value.
  void resize(size_t size) {
    make_room(size);
    size_ = size;
  }
  void assign(size_t size, Value value) {
    resize(size);
    std::fill_n(items_, size, value);
  }
  // Room for as many items at data(), whatever size() is.
  void make_room(size_t size) {
    if (size > room_) [[unlikely]]
      grow(size);
  }
  // Keeps those that do not fit, in their order. Which of them do is no branch.
  template <class Fits>
  void erase_if(const Fits& fits) {
    Value* kept = items_;
    for (const Value value : std::span(items_, size_)) {
      *kept = value;
      kept += static_cast<size_t>(!fits(value));
    }
    size_ = static_cast<size_t>(kept - items_);
  }

  friend bool operator==(const Buffer& one, const Buffer& other) { return std::equal(one.begin(), one.end(), other.begin(), other.end()); }

  void swap(Buffer& other) noexcept {
    std::swap(items_, other.items_);
    std::swap(size_, other.size_);
    std::swap(room_, other.room_);
  }

 private:
  [[gnu::noinline]] void grow(size_t size) {
    const size_t room = std::max(size, 2 * room_);
    Value* const items = std::allocator<Value>().allocate(room);
    std::copy_n(items_, size_, items);
    std::allocator<Value>().deallocate(items_, room_);
    items_ = items;
    room_ = room;
  }

  Value* items_ = nullptr;
  size_t size_ = 0, room_ = 0;
};

}  // namespace nhan
