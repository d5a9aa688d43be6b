// Expressions: those of patterns.tsv, as the engine gets them.
#pragma once

#include <string>

#include "lexicon/read.h"

namespace nhan::database {

// With its words folded, and its escapes (\d, \., \xNN) left alone.
std::string folded_expression(const std::string& expression);

// Tells `sink` each one that the engine does not take. Failure(gazetteer) of the first, where there is one.
void check_patterns(const lexicon::Lexicon& lexicon, const lexicon::DiagnosticSink& sink);

}  // namespace nhan::database
