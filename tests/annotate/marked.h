// Marked: what an annotator finds in a text, "tỉnh [PROVINCE hai-duong|Hải Dương]", for tests that read like the text.
#pragma once

#include <string>

#include "annotate/handle.h"

namespace nhan::annotate {

// The text with the spans that `results` hold, in offsets of bytes.
inline std::string marked(std::string_view text, const Results& results, const database::Database& database) {
  std::string out;
  size_t copied = 0;
  for (const Span& span : results.spans) {
    out += text.substr(copied, span.begin - copied);
    out += "[" + database.type_names()[span.type];
    if (span.entry != no_entry) out += " " + std::string(database.entry(span.entry).key);
    out += "|" + std::string(text.substr(span.begin, span.end - span.begin)) + "]";
    copied = span.end;
  }
  return out + std::string(text.substr(copied));
}

inline std::string marked(std::shared_ptr<const database::Database> database, std::string_view text, Options options = {}) {
  Handle annotator(database, std::move(options));
  annotator.annotate(text);
  return marked(text, annotator.results(), *database);
}

}  // namespace nhan::annotate
