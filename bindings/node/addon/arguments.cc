// Checks before every conversion: what is not checked would be read as something else than it is.
#include "arguments.h"

namespace nhan::node {
namespace {

void expect(bool right, Napi::Value value, const char* what) {
  if (!right) throw Napi::TypeError::New(value.Env(), std::string("expected ") + what);
}

bool is_array_of(Napi::Value value, napi_typedarray_type type) {
  return value.IsTypedArray() && value.As<Napi::TypedArray>().TypedArrayType() == type;
}

}  // namespace

std::string string_argument(Napi::Value value) {
  expect(value.IsString(), value, "a string");
  return value.As<Napi::String>();
}

std::string c_string_argument(Napi::Value value) {
  const std::string string = string_argument(value);
  expect(string.find('\0') == std::string::npos, value, "a string without NUL");
  return string;
}

std::vector<std::string> c_strings_argument(Napi::Value value) {
  expect(value.IsArray(), value, "an array of strings");
  const auto array = value.As<Napi::Array>();
  std::vector<std::string> strings;
  for (uint32_t i = 0; i < array.Length(); ++i) strings.push_back(c_string_argument(array.Get(i)));
  return strings;
}

uint32_t number_argument(Napi::Value value) {
  expect(value.IsNumber(), value, "a number");
  const double number = value.As<Napi::Number>().DoubleValue();
  expect(number >= 0 && number <= UINT32_MAX && number == static_cast<uint32_t>(number), value, "a whole number of 32 bits");
  return static_cast<uint32_t>(number);
}

Napi::Uint32Array numbers_argument(Napi::Value value) {
  expect(is_array_of(value, napi_uint32_array), value, "a Uint32Array");
  return value.As<Napi::Uint32Array>();
}

std::string_view bytes_argument(Napi::Value value) {
  expect(is_array_of(value, napi_uint8_array), value, "a Uint8Array");
  const auto bytes = value.As<Napi::Uint8Array>();
  return {reinterpret_cast<const char*>(bytes.Data()), bytes.ByteLength()};
}

}  // namespace nhan::node
