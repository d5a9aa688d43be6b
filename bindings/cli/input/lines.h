// Lines: a file line by line, in memory bounded by the longest line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "cli/input/file.h"

namespace nhan::cli {

class Lines {
 public:
  // `padding` bytes behind each line are readable, as simdjson asks.
  Lines(File& file, size_t padding) : file_(file), padding_(padding) {}

  // The next line without its line break, or none at the end; the caller may write into it. Valid until the next call.
  std::optional<std::span<char>> next();
  uint64_t number() const { return number_; }  // of the line given last, from 1

 private:
  bool fill();  // false at the end of the file

  File& file_;
  size_t padding_;
  std::vector<char> buffer_;
  size_t begin_ = 0;  // buffer_[begin_, end_) is read and not yet given
  size_t end_ = 0;
  uint64_t number_ = 0;
};

}  // namespace nhan::cli
