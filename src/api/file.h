// Files: read whole, and replaced whole or not at all. Failure(io) names the file and says why.
#pragma once

#include <string>
#include <string_view>

namespace nhan::api {

std::string read_file(const std::string& path);

// Writes a new file beside `path`, and puts it in its place when all of it is on the disk.
void replace_file(const std::string& path, std::string_view bytes);

}  // namespace nhan::api
