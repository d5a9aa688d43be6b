// Reading files by stdio: streams throw where a folder is read, and say nothing of why.
#include "base/read_file.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/failure.h"

namespace nhan {

void fail_at(const std::string& path, const char* doing) {
  throw Failure(Status::io, path + ": can't be " + doing + ": " + std::generic_category().message(errno));
}

std::string read_file(const std::string& path) {
  struct Close {
    void operator()(std::FILE* file) const { (void)std::fclose(file); }
  };
  const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rb"));
  if (!file) fail_at(path, "opened");
  std::string bytes;
  char piece[1 << 16];
  while (const size_t length = std::fread(piece, 1, sizeof piece, file.get())) bytes.append(piece, length);
  if (std::ferror(file.get()) != 0) fail_at(path, "read");
  return bytes;
}

}  // namespace nhan
