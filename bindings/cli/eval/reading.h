// Reading of gold and predicted files: JSON Lines in the form of `nhan annotate --output jsonl`, "text" beside it where there is one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/eval/annotated.h"
#include "cli/input/objects.h"

namespace nhan::cli {

struct AnnotatedFile {
  std::string name;
  std::vector<Annotated> documents;
  uint64_t skipped = 0;  // broken lines
};

// In gold a span stands once: one that is named twice cannot be found twice. A prediction may repeat itself.
enum class Repeats { broken, allowed };

// Broken lines: as of read_objects. A line with the id of an earlier one is broken too.
AnnotatedFile read_annotated(const std::string& path, OnError on_error, Repeats repeats);

}  // namespace nhan::cli
