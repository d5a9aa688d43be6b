// Document: what a reader hands to the annotator and, with its result, to a writer.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace nhan::cli {

struct Document {
  std::string id;
  bool numeric_id = false;  // the id was a JSON number and is written as one
  std::string_view text;    // borrowed from the reader until it goes on
};

using TakeDocument = std::function<void(const Document&)>;

}  // namespace nhan::cli
