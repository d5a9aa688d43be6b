// Streams: documents that arrive in pieces.
#include "api/arguments.h"
#include "api/guarded.h"
#include "api/session.h"

using nhan::api::given;
using nhan::api::guarded;

struct nhan_stream {
  nhan::api::Session session;
};

extern "C" {

nhan_status nhan_stream_open(const nhan_database* database, const nhan_options* options, nhan_stream** stream, nhan_error* error) {
  return guarded(error, [&] {
    nhan_stream*& out = given(stream, "stream");
    out = new nhan_stream{{given(database, "database"), options}};
  });
}

nhan_status nhan_stream_feed(nhan_stream* stream, const char* text, size_t length, nhan_result* result, nhan_error* error) {
  return guarded(error, [&] {
    nhan_result& out = given(result, "result");
    const std::string_view piece = nhan::api::bytes_given(text, length, "text");
    out = given(stream, "stream").session.feed(piece);
  });
}

nhan_status nhan_stream_finish(nhan_stream* stream, nhan_result* result, nhan_error* error) {
  return guarded(error, [&] {
    nhan_result& out = given(result, "result");
    out = given(stream, "stream").session.finish();
  });
}

nhan_status nhan_stream_reset(nhan_stream* stream, nhan_error* error) {
  return guarded(error, [&] { given(stream, "stream").session.reset(); });
}

void nhan_stream_free(nhan_stream* stream) { delete stream; }

}  // extern "C"
