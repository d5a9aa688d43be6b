// UTF-8 is written once, straight into the buffer: by vectors where that can be, else by V8.
#include "texts.h"

#include <algorithm>
#include <cstring>

#include "utf16.h"

namespace nhan::node {
namespace {

constexpr size_t small = 1 << 16;  // UTF-16 units: for shorter strings the worst case is cheaper to allow for than the length to ask for
constexpr size_t kept = 1 << 22;   // bytes of the buffer

void check(Napi::Env env, napi_status status) {
  if (status != napi_ok) throw Napi::Error::New(env);
}

}  // namespace

void Texts::add(Napi::Value text) {
  if (text.IsString()) {
    add_string(text.As<Napi::String>());
  } else if (text.IsTypedArray() && text.As<Napi::TypedArray>().TypedArrayType() == napi_uint8_array) {
    const auto bytes = text.As<Napi::Uint8Array>();
    if (const size_t size = bytes.ByteLength(); size > 0) std::memcpy(room(size), bytes.Data(), size);
    used_ += bytes.ByteLength();
  } else {
    throw Napi::TypeError::New(text.Env(), "a text is a string or a Uint8Array");
  }
  ends_.push_back(used_);
}

void Texts::add_string(Napi::String text) {
  const Napi::Env env = text.Env();
  size_t units = 0, length = 0;
  check(env, napi_get_value_string_utf16(env, text, nullptr, 0, &units));
  if (units <= small && converts_by_vectors()) {
    if (units_.size() <= units) units_.resize(units + 1);
    check(env, napi_get_value_string_utf16(env, text, units_.data(), units + 1, &units));
    length = convert_by_vectors(units_.data(), units, room(room_by_vectors(units)));
    used_ += length;
    if (length > 0) return;
  }
  size_t most = 3 * units;
  if (units > small) check(env, napi_get_value_string_utf8(env, text, nullptr, 0, &most));
  check(env, napi_get_value_string_utf8(env, text, room(most + 1), most + 1, &length));
  used_ += length;
}

char* Texts::room(size_t size) {
  if (buffer_.size() < used_ + size) buffer_.resize(std::max(used_ + size, 2 * buffer_.size()));
  return buffer_.data() + used_;
}

const std::vector<std::string_view>& Texts::views() {
  views_.clear();
  size_t begin = 0;
  for (const size_t end : ends_) {
    views_.emplace_back(buffer_.data() + begin, end - begin);
    begin = end;
  }
  return views_;
}

void Texts::clear() {
  used_ = 0;
  ends_.clear();
  if (buffer_.size() > kept) buffer_ = {};
}

}  // namespace nhan::node
