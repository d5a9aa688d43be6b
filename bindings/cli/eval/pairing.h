// Pairing: the documents of gold with those of the prediction, by id, and their spans laid on the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/eval/reading.h"
#include "cpp/nhan.hpp"

namespace nhan::cli {

struct DocumentPair {
  Annotated gold;
  Annotated predicted;  // without anything where there is no prediction
  bool has_text = false;
  std::string_view text() const { return has_text ? std::string_view(*gold.text) : std::string_view(); }
};

struct Pairing {
  std::vector<DocumentPair> documents;   // of gold, in its order
  std::vector<std::string> unpredicted;  // ids in gold alone: nothing of them was found
  std::vector<std::string> unknown;      // ids in the prediction alone: they are left out
  uint64_t skipped = 0;                  // lines of either file
};

// Takes the files apart. A document whose spans do not fit its text is a broken line; where those are skipped, one of gold is left out, and one
// of the prediction counts as missing. Says on standard error where spans say other words than stand at their offsets.
Pairing pair_documents(AnnotatedFile gold, AnnotatedFile predicted, Unit unit, OnError on_error);

}  // namespace nhan::cli
