// Constants: the numbers of nhan.h, and where the members of a span lie in a block, for JavaScript.
#pragma once

#include <napi.h>

namespace nhan::node {

// {NHAN_OK: 0, ...}: every enum value of the header.
Napi::Object constants(Napi::Env env);

// {size, begin, end, ...} of nhan_span in bytes.
Napi::Object span_layout(Napi::Env env);

}  // namespace nhan::node
