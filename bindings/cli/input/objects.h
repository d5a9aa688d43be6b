// Objects of JSON Lines, one a line, and their ids; broken lines are reported with their number.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <functional>
#include <string>

#include "cli/exit_code.h"
#include "cli/input/file.h"

namespace nhan::cli {

// A line that is not what it must be; what() says why, without file and line.
class BrokenLine : public Problem {
 public:
  explicit BrokenLine(const std::string& what) : Problem(Exit::partly, what) {}
};

enum class OnError { fail, skip };

// Throws Problem(Exit::partly, "FILE:LINE: ...") or, with OnError::skip, says the same on standard error.
void report_broken(const std::string& file, uint64_t line, const BrokenLine& problem, OnError on_error);

using TakeObject = std::function<void(const simdjson::dom::object&, uint64_t line)>;

// Hands each line's object, which lives until the call returns, to `take`, in order; blank lines are none. A line that is no object, or of which
// `take` throws BrokenLine, is reported as above. Returns how many lines were skipped.
uint64_t read_objects(File& file, OnError on_error, const TakeObject& take);

struct Id {
  std::string text;
  bool numeric;  // a JSON number, and written as one
};

// The id in `field`; the number of the line where there is none.
Id id_of(const simdjson::dom::object& object, const std::string& field, uint64_t line);

}  // namespace nhan::cli
