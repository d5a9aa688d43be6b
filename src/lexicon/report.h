// Report: where the passes over the files put their findings.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lexicon/read.h"

namespace nhan::lexicon {

// A line of a file; line 0 is the file as a whole.
struct Origin {
  std::string file;
  uint32_t line = 0;

  std::string where() const { return file + ":" + std::to_string(line); }
  static Origin of(std::string_view where);  // and back
};

class Report {
 public:
  explicit Report(DiagnosticSink sink) : sink_(std::move(sink)) {}

  void severe(const Origin& origin, std::string message) { add({origin.file, origin.line, true, std::move(message)}); }
  void warning(const Origin& origin, std::string message) { add({origin.file, origin.line, false, std::move(message)}); }
  void untidy(const Origin& origin, bool tolerated, std::string message) {
    add({origin.file, origin.line, !tolerated, std::move(message)});
  }

  // Throws the first severe finding, if there was one.
  void settle() const;

 private:
  void add(Diagnostic diagnostic);

  DiagnosticSink sink_;
  std::optional<Diagnostic> first_;
};

}  // namespace nhan::lexicon
