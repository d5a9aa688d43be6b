// Cases of the language: texts and what must be found in them, read from the .jsonl files of this folder (README.md describes them).
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "nhan.hpp"

namespace nhan::cases {

// What is found in a text, written as in the files: words of spans in brackets, a line for each record.
struct Outcome {
  std::string marked;
  std::vector<std::string> offices, cooperations;

  friend bool operator==(const Outcome&, const Outcome&) = default;
};
std::ostream& operator<<(std::ostream& out, const Outcome& outcome);

struct Case {
  std::string id;
  std::string text;
  Outcome expected;
};

// All cases, in the order of the files' names.
std::vector<Case> read(const std::string& folder);

// Writes down the outcome of one text, from results whose offsets count in `unit`.
class Recorder {
 public:
  Recorder(const Database& database, std::string_view text, Unit unit);
  void add(const Result& result);
  Outcome outcome() const;

 private:
  std::string_view words(const nhan_span& span) const;
  std::string category(const nhan_span& span) const;
  void add(const nhan_span& span);
  void add(const nhan_office& office);
  void add(const nhan_cooperation& record);

  const Database& database_;
  std::string_view text_;
  std::vector<size_t> bytes_;  // of each offset of the unit; npos inside a code point
  size_t copied_ = 0;          // bytes of the text that are written down
  Outcome outcome_;
};

}  // namespace nhan::cases
