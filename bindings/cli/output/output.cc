// Output over POSIX write.
#include "cli/output/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/exit_code.h"

namespace nhan::cli {

constexpr size_t large = size_t{1} << 18;

void Output::settle() {
  if (buffer_.size() >= large) flush();
}

void Output::flush() {
  const char* at = buffer_.data();
  size_t left = buffer_.size();
  while (left > 0) {
    const ssize_t written = ::write(STDOUT_FILENO, at, left);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Problem(Exit::io, fmt::format("cannot write to standard output: {}", std::strerror(errno)));
    at += written;
    left -= static_cast<size_t>(written);
  }
  buffer_.clear();
}

}  // namespace nhan::cli
