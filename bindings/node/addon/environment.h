// What the addon keeps for each thread of JavaScript that loads it.
#pragma once

#include <napi.h>

namespace nhan::node {

struct Environment {
  Napi::FunctionReference error_class;  // NhanError of lib/error.js

  static Environment& of(Napi::Env env) { return *env.GetInstanceData<Environment>(); }
};

}  // namespace nhan::node
