// Lines over one growing buffer: what is left moves to the front before more is read, so each byte moves about once.
#include "cli/input/lines.h"

#include <algorithm>
#include <cstring>

namespace nhan::cli {

constexpr size_t first_capacity = size_t{1} << 20;

bool Lines::fill() {
  if (begin_ > 0) std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  if (end_ + padding_ >= buffer_.size()) buffer_.resize(std::max(first_capacity, 2 * buffer_.size()));
  const size_t got = file_.read(buffer_.data() + end_, buffer_.size() - padding_ - end_);
  end_ += got;
  return got > 0;
}

std::optional<std::span<char>> Lines::next() {
  size_t searched = 0;
  do {
    const char* from = buffer_.data() + begin_ + searched;
    const size_t left = end_ - begin_ - searched;
    if (const void* found = left ? std::memchr(from, '\n', left) : nullptr) {
      const size_t length = static_cast<size_t>(static_cast<const char*>(found) - (buffer_.data() + begin_));
      const std::span<char> line(buffer_.data() + begin_, length);
      begin_ += length + 1;
      ++number_;
      return line;
    }
    searched = end_ - begin_;
  } while (fill());
  if (begin_ == end_) return std::nullopt;
  const std::span<char> line(buffer_.data() + begin_, end_ - begin_);  // the last line may lack its line break
  begin_ = end_;
  ++number_;
  return line;
}

}  // namespace nhan::cli
