// Failure: the one exception of the library, carrying a status of the C ABI and a message that says what, where and how to mend it.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <utility>

namespace nhan {

enum class Status : int32_t {  // the values of nhan_status, frozen
  ok = 0,
  invalid_argument = 1,
  io = 2,
  gazetteer = 3,
  bundle = 4,
  no_memory = 5,
  not_found = 6,
  too_small = 7,
  stopped = 8,
  internal = 9,
};

class Failure : public std::runtime_error {
 public:
  Failure(Status status, const std::string& message, uint32_t line = 0) : std::runtime_error(message), status_(status), line_(line) {}
  Status status() const { return status_; }
  uint32_t line() const { return line_; }

 private:
  Status status_;
  uint32_t line_;
};

}  // namespace nhan
