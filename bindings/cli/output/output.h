// Output: bytes out, to standard output or to a file, in large writes.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace nhan::cli {

class Output {
 public:
  Output();                                  // standard output
  explicit Output(const std::string& path);  // a file, which is created or replaced; throws Problem(Exit::io)
  ~Output();                                 // what was not flushed is lost
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  fmt::memory_buffer& buffer() { return buffer_; }
  void settle();  // writes the buffer out where it has grown large; call it after each document
  void flush();   // writes all of it; throws Problem(Exit::io)

 private:
  std::string name_;
  int descriptor_;
  fmt::memory_buffer buffer_;
};

inline void append(fmt::memory_buffer& out, std::string_view bytes) { out.append(bytes.data(), bytes.data() + bytes.size()); }

}  // namespace nhan::cli
