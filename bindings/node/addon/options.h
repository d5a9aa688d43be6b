// Options of annotators and streams, as lib/options.js hands them over.
#pragma once

#include <napi.h>

#include <nhan/nhan.hpp>

namespace nhan::node {

// The arguments from `first` on: unit (a number of nhan.h), records (a boolean), types (a BigInt of bits), as_of (a string, "" for none).
Options options_arguments(const Napi::CallbackInfo& info, size_t first);

}  // namespace nhan::node
