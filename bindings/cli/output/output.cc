// Output over POSIX write.
#include "cli/output/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "cli/exit_code.h"

namespace nhan::cli {

constexpr size_t large = size_t{1} << 18;

Output::Output() : name_("standard output"), descriptor_(STDOUT_FILENO) {}

Output::Output(const std::string& path) : name_(path), descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) throw Problem(Exit::io, fmt::format("cannot write '{}': {}", path, std::strerror(errno)));
}

Output::~Output() {
  if (descriptor_ != STDOUT_FILENO) ::close(descriptor_);
}

void Output::settle() {
  if (buffer_.size() >= large) flush();
}

void Output::flush() {
  const char* at = buffer_.data();
  size_t left = buffer_.size();
  while (left > 0) {
    const ssize_t written = ::write(descriptor_, at, left);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Problem(Exit::io, fmt::format("cannot write '{}': {}", name_, std::strerror(errno)));
    at += written;
    left -= static_cast<size_t>(written);
  }
  buffer_.clear();
}

}  // namespace nhan::cli
