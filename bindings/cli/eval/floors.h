// Floors: scores below which an evaluation fails.
#pragma once

#include <string>
#include <vector>

#include "cli/eval/evaluation.h"

namespace nhan::cli {

struct Floor {
  std::string score;
  double f1;
};

// Reads "PLACE=0.9"; throws Problem(Exit::usage).
std::vector<Floor> parse_floors(const std::vector<std::string>& words);

// Says on standard error which scores are below; throws Problem(Exit::usage) where a floor names no score.
bool floors_hold(const std::vector<Floor>& floors, const Evaluation& evaluation);

}  // namespace nhan::cli
