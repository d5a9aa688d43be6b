// Reading and replacing files.
#include "api/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "base/failure.h"

namespace nhan::api {
namespace {

struct Close {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }  // of a new file all is on the disk by then
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void fail(const std::string& path, const char* doing) {
  throw Failure(Status::io, path + ": can't be " + doing + ": " + std::generic_category().message(errno));
}

// A file that is removed again unless it was put in its place.
class NewFile {
 public:
  // Beside the target, or the rename would cross file systems. Names that are taken, by another save perhaps, are passed over.
  explicit NewFile(const std::string& target) : target_(target) {
    for (int i = 0; !file_; ++i) {
      path_ = target + ".new" + std::to_string(i);
      file_.reset(std::fopen(path_.c_str(), "wbx"));
      if (!file_ && errno != EEXIST) fail(target_, "written");
    }
  }
  ~NewFile() {
    if (!placed_) unlink(path_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) {
    const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) == bytes.size() && std::fflush(file_.get()) == 0;
    if (!written || fsync(fileno(file_.get())) != 0) fail(target_, "written");
  }

  void place() {
    if (std::rename(path_.c_str(), target_.c_str()) != 0) fail(target_, "replaced");
    placed_ = true;
  }

 private:
  const std::string& target_;
  std::string path_;
  File file_;
  bool placed_ = false;
};

}  // namespace

std::string read_file(const std::string& path) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) fail(path, "opened");
  std::string bytes;
  char piece[1 << 16];
  while (const size_t length = std::fread(piece, 1, sizeof piece, file.get())) bytes.append(piece, length);
  if (std::ferror(file.get()) != 0) fail(path, "read");
  return bytes;
}

void replace_file(const std::string& path, std::string_view bytes) {
  NewFile file(path);
  file.write(bytes);
  file.place();
}

}  // namespace nhan::api
