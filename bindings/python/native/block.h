// A copy of a nhan_result in one piece of memory, which stays whole when the annotator or stream is used again.
#pragma once

#include <nhan/nhan.h>

#include <cstddef>
#include <memory>

namespace nhan::python {

class Block {
 public:
  Block() = default;
  explicit Block(const nhan_result& result);  // needs no GIL; std::bad_alloc

  // Points into the block; lives as long as it. Its database is that of the result that was copied.
  const nhan_result& result() const { return result_; }

 private:
  std::unique_ptr<std::byte[]> memory_;
  nhan_result result_{};
};

}  // namespace nhan::python
