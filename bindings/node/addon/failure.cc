// Errors are made by the class that JavaScript sees, so that `instanceof` works.
#include "failure.h"

#include "environment.h"

namespace nhan::node {

Napi::Error failure(Napi::Env env, const Error& error) {
  const Napi::Value made = Environment::of(env).error_class.New(
      {Napi::Number::New(env, error.status()), Napi::String::New(env, error.what()), Napi::Number::New(env, error.line())});
  return Napi::Error(env, made);
}

}  // namespace nhan::node
