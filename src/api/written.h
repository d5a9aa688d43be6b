// Written: the caller's buffer, filled as far as it goes, while all that is written is counted. A stream for msgpack::packer, too.
#pragma once

#include <algorithm>
#include <cstring>
#include <string_view>

#include "api/arguments.h"
#include "api/guarded.h"

namespace nhan::api {

class Written {
 public:
  Written(char* buffer, size_t capacity, size_t* length) : buffer_(buffer), capacity_(capacity), length_(given(length, "length")) {
    if (buffer == nullptr && capacity > 0) refuse("buffer is NULL, its capacity is not 0");
  }

  void write(const char* bytes, size_t size) {
    if (written_ < capacity_) std::memcpy(buffer_ + written_, bytes, std::min(size, capacity_ - written_));
    written_ += size;
  }
  void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }

  // Tells the length; NHAN_TOO_SMALL where it is more than the buffer takes. No exception: asking for the length first is an ordinary call, made for each span.
  nhan_status settle(nhan_error* error) const {
    length_ = written_;
    if (written_ <= capacity_) return NHAN_OK;
    const std::string message = "the buffer takes " + std::to_string(capacity_) + " bytes, " + std::to_string(written_) + " are needed";
    return report(error, Status::too_small, 0, message.c_str());
  }

 private:
  char* buffer_;
  size_t capacity_;
  size_t& length_;
  size_t written_ = 0;
};

}  // namespace nhan::api
