// nhan_explain: an annotation with a listener.
#include "api/annotator.h"
#include "api/arguments.h"
#include "api/guarded.h"
#include "resolve/trace.h"

namespace nhan::api {
namespace {

// Hands every decision on, until the caller has had enough.
class Teller : public resolve::Trace {
 public:
  Teller(nhan_trace_sink sink, void* user) : sink_(sink), user_(user) {}

  void tell(const resolve::Candidate& candidate, resolve::Verdict verdict, const char* stage, const std::string& rule) override {
    const nhan_trace trace{
        candidate.range.begin, candidate.range.end, candidate.entry, candidate.type, static_cast<uint16_t>(verdict), stage, rule.c_str()};
    if (sink_(user_, &trace) != 0) throw Failure(Status::stopped, "the sink stopped the explanation");
  }

 private:
  nhan_trace_sink sink_;
  void* user_;
};

}  // namespace
}  // namespace nhan::api

extern "C" nhan_status nhan_explain(nhan_annotator* annotator, const char* text, size_t length, nhan_trace_sink sink, void* user,
                                    nhan_result* result, nhan_error* error) {
  return nhan::api::guarded(error, [&] {
    nhan_annotator& known = nhan::api::given(annotator, "annotator");
    const std::string_view document = nhan::api::bytes_given(text, length, "text");
    nhan::api::given_callback(sink, "sink");
    nhan_result& out = nhan::api::given(result, "result");
    nhan::api::Teller teller(sink, user);
    out = known.session.annotate(document, &teller);
  });
}
