// Files: private ones read, and any replaced whole or not at all. Failure(io) names the file and says why.
#pragma once

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace nhan::api {

struct FileBytes {
  std::unique_ptr<char[]> data;
  size_t size;
  std::string_view view() const { return {data.get(), size}; }
};
// Nothing where the file can't be read, or is not a regular file that belongs to the user who runs this and that nobody else may write.
std::optional<FileBytes> read_private_file(const std::string& path);

enum class Access { all, owner };  // who may read the file: whom the process's umask lets, or its owner alone

// Writes the pieces, one behind the other, to a new file beside `path` and puts it in its place when all of it is on the disk.
// What all may read is put where a link at `path` leads, and written into a pipe or a device; what is the owner's takes the place of these.
void replace_file(const std::string& path, std::initializer_list<std::string_view> pieces, Access access = Access::all);

// Makes the folder, for its owner alone, where it is not there.
void make_private_folder(const std::string& path);

}  // namespace nhan::api
