// Annotated: what one line of a gold or predicted file says of a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace nhan::cli {

struct EvalSpan {
  uint64_t begin = 0;  // half-open, in the unit that --offsets names
  uint64_t end = 0;
  std::string type, id;
  std::string words;      // as the file gives them; where it does not, those that stand there
  size_t first_byte = 0;  // half-open, of the document's text; both 0 where it has none
  size_t last_byte = 0;
};

struct EvalOffice {
  std::string person, title, place;
};

struct EvalCooperation {
  std::vector<std::string> parties, fields;
};

struct Annotated {
  std::string id;     // as JSON: "a" with its quotes, 7 without
  uint64_t line = 0;  // of the file
  std::optional<std::string> text;
  std::vector<EvalSpan> spans;  // in the order of the file
  std::vector<EvalOffice> offices;
  std::vector<EvalCooperation> cooperations;
};

}  // namespace nhan::cli
