// Errors in words: the same for the text report, for JSON and for the page.
#include "cli/eval/errors.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/output/labels.h"

namespace nhan::cli {
namespace {

constexpr size_t around = 35;  // code points on each side

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

size_t before(std::string_view text, size_t at) {
  for (size_t steps = 0; steps < around && at > 0; ++steps) {
    do --at;
    while (at > 0 && continues(text[at]));
  }
  return at;
}

size_t behind(std::string_view text, size_t at) {
  for (size_t steps = 0; steps < around && at < text.size(); ++steps) {
    do ++at;
    while (at < text.size() && continues(text[at]));
  }
  return at;
}

struct Mark {
  size_t at;
  std::string_view mark;
};

struct Bracketed {
  const EvalSpan* span;  // none where the error has no such side
  std::string_view open, close;
};

size_t length_of(const EvalSpan& span) { return span.last_byte - span.first_byte; }

// The text with marks set into it, which are given in any order; those at one place stay in the order of `marks`.
std::string marked(std::string_view text, std::vector<Mark> marks, size_t from, size_t to) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.at < b.at; });
  std::string out(from > 0 ? "…" : "");
  for (const Mark& mark : marks) {
    out.append(text.substr(from, mark.at - from)).append(mark.mark);
    from = mark.at;
  }
  return out.append(text.substr(from, to - from)).append(to < text.size() ? "…" : "");
}

}  // namespace

std::vector<SpanError> errors_of(const Evaluation& evaluation, std::string_view type) {
  std::vector<SpanError> errors;
  for (const EvaluatedDocument& document : evaluation.documents) {
    for (const Aligned& aligned : document.aligned) {
      if (aligned.verdict != Verdict::right && aligned.span().type == type) errors.push_back({&document, aligned});
    }
  }
  return errors;
}

std::string difference_of(const Aligned& aligned) {
  const auto arrow = [](std::string_view from, std::string_view to) {
    return fmt::format("{} → {}", from.empty() ? "-" : from, to.empty() ? "-" : to);
  };
  switch (aligned.verdict) {
    case Verdict::type: return arrow(aligned.gold->type, aligned.predicted->type);
    case Verdict::link:
    case Verdict::category: return arrow(aligned.gold->id, aligned.predicted->id);
    default: return aligned.span().id;
  }
}

std::string in_context(const DocumentPair& pair, const Aligned& aligned) {
  const EvalSpan* gold = aligned.gold;
  const EvalSpan* predicted = aligned.predicted;
  if (!pair.has_text) {
    std::string words = gold ? fmt::format("«{}»", gold->words) : "";
    if (predicted) words += fmt::format("[{}]", predicted->words);
    return on_one_line(words);
  }
  Bracketed outer{gold, "«", "»"};
  Bracketed inner{predicted, "[", "]"};
  if (gold && predicted && length_of(*predicted) > length_of(*gold)) std::swap(outer, inner);
  std::vector<Mark> marks;
  for (const Bracketed& side : {inner, outer}) {
    if (side.span) marks.push_back({side.span->last_byte, side.close});
  }
  for (const Bracketed& side : {outer, inner}) {
    if (side.span) marks.push_back({side.span->first_byte, side.open});
  }
  const auto [first, last] = std::minmax_element(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.at < b.at; });
  const std::string_view text = pair.text();
  const size_t from = before(text, first->at);
  const size_t to = behind(text, last->at);
  return on_one_line(marked(text, marks, from, to));
}

std::string words_of(const RecordRow& row) {
  std::string words;
  for (const std::string& cell : row) words += (&cell == row.data() ? "" : " | ") + (cell.empty() ? "-" : cell);
  return words;
}

}  // namespace nhan::cli
