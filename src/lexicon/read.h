// Reading gazetteer files into a Lexicon, with a diagnostic `file:line: message` for everything that is wrong.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace nhan::lexicon {

struct Diagnostic {
  std::string file;  // as given, or the path below the folder given
  uint32_t line = 0;
  bool severe = true;
  std::string message;  // what, and how to mend it
};
using DiagnosticSink = std::function<void(const Diagnostic&)>;

// Adds the files to `base` (an empty Lexicon, or the built-in one to be extended). Each path is a folder with a MANIFEST or one .tsv file of entries.
// Reports everything it finds; throws Failure(Status::gazetteer) with the first severe finding after all files were read, Failure(Status::io) where
// a file can't be read.
Lexicon read(const std::vector<std::string>& paths, Lexicon base, const DiagnosticSink& report);

// The surfaces that spacing derives from one (gazetteers/README.md), the surface itself first, folded; no duplicates.
std::vector<std::string> variants(std::string_view surface);

// The surface without diacritics, "Hải Dương" -> "Hai Duong"; case and spacing are kept.
std::string unaccented(std::string_view surface);

// The slug of a name: unaccented, lower case, runs of anything but letters and digits as '-': "Bà Rịa - Vũng Tàu" -> "ba-ria-vung-tau".
std::string slug(std::string_view name);

}  // namespace nhan::lexicon
