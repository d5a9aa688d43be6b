// File: bytes in, from a named file or from standard input ("-").
#pragma once

#include <cstddef>
#include <string>

namespace nhan::cli {

class File {
 public:
  explicit File(const std::string& path);
  ~File();
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  const std::string& name() const { return name_; }  // the path, or "stdin"
  size_t read(char* buffer, size_t capacity);        // 0 at the end; throws Problem(Exit::io)
  std::string rest();                                // everything not yet read

 private:
  std::string name_;
  int descriptor_;
};

}  // namespace nhan::cli
