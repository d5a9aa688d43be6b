// Output: bytes out to standard output, in large writes.
#pragma once

#include <fmt/format.h>

namespace nhan::cli {

class Output {
 public:
  fmt::memory_buffer& buffer() { return buffer_; }
  void settle();  // writes the buffer out where it has grown large; call it after each document
  void flush();   // writes all of it; throws Problem(Exit::io)

 private:
  fmt::memory_buffer buffer_;
};

inline void append(fmt::memory_buffer& out, std::string_view bytes) { out.append(bytes.data(), bytes.data() + bytes.size()); }

}  // namespace nhan::cli
