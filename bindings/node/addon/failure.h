// Failures of the library as JavaScript errors.
#pragma once

#include <napi.h>

#include <nhan/nhan.hpp>

namespace nhan::node {

// The class of lib/error.js, an error of it with the library's message, status and line.
Napi::Error failure(Napi::Env env, const Error& error);

// Every call of the library is made in here.
template <class Call>
auto guarded(Napi::Env env, Call call) {
  try {
    return call();
  } catch (const Error& error) {
    throw failure(env, error);
  }
}

}  // namespace nhan::node
