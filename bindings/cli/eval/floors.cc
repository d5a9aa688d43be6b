// Floors of --min.
#include "cli/eval/floors.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/exit_code.h"

namespace nhan::cli {
namespace {

const Score& score_of(const Evaluation& evaluation, const std::string& name) {
  const auto found =
      std::find_if(evaluation.scores.begin(), evaluation.scores.end(), [&](const Score& score) { return score.name == name; });
  if (found != evaluation.scores.end()) return *found;
  std::string known;
  for (const Score& score : evaluation.scores) known.append(known.empty() ? "" : ", ").append(score.name);
  throw Problem(Exit::usage, fmt::format("--min: no score '{}'; there are {}", name, known));
}

}  // namespace

std::vector<Floor> parse_floors(const std::vector<std::string>& words) {
  std::vector<Floor> floors;
  for (const std::string& word : words) {
    const size_t equals = word.rfind('=');
    double f1 = -1;
    if (equals != std::string::npos) {
      const auto [end, error] = std::from_chars(word.data() + equals + 1, word.data() + word.size(), f1);
      if (error != std::errc() || end != word.data() + word.size()) f1 = -1;
    }
    if (!(f1 >= 0 && f1 <= 1)) throw Problem(Exit::usage, fmt::format("--min: '{}' is not SCORE=F1 with F1 from 0 to 1", word));
    floors.push_back({word.substr(0, equals), f1});
  }
  return floors;
}

bool floors_hold(const std::vector<Floor>& floors, const Evaluation& evaluation) {
  bool held = true;
  for (const Floor& floor : floors) {
    const double f1 = score_of(evaluation, floor.score).count.f1();
    if (f1 >= floor.f1) continue;
    held = false;
    fmt::print(stderr, "nhan: F1 of {} is {:.4f}, below its floor {}\n", floor.score, f1, floor.f1);
  }
  return held;
}

}  // namespace nhan::cli
