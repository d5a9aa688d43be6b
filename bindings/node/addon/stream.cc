// One crossing a piece.
#include "stream.h"

#include "database.h"
#include "failure.h"
#include "options.h"

namespace nhan::node {

Napi::Function Stream::define(Napi::Env env) {
  return DefineClass(env, "Stream",
                     {
                         InstanceMethod<&Stream::feed>("feed"),
                         InstanceMethod<&Stream::finish>("finish"),
                         InstanceMethod<&Stream::reset>("reset"),
                         InstanceMethod<&Stream::close>("close"),
                     });
}

Stream::Stream(const Napi::CallbackInfo& info) : ObjectWrap(info) {
  const nhan::Database& database = Database::of(info[0]);
  guarded(info.Env(), [&] { stream_.emplace(database, options_arguments(info, 1)); });
}

nhan::Stream& Stream::stream(Napi::Env env) {
  if (!stream_) throw failure(env, Error({NHAN_INVALID_ARGUMENT, 0, "the stream is closed"}));
  return *stream_;
}

void Stream::take(Napi::Env env, Napi::Value piece) {
  texts_.clear();
  texts_.add(piece);
  block_.add(guarded(env, [&] { return stream(env).feed(texts_.views().front()); }));
}

// feed(piece): a block of one result.
Napi::Value Stream::feed(const Napi::CallbackInfo& info) {
  take(info.Env(), info[0]);
  block_.end();
  return block_.take(info.Env());
}

// finish(last piece): likewise, the end of the document with it.
Napi::Value Stream::finish(const Napi::CallbackInfo& info) {
  take(info.Env(), info[0]);
  block_.add(guarded(info.Env(), [&] { return stream(info.Env()).finish(); }));
  block_.end();
  return block_.take(info.Env());
}

Napi::Value Stream::reset(const Napi::CallbackInfo& info) {
  guarded(info.Env(), [&] { stream(info.Env()).reset(); });
  return info.Env().Undefined();
}

Napi::Value Stream::close(const Napi::CallbackInfo& info) {
  stream_.reset();
  return info.Env().Undefined();
}

}  // namespace nhan::node
