// Document: what a document has told so far, and what of it is not yet annotated. All that crosses from block to block is here.
#pragma once

#include <string>

#include "annotate/offsets.h"
#include "annotate/options.h"
#include "assemble/known_names.h"
#include "assemble/records.h"
#include "assemble/told_abbreviations.h"
#include "database/database.h"
#include "resolve/known_places.h"

namespace nhan::annotate {

struct Document {
  explicit Document(const database::Database& database) : records(database) {}

  // Forgets everything; the memory lives on from document to document.
  void begin(const Options& options) {
    carry.clear();
    searched = 0;
    offsets = Offsets(options.unit);
    ordinal = 0;
    before = 0;
    dated_by_itself = options.as_of.empty() || options.as_of == "document";
    if (dated_by_itself)
      as_of.clear();
    else
      as_of = options.as_of;
    names.clear();
    places.clear();
    abbreviations.clear();
    records.restart();
  }

  std::string carry;    // the begin of a paragraph that has no end yet
  size_t searched = 0;  // bytes of it that are known to hold no barrier
  Offsets offsets;
  uint32_t ordinal = 0;  // of the next span
  char before = 0;       // the last character of the blocks so far that is no white space, 0 where there is none
  bool dated_by_itself = false;
  std::string as_of;  // the day by which names are read, "" while there is none
  assemble::KnownNames names;
  resolve::KnownPlaces places;
  assemble::ToldAbbreviations abbreviations;
  assemble::Records records;
};

}  // namespace nhan::annotate
