// Session: a call, from the borrowed workspace to what is handed out.
#include "api/session.h"

#include "api/arguments.h"

namespace nhan::api {
namespace {

constexpr size_t most_own = 7 << 10;  // bytes of results that a handle keeps in memory of its own; with all else it holds less than 8 KB

}  // namespace

Session::Session(const nhan_database& database, const nhan_options* options)
    : database_(database.shared_from_this()), options_(options_given(options, database_->data.type_names().size())) {}

// `work` takes a workspace; with `ends` the document is at its end behind it.
template <class Work>
nhan_result Session::run(bool ends, Work work) {
  if (at_work_) refuse("the handle is at work: a callback that it called can't call it");
  struct Call {
    Session* session;
    bool failed = true;
    ~Call() {
      session->at_work_ = false;
      if (failed) session->reset();
    }
  } call{this};
  at_work_ = true;
  Workspaces::Loan loan(database_->workspaces, last_);
  Workspace& workspace = *loan;
  if (!results_ && !(results_ = workspace.results.take())) results_ = std::make_unique<Results>();
  results_->settled.clear();
  if (!document_) {
    if (!(document_ = workspace.documents.take())) document_ = std::make_unique<annotate::Document>(database_->data);
    document_->begin(options_);
  }
  work(workspace);
  const nhan_result result = handed_out(workspace);
  if (ends) workspace.documents.give(std::move(document_));
  loan.is_sound();
  call.failed = false;
  return result;
}

// What is little goes into arrays of the handle's own, and the memory for more of it back.
nhan_result Session::handed_out(Workspace& workspace) {
  nhan_result result{nullptr, 0, nullptr, 0, nullptr, 0, database_.get()};
  if (!results_->are_none()) {
    const size_t size = Arrays::bytes_of(results_->settled);
    const bool little = size <= most_own;
    result = (little ? own_ : results_->arrays).converted(results_->settled, size, database_.get());
    if (!little) return result;
  }
  if (results_->are_moderate()) workspace.results.give(std::move(results_));
  results_.reset();
  return result;
}

annotate::Annotator Session::annotator(Workspace& workspace, annotate::Listener* listener) {
  return {options_, *document_, workspace.scratch, results_->settled, listener};
}

nhan_result Session::annotate(std::string_view text, annotate::Listener* listener) {
  return run(true, [&](Workspace& workspace) { annotator(workspace, listener).annotate(text); });
}

nhan_result Session::feed(std::string_view piece) {
  return run(false, [&](Workspace& workspace) { annotator(workspace).feed(piece); });
}

nhan_result Session::finish() {
  return run(true, [&](Workspace& workspace) { annotator(workspace).finish(); });
}

// The results of all texts lie in one row of arrays; each text's own are the stretch behind the one before.
void Session::annotate_many(const char* const* texts, const size_t* lengths, std::span<nhan_result> results) {
  ends_.clear();
  const nhan_result all = run(true, [&](Workspace& workspace) {
    const annotate::Results& settled = results_->settled;
    for (size_t i = 0; i < results.size(); ++i) {
      annotator(workspace).annotate({texts[i], lengths[i]});
      document_->begin(options_);
      ends_.push_back({settled.spans.size(), settled.offices.size(), settled.cooperations.size()});
    }
  });
  Ends begins{};
  for (size_t i = 0; i < results.size(); ++i) {
    const Ends ends = ends_[i];
    results[i] = {all.spans + begins.spans,
                  ends.spans - begins.spans,
                  all.offices + begins.offices,
                  ends.offices - begins.offices,
                  all.cooperations + begins.cooperations,
                  ends.cooperations - begins.cooperations,
                  all.database};
    begins = ends;
  }
}

void Session::reset() {
  document_.reset();
  results_.reset();
  own_ = Arrays();
}

}  // namespace nhan::api
