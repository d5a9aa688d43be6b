// What the process tells its caller when it ends. Frozen: `nhan --help` promises these numbers.
#pragma once

#include <nhan/nhan.h>

#include <stdexcept>
#include <string>

namespace nhan::cli {

enum class Exit : int { done = 0, partly = 1, usage = 2, io = 3, gazetteer = 4, bundle = 5, internal = 6, below = 7 };

inline Exit exit_of(nhan_status status) {
  switch (status) {
    case NHAN_INVALID_ARGUMENT: return Exit::usage;
    case NHAN_IO: return Exit::io;
    case NHAN_GAZETTEER: return Exit::gazetteer;
    case NHAN_BUNDLE: return Exit::bundle;
    case NHAN_NOT_FOUND: return Exit::partly;
    default: return Exit::internal;
  }
}

// A failure of the command itself; the library's own are nhan::Error.
class Problem : public std::runtime_error {
 public:
  Problem(Exit exit, const std::string& message) : std::runtime_error(message), exit_(exit) {}
  Exit exit() const { return exit_; }

 private:
  Exit exit_;
};

}  // namespace nhan::cli
