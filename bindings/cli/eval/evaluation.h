// Evaluation: everything that reports tell, counted once.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "cli/eval/alignment.h"
#include "cli/eval/pairing.h"
#include "cli/eval/record_rows.h"

namespace nhan::cli {

// True positives, false positives, false negatives. What is divided by nothing is 0.
struct Count {
  uint64_t tp = 0, fp = 0, fn = 0;
  void add(const Count& other);
  double precision() const;
  double recall() const;
  double f1() const;
};

struct Score {
  std::string name;  // a type, "all types", "PROVINCE linked", or one of record_names
  Count count;
};

struct RecordError {
  size_t kind;  // of record_names
  bool missed;  // else spurious
  RecordRow row;
};

struct EvaluatedDocument {
  const DocumentPair* pair;      // borrowed from the pairing
  std::vector<Aligned> aligned;  // of the types that are scored
  std::array<RecordRows, record_names.size()> gold_rows, predicted_rows;
  std::vector<RecordError> record_errors;
};

struct Evaluation {
  std::vector<std::string> types;  // Nhãn's own in their order, then the others of gold
  std::vector<EvaluatedDocument> documents;
  std::vector<Score> scores;                                         // types first, in their order
  std::vector<std::array<uint64_t, verdict_names.size()>> verdicts;  // by type, gold's where there is gold, and verdict
  std::vector<std::vector<uint64_t>> confusion;                      // by type of gold and predicted type; the last of each is "nothing"
  std::map<std::string, uint64_t> left_out;                          // predicted spans of types that gold does not know, by type
};

// Borrows from `pairing`.
Evaluation evaluate(const Pairing& pairing);

}  // namespace nhan::cli
