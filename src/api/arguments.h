// Arguments: what the caller gave, checked. Failure(invalid_argument) says which argument is wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "annotate/options.h"
#include "base/failure.h"
#include "nhan/nhan.h"

namespace nhan::api {

[[noreturn]] inline void refuse(const std::string& message) { throw Failure(Status::invalid_argument, message); }

template <class Argument>
Argument& given(Argument* argument, const char* name) {
  if (argument == nullptr) refuse(std::string(name) + " is NULL");
  return *argument;
}

// A callback, which is no object to refer to.
template <class Callback>
void given_callback(Callback callback, const char* name) {
  if (callback == nullptr) refuse(std::string(name) + " is NULL");
}

// Bytes and their length; NULL only where there are none.
std::string_view bytes_given(const void* bytes, size_t length, const char* name);

annotate::Unit unit_given(uint32_t unit);

// The caller's options, of whatever version of nhan.h, or the defaults for NULL. `types`: how many types the database has, with number 0.
annotate::Options options_given(const nhan_options* options, size_t types);

}  // namespace nhan::api
