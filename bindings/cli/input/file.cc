// File over POSIX read: short reads and interrupts are no errors.
#include "cli/input/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/exit_code.h"

namespace nhan::cli {

File::File(const std::string& path)
    : name_(path == "-" ? "stdin" : path), descriptor_(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) throw Problem(Exit::io, fmt::format("cannot open '{}': {}", path, std::strerror(errno)));
}

File::~File() {
  if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
}

size_t File::read(char* buffer, size_t capacity) {
  ssize_t got = 0;
  do {
    got = ::read(descriptor_, buffer, capacity);
  } while (got < 0 && errno == EINTR);
  if (got < 0) throw Problem(Exit::io, fmt::format("cannot read '{}': {}", name_, std::strerror(errno)));
  return static_cast<size_t>(got);
}

std::string File::rest() {
  std::string bytes(65536, '\0');
  size_t length = 0;
  while (const size_t got = read(bytes.data() + length, bytes.size() - length)) {
    length += got;
    if (length == bytes.size()) bytes.resize(2 * length);
  }
  bytes.resize(length);
  return bytes;
}

}  // namespace nhan::cli
