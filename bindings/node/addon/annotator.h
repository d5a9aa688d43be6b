// The raw class Annotator: whole texts in, blocks of numbers out.
#pragma once

#include <napi.h>

#include <nhan/nhan.hpp>
#include <optional>

#include "block.h"
#include "texts.h"

namespace nhan::node {

class Annotator : public Napi::ObjectWrap<Annotator> {
 public:
  static Napi::Function define(Napi::Env env);

  // new Annotator(database, unit, records, types, as_of)
  explicit Annotator(const Napi::CallbackInfo& info);

 private:
  Napi::Value annotate(const Napi::CallbackInfo& info);
  Napi::Value annotate_many(const Napi::CallbackInfo& info);
  Napi::Value explain(const Napi::CallbackInfo& info);
  Napi::Value close(const Napi::CallbackInfo& info);

  nhan::Annotator& annotator(Napi::Env env);

  std::optional<nhan::Annotator> annotator_;
  Texts texts_;
  Block block_;
};

}  // namespace nhan::node
