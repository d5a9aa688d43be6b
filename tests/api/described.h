// Described: results as lines of text, so that results of different handles are compared, and read where they differ.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nhan.hpp"

namespace nhan {

// One line for each span and record, with every member of its struct, spans of records included.
struct Described {
  std::vector<std::string> spans, offices, cooperations;

  void add(const Result& result);
  bool operator==(const Described&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Described& described);

Described annotated(Annotator& annotator, std::string_view text);

// What a stream gives for the pieces that end at `cuts` (rising), and the rest.
Described streamed(Stream& stream, std::string_view text, const std::vector<size_t>& cuts);

// In pieces of `size` bytes.
Described streamed(Stream& stream, std::string_view text, size_t size);

}  // namespace nhan
