// Report: hands findings on as they come and remembers the first that is severe.
#include "lexicon/report.h"

#include "base/failure.h"

namespace nhan::lexicon {

void Report::add(Diagnostic diagnostic) {
  if (sink_) sink_(diagnostic);
  if (diagnostic.severe && !first_) first_ = std::move(diagnostic);
}

void Report::settle() const {
  if (!first_) return;
  const Origin origin{first_->file, first_->line};
  throw Failure(Status::gazetteer, origin.where() + ": " + first_->message, first_->line);
}

}  // namespace nhan::lexicon
