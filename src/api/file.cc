// Replacing files, and reading private ones.
#include "api/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/read_file.h"

namespace nhan::api {
namespace {

struct Close {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }  // of a new file all is on the disk by then
};
using File = std::unique_ptr<std::FILE, Close>;

// A file that is removed again unless it was put in its place.
class NewFile {
 public:
  // Beside the target, or the rename would cross file systems. Names that are taken, by another save perhaps, are passed over.
  NewFile(const std::string& target, Access access) : target_(target) {
    int descriptor = -1;
    for (int i = 0; descriptor < 0; ++i) {
      path_ = target + ".new" + std::to_string(i);
      descriptor = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access == Access::owner ? 0600 : 0666);
      if (descriptor < 0 && errno != EEXIST) fail_at(target_, "written");
    }
    file_.reset(fdopen(descriptor, "wb"));
    if (file_) return;
    close(descriptor);
    unlink(path_.c_str());
    fail_at(target_, "written");
  }
  ~NewFile() {
    if (!placed_) unlink(path_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) fail_at(target_, "written");
  }

  void place() {
    if (std::fflush(file_.get()) != 0 || fsync(fileno(file_.get())) != 0) fail_at(target_, "written");
    if (std::rename(path_.c_str(), target_.c_str()) != 0) fail_at(target_, "replaced");
    placed_ = true;
  }

 private:
  const std::string& target_;
  std::string path_;
  File file_;
  bool placed_ = false;
};

}  // namespace

std::optional<FileBytes> read_private_file(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);  // a pipe of that name must not keep us waiting
  if (descriptor < 0) return std::nullopt;
  const File file(fdopen(descriptor, "rb"));
  if (!file) {
    close(descriptor);
    return std::nullopt;
  }
  struct stat state {};
  if (fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) return std::nullopt;
  if (state.st_uid != geteuid() || (state.st_mode & (S_IWGRP | S_IWOTH)) != 0) return std::nullopt;
  const auto size = static_cast<size_t>(state.st_size);
  FileBytes bytes{std::make_unique_for_overwrite<char[]>(size), size};
  if (std::fread(bytes.data.get(), 1, size, file.get()) != size) return std::nullopt;
  return bytes;
}

void replace_file(const std::string& path, std::initializer_list<std::string_view> pieces, Access access) {
  NewFile file(path, access);
  for (const std::string_view piece : pieces) file.write(piece);
  file.place();
}

void make_private_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) fail_at(path, "made");
}

}  // namespace nhan::api
