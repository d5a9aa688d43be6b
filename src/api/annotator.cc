// Annotators: whole texts, one by one and in batches.
#include "api/annotator.h"

#include "api/arguments.h"
#include "api/guarded.h"

using nhan::api::bytes_given;
using nhan::api::given;
using nhan::api::guarded;

namespace nhan::api {
namespace {

void check_texts(const char* const* texts, const size_t* lengths, size_t count) {
  if (count == 0) return;
  given(texts, "texts");
  given(lengths, "lengths");
  for (size_t i = 0; i < count; ++i) bytes_given(texts[i], lengths[i], "a text of texts");
}

}  // namespace
}  // namespace nhan::api

extern "C" {

nhan_status nhan_annotator_new(const nhan_database* database, const nhan_options* options, nhan_annotator** annotator, nhan_error* error) {
  return guarded(error, [&] {
    nhan_annotator*& out = given(annotator, "annotator");
    out = new nhan_annotator{{given(database, "database"), options}};
  });
}

nhan_status nhan_annotate(nhan_annotator* annotator, const char* text, size_t length, nhan_result* result, nhan_error* error) {
  return guarded(error, [&] {
    nhan_result& out = given(result, "result");
    out = given(annotator, "annotator").session.annotate(bytes_given(text, length, "text"));
  });
}

nhan_status nhan_annotate_batch(nhan_annotator* annotator, const char* const* texts, const size_t* lengths, size_t count,
                                nhan_result_sink sink, void* user, nhan_error* error) {
  return guarded(error, [&] {
    given(annotator, "annotator");
    nhan::api::given_callback(sink, "sink");
    nhan::api::check_texts(texts, lengths, count);
    for (size_t i = 0; i < count; ++i) {
      const nhan_result result = annotator->session.annotate({texts[i], lengths[i]});
      if (sink(user, i, &result) != 0)
        throw nhan::Failure(nhan::Status::stopped, "the sink stopped the batch at text " + std::to_string(i));
    }
  });
}

nhan_status nhan_annotate_many(nhan_annotator* annotator, const char* const* texts, const size_t* lengths, size_t count,
                               nhan_result* results, nhan_error* error) {
  return guarded(error, [&] {
    given(annotator, "annotator");
    if (count > 0) given(results, "results");
    nhan::api::check_texts(texts, lengths, count);
    annotator->session.annotate_many(texts, lengths, {results, count});
  });
}

void nhan_annotator_free(nhan_annotator* annotator) { delete annotator; }

}  // extern "C"
