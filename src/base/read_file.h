// Reading files whole.
#pragma once

#include <string>

namespace nhan {

// The bytes of the file. Throws Failure(io) where it can't be opened or read, a folder for instance.
std::string read_file(const std::string& path);

// Of the call that just failed: "can't be `doing`", and what the system says. Throws Failure(io).
[[noreturn]] void fail_at(const std::string& path, const char* doing);

}  // namespace nhan
