// Session: what annotators and streams are alike: a pipeline, the results it settled, and a hold on their database.
#pragma once

#include <memory>

#include "annotate/annotator.h"
#include "api/database.h"
#include "api/results.h"

namespace nhan::api {

class Session {
 public:
  Session(const nhan_database& database, const nhan_options* options);

  // Lets `work` loose on the pipeline, and gives what it settled. Where that fails the document is forgotten, so the handle stays usable.
  template <class Work>
  nhan_result run(Work work) {
    Rollback rollback{&pipeline_};
    work(pipeline_);
    const nhan_result result = results_.converted(pipeline_.results(), database_.get());
    rollback.pipeline = nullptr;
    return result;
  }

 private:
  struct Rollback {
    annotate::Annotator* pipeline;
    ~Rollback() {
      if (pipeline != nullptr) pipeline->reset();
    }
  };

  std::shared_ptr<const nhan_database> database_;
  annotate::Annotator pipeline_;
  Results results_;
};

}  // namespace nhan::api
