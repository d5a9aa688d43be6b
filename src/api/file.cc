// Replacing files, and reading private ones.
#include "api/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "base/read_file.h"

namespace nhan::api {
namespace {

struct Close {
  void operator()(std::FILE* file) const { (void)std::fclose(file); }  // of a new file all is on the disk by then
};
using File = std::unique_ptr<std::FILE, Close>;

// Where a link leads, so that it is the file that is replaced and not the link; itself where it is none, or nothing is there.
std::string target_of(const std::string& path) {
  struct Free {
    void operator()(char* memory) const { std::free(memory); }
  };
  const std::unique_ptr<char, Free> real(realpath(path.c_str(), nullptr));
  return real ? real.get() : path;
}

bool is_no_file(const std::string& path) {
  struct stat state {};
  return stat(path.c_str(), &state) == 0 && !S_ISREG(state.st_mode) && !S_ISDIR(state.st_mode);
}

// Left by a process that died while it wrote: no save takes so long.
bool is_forsaken(const std::string& path) {
  constexpr std::time_t longest = 3600;  // seconds
  struct stat state {};
  return lstat(path.c_str(), &state) == 0 && S_ISREG(state.st_mode) && state.st_mtime + longest < std::time(nullptr);
}

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
      if (descriptor < 0 && is_forsaken(path_) && unlink(path_.c_str()) == 0) --i;
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

// What is no file, a pipe or a terminal, can't be replaced.
void write_into(const std::string& path, std::initializer_list<std::string_view> pieces) {
  File file(std::fopen(path.c_str(), "wbe"));
  if (!file) fail_at(path, "written");
  for (const std::string_view piece : pieces)
    if (std::fwrite(piece.data(), 1, piece.size(), file.get()) != piece.size()) fail_at(path, "written");
  if (std::fclose(file.release()) != 0) fail_at(path, "written");
}

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
  const bool named = access == Access::all;  // by the caller, who may mean a pipe or a link
  if (named && is_no_file(path)) return write_into(path, pieces);
  const std::string target = named ? target_of(path) : path;
  NewFile file(target, access);
  for (const std::string_view piece : pieces) file.write(piece);
  file.place();
}

void make_private_folder(const std::string& path) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) fail_at(path, "made");
}

}  // namespace nhan::api
