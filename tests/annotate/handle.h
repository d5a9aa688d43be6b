// Handle: an annotator with all that it works on, as those of the ABI have it.
#pragma once

#include <memory>
#include <string_view>

#include "annotate/annotator.h"

namespace nhan::annotate {

class Handle {
 public:
  explicit Handle(std::shared_ptr<const database::Database> database, Options options = {})
      : database_(std::move(database)), options_(std::move(options)), document_(*database_), scratch_(*database_) {
    reset();
  }

  // All replace results() by what the call settled.
  void annotate(std::string_view text) {
    annotator().annotate(text);
    document_.begin(options_);
  }
  void feed(std::string_view piece) { annotator().feed(piece); }
  void finish() {
    annotator().finish();
    document_.begin(options_);
  }
  void reset() {
    results_.clear();
    document_.begin(options_);
  }

  const Results& results() const { return results_; }
  const database::Database& database() const { return *database_; }

 private:
  Annotator annotator() {
    results_.clear();
    return {options_, document_, scratch_, results_};
  }

  std::shared_ptr<const database::Database> database_;
  Options options_;
  Document document_;
  Scratch scratch_;
  Results results_;
};

}  // namespace nhan::annotate
