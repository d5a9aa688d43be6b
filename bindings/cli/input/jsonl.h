// JSON Lines in: one document a line, its text and id in fields of an object.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "cli/input/document.h"
#include "cli/input/file.h"

namespace nhan::cli {

struct JsonlFields {
  std::string text = "text";
  std::string id = "id";
};

enum class OnError { fail, skip };

// Hands each line's document to `take`, in order; blank lines are none. A broken line throws Problem(Exit::partly, "FILE:LINE: ...") or, with
// OnError::skip, is reported on standard error. Returns how many lines were skipped.
uint64_t read_jsonl(File& file, const JsonlFields& fields, OnError on_error, const TakeDocument& take);

// Writes \ufffd over each \u escape that is half a surrogate pair (scripts that cut strings leave them; strict parsers refuse the line).
// Returns whether there was one.
bool mend_lone_surrogates(std::span<char> line);

}  // namespace nhan::cli
