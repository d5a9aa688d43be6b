// Alignment: which predicted span answers which span of gold, and how well.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "cli/eval/annotated.h"

namespace nhan::cli {

// `right` and `link` count as found; the others are what went wrong.
enum class Verdict { right, link, category, boundary, type, missed, spurious };

inline constexpr std::array<std::string_view, 7> verdict_names{"right", "link", "category", "boundary", "type", "missed", "spurious"};

inline std::string_view name_of(Verdict verdict) { return verdict_names[static_cast<size_t>(verdict)]; }

// A span of gold, a predicted one, or both; borrowed from the documents.
struct Aligned {
  const EvalSpan* gold;
  const EvalSpan* predicted;
  Verdict verdict;
  bool found() const { return verdict == Verdict::right || verdict == Verdict::link; }
  const EvalSpan& span() const { return gold ? *gold : *predicted; }
};

// Each span occurs once, in the order of the text. First those are paired that count as found: same type, same place; of a FIELD, same category and
// any overlap, each of gold with the first that is left. Of the rest, pairs of one type that overlap, the most alike first, then pairs of two types.
std::vector<Aligned> align(const std::vector<const EvalSpan*>& gold, const std::vector<const EvalSpan*>& predicted);

// Without repetitions: several spans of one type in one place are the last of them, where the first stood.
std::vector<const EvalSpan*> distinct(const std::vector<EvalSpan>& spans);

}  // namespace nhan::cli
