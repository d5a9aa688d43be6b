// Block: one stretch of text between barriers, with everything that the stages find in it. Buffers live on from block to block.
#pragma once

#include <string_view>
#include <vector>

#include "database/database.h"
#include "resolve/candidate.h"
#include "resolve/trace.h"
#include "scan/mentions.h"
#include "text/fold.h"

namespace nhan::resolve {

// A sequence of capitalised syllables, single spaces between: "Nguyễn Văn An", "Hải Dương", "UBND".
struct Run {
  FoldedRange range;
  uint16_t syllables;
};

struct Block {
  explicit Block(const database::Database& data) : database(data), scanner(data) {}

  const database::Database& database;
  scan::Scanner scanner;
  Trace* trace = nullptr;

  text::Folded folded;
  std::vector<scan::Mention> mentions;  // blockers have been taken out, with what they block
  std::vector<FoldedRange> blockers;
  std::vector<Run> runs;
  std::vector<Candidate> places;  // sorted by begin
  std::vector<Candidate> candidates;
  std::vector<uint32_t> parts;  // entries of composed candidates

  void tell(const Candidate& candidate, Verdict verdict, const char* stage, const std::string& rule) {
    if (trace != nullptr) trace->tell(candidate, verdict, stage, rule);
  }
};

}  // namespace nhan::resolve
