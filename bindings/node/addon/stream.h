// The raw class Stream: pieces of a text in, blocks of what they settled out.
#pragma once

#include <napi.h>

#include <nhan/nhan.hpp>
#include <optional>

#include "block.h"
#include "texts.h"

namespace nhan::node {

class Stream : public Napi::ObjectWrap<Stream> {
 public:
  static Napi::Function define(Napi::Env env);

  // new Stream(database, unit, records, types, as_of)
  explicit Stream(const Napi::CallbackInfo& info);

 private:
  Napi::Value feed(const Napi::CallbackInfo& info);
  Napi::Value finish(const Napi::CallbackInfo& info);
  Napi::Value reset(const Napi::CallbackInfo& info);
  Napi::Value close(const Napi::CallbackInfo& info);

  nhan::Stream& stream(Napi::Env env);
  // Feeds a piece, and adds what it settled to the block.
  void take(Napi::Env env, Napi::Value piece);

  std::optional<nhan::Stream> stream_;
  Texts texts_;
  Block block_;
};

}  // namespace nhan::node
