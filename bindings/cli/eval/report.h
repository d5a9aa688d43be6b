// Reports of an evaluation: text for people, JSON for scripts, a page for reading document by document.
#pragma once

#include "cli/eval/evaluation.h"
#include "cli/output/output.h"

namespace nhan::cli {

// Scores, verdicts by type, confusion, and at most `errors` errors of each type and of each kind of record.
void write_eval_text(const Evaluation& evaluation, size_t errors, Output& output);

// The same in one object, with the ids of documents that only one file has.
void write_eval_json(const Evaluation& evaluation, const Pairing& pairing, size_t errors, Output& output);

// Scores, verdicts and confusion, then each document with gold and prediction side by side.
void write_eval_html(const Evaluation& evaluation, Output& output);

}  // namespace nhan::cli
