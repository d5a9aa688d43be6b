// Report: hands findings on as they come and remembers the first that is severe.
#include "lexicon/report.h"

#include <charconv>

#include "base/failure.h"

namespace nhan::lexicon {

Origin Origin::of(std::string_view where) {
  const size_t colon = where.rfind(':');
  Origin origin{std::string(where.substr(0, colon)), 0};
  if (colon != std::string_view::npos) std::from_chars(where.data() + colon + 1, where.data() + where.size(), origin.line);
  return origin;
}

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
