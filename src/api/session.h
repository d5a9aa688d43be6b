// Session: what annotators and streams are alike: the document at hand, what was last handed out, and a hold on their database. They work in borrowed memory.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotator.h"
#include "api/database.h"
#include "api/results.h"

namespace nhan::api {

class Session {
 public:
  Session(const nhan_database& database, const nhan_options* options);

  // All give what the call settled, valid until the next one. Where a call fails the document goes, and the handle stays usable. Failure(invalid_argument) from
  // within a call.
  nhan_result annotate(std::string_view text, annotate::Listener* listener = nullptr);
  nhan_result feed(std::string_view piece);
  nhan_result finish();

  // Annotates texts one behind the other, each a document of its own, and gives the result of each.
  void annotate_many(const char* const* texts, const size_t* lengths, std::span<nhan_result> results);

  // Forgets the document at hand, and gives all memory back.
  void reset();

 private:
  template <class Work>
  nhan_result run(bool ends, Work work);
  annotate::Annotator annotator(Workspace& workspace, annotate::Listener* listener = nullptr);
  nhan_result handed_out(Workspace& workspace);

  // Of one text among many: where its results end.
  struct Ends {
    size_t spans, offices, cooperations;
  };

  std::shared_ptr<const nhan_database> database_;
  annotate::Options options_;
  Workspaces::Place* last_ = nullptr;             // where the last call worked
  std::unique_ptr<annotate::Document> document_;  // null between documents
  Arrays own_;                                    // what the last call settled, where that is little
  std::unique_ptr<Results> results_;              // else; null where it is
  std::vector<Ends> ends_;
  bool at_work_ = false;  // within a call: what it calls back can't call it
};

}  // namespace nhan::api
