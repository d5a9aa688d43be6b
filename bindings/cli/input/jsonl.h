// JSON Lines in: one document a line, its text and id in fields of an object.
#pragma once

#include <cstdint>
#include <string>

#include "cli/input/document.h"
#include "cli/input/objects.h"

namespace nhan::cli {

struct JsonlFields {
  std::string text = "text";
  std::string id = "id";
};

// Hands each line's document to `take`, in order. Broken lines and what is returned: as of read_objects.
uint64_t read_jsonl(File& file, const JsonlFields& fields, OnError on_error, const TakeDocument& take);

}  // namespace nhan::cli
