// Reading gazetteer files into a Lexicon, with a diagnostic `file:line: message` for everything that is wrong.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/variants.h"

namespace nhan::lexicon {

struct Diagnostic {
  std::string file;  // as given, or the path below the folder given
  uint32_t line = 0;
  bool severe = true;
  std::string message;  // what, and how to mend it
};
using DiagnosticSink = std::function<void(const Diagnostic&)>;

// Adds the files to `base` (an empty Lexicon, or the built-in one to be extended). Each path is a folder with a MANIFEST or one .tsv file
// of entries. Reports everything it finds; throws Failure(Status::gazetteer) with the first severe finding after all files were read,
// Failure(Status::io) where a file can't be read. In a single file, what is only untidy (order, derived variants, keys) is a warning.
Lexicon read(const std::vector<std::string>& paths, Lexicon base, const DiagnosticSink& report);

}  // namespace nhan::lexicon
