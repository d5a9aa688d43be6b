// Folding the words of expressions, and asking the engine of each whether it can be used.
#include "database/expressions.h"

#include "engine/patterns.h"
#include "lexicon/report.h"
#include "text/fold.h"

namespace nhan::database {

std::string folded_expression(const std::string& expression) {
  std::string out, words;
  for (size_t i = 0; i < expression.size(); ++i) {
    if (expression[i] != '\\') {
      words += expression[i];
      continue;
    }
    text::Folded folded;
    text::fold(words, folded);
    out += folded.bytes;
    words.clear();
    out += expression.substr(i, 2);
    ++i;
  }
  text::Folded folded;
  text::fold(words, folded);
  return out + folded.bytes;
}

void check_patterns(const lexicon::Lexicon& lexicon, const lexicon::DiagnosticSink& sink) {
  lexicon::Report report(sink);
  for (const lexicon::Pattern& row : lexicon.patterns)
    if (const std::string fault = engine::fault_of(folded_expression(row.expression)); !fault.empty())
      report.severe(lexicon::Origin::of(row.where), "the pattern can't be used: " + fault + ": correct it, in Hyperscan's syntax");
  report.settle();
}

}  // namespace nhan::database
