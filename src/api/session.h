// Session: what annotators and streams are alike: a pipeline, the results it settled, and a hold on their database.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "annotate/annotator.h"
#include "api/database.h"
#include "api/results.h"

namespace nhan::api {

class Session {
 public:
  Session(const nhan_database& database, const nhan_options* options);

  // Lets `work` loose on the pipeline, and gives what it settled. Where that fails the pipeline goes, and the document with it, so the handle stays usable.
  template <class Work>
  nhan_result run(Work work) {
    Rollback rollback{&pipeline_};
    if (!pipeline_) pipeline_.emplace(std::shared_ptr<const database::Database>(database_, &database_->data), options_);
    work(*pipeline_);
    const nhan_result result = results_.converted(pipeline_->results(), database_.get());
    rollback.pipeline = nullptr;
    return result;
  }

  // Forgets the document at hand, and gives all memory back.
  void reset() {
    pipeline_.reset();
    results_ = Results();
  }

  // Annotates texts one behind the other, each a document of its own, and gives the result of each.
  void annotate_many(const char* const* texts, const size_t* lengths, std::span<nhan_result> results);

 private:
  struct Rollback {
    std::optional<annotate::Annotator>* pipeline;
    ~Rollback() {
      if (pipeline != nullptr) pipeline->reset();
    }
  };

  // Of one text among many: where its results end.
  struct Ends {
    size_t spans, offices, cooperations;
  };

  std::shared_ptr<const nhan_database> database_;
  annotate::Options options_;
  std::optional<annotate::Annotator> pipeline_;  // made when it is first asked for: many handles wait long for their text
  Results results_;
  std::vector<Ends> ends_;
};

}  // namespace nhan::api
