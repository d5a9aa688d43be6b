// Errors of an evaluation, and what reports say of one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/eval/evaluation.h"

namespace nhan::cli {

struct SpanError {
  const EvaluatedDocument* document;
  Aligned aligned;
};

// The errors of a type, gold's where there is gold, in the order of the documents.
std::vector<SpanError> errors_of(const Evaluation& evaluation, std::string_view type);

// What was taken for what, where a pair differs in more than its place: "TITLE → BODY", "hai-duong → hai-phong". Else the id.
std::string difference_of(const Aligned& aligned);

// The words around, on one line, gold between « and », the prediction in brackets: "…Chủ tịch «[Ủy ban nhân dân] tỉnh»…". The words alone where there is
// no text.
std::string in_context(const DocumentPair& pair, const Aligned& aligned);

// "Nguyễn Văn A | hai-duong"
std::string words_of(const RecordRow& row);

}  // namespace nhan::cli
