// Arguments of JavaScript as those of C++; anything else than what is asked for is a TypeError.
#pragma once

#include <napi.h>

#include <string>
#include <string_view>
#include <vector>

namespace nhan::node {

std::string string_argument(Napi::Value value);
// A string that C reads up to its NUL: one inside is an error.
std::string c_string_argument(Napi::Value value);
std::vector<std::string> c_strings_argument(Napi::Value value);
uint32_t number_argument(Napi::Value value);
Napi::Uint32Array numbers_argument(Napi::Value value);
// Borrowed from the Uint8Array, for as long as no JavaScript runs.
std::string_view bytes_argument(Napi::Value value);

}  // namespace nhan::node
