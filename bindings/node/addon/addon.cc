// The addon: what lib/native.js sees of it.
#include <napi.h>

#include <nhan/nhan.hpp>

#include "annotator.h"
#include "constants.h"
#include "database.h"
#include "environment.h"
#include "stream.h"

namespace nhan::node {
namespace {

// failWith(class): the class of the errors that failed calls throw; given once, before any other call.
Napi::Value fail_with(const Napi::CallbackInfo& info) {
  Environment::of(info.Env()).error_class = Napi::Persistent(info[0].As<Napi::Function>());
  return info.Env().Undefined();
}

Napi::Object define(Napi::Env env, Napi::Object exports) {
  env.SetInstanceData(new Environment);
  exports["failWith"] = Napi::Function::New<fail_with>(env, "failWith");
  exports["Database"] = Database::define(env);
  exports["Annotator"] = Annotator::define(env);
  exports["Stream"] = Stream::define(env);
  exports["version"] = Napi::String::New(env, std::string(version()));
  exports["statusText"] = Napi::Function::New(
      env,
      [](const Napi::CallbackInfo& info) -> Napi::Value {
        return Napi::String::New(info.Env(), nhan_status_text(info[0].As<Napi::Number>().Int32Value()));
      },
      "statusText");
  exports["constants"] = constants(env);
  exports["spanLayout"] = span_layout(env);
  return exports;
}

}  // namespace

NODE_API_MODULE(nhan, define)

}  // namespace nhan::node
