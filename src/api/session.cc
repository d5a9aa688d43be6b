// Session: its making, and many texts in one go.
#include "api/session.h"

#include "api/arguments.h"

namespace nhan::api {

Session::Session(const nhan_database& database, const nhan_options* options)
    : database_(database.callers_hold), options_(options_given(options, database_->data.type_names().size())) {}

// The results of all texts lie in one row of arrays; each text's own are the stretch behind the one before.
void Session::annotate_many(const char* const* texts, const size_t* lengths, std::span<nhan_result> results) {
  ends_.clear();
  const nhan_result all = run([&](annotate::Annotator& pipeline) {
    pipeline.reset();
    for (size_t i = 0; i < results.size(); ++i) {
      pipeline.annotate_also({texts[i], lengths[i]});
      const annotate::Results& settled = pipeline.results();
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

}  // namespace nhan::api
