// What the exception wall leaves with the caller.
#include "api/guarded.h"

#include <algorithm>
#include <cstring>

#include "text/utf8.h"

namespace nhan::api {

nhan_status report(nhan_error* error, Status status, uint32_t line, const char* message) {
  if (error != nullptr) {
    const size_t whole = std::strlen(message);
    size_t length = std::min(whole, sizeof error->message - 1);
    if (length < whole)
      while (length > 0 && text::is_continuation(message[length])) --length;
    error->status = static_cast<nhan_status>(status);
    error->line = line;
    std::memcpy(error->message, message, length);
    error->message[length] = '\0';
  }
  return static_cast<nhan_status>(status);
}

}  // namespace nhan::api
