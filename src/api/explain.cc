// nhan_explain: an annotation with a listener.
#include "annotate/listener.h"
#include "api/annotator.h"
#include "api/arguments.h"
#include "api/guarded.h"

namespace nhan::api {
namespace {

// Hands every decision on, until the caller has had enough.
class Teller : public annotate::Listener {
 public:
  Teller(nhan_trace_sink sink, void* user) : sink_(sink), user_(user) {}

  void hear(const annotate::Decision& decision) override {
    const nhan_trace trace{decision.begin, decision.end,         decision.entry, decision.type, static_cast<uint16_t>(decision.verdict),
                           decision.stage, decision.rule.c_str()};
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
