// The frame: written and checked field by field.
#include "database/bundle_frame.h"

#include <cstdint>

#include "base/failure.h"
#include "database/bundle.h"

namespace nhan::database {
namespace {

constexpr std::string_view magic = "NHAN";
constexpr size_t format_at = 4, length_at = 8, checksum_at = 16, body_at = 24;

[[noreturn]] void fail(const std::string& message) { throw Failure(Status::bundle, message); }

void append(uint64_t value, size_t size, std::string& out) {
  for (size_t i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
}

uint64_t number_at(std::string_view bytes, size_t at, size_t size) {
  uint64_t value = 0;
  for (size_t i = 0; i < size; ++i) value |= static_cast<uint64_t>(static_cast<uint8_t>(bytes[at + i])) << (8 * i);
  return value;
}

// FNV-1a, 64 bits. It finds damage (any one changed byte for certain: each step is a bijection); against intent no checksum without a key
// would help, so the reader trusts nothing all the same. Six lines instead of a dependency, and 1 ms per MB of a bundle that is read once.
uint64_t checksum(std::string_view body) {
  uint64_t hash = 0xCBF29CE484222325;
  for (const char c : body) hash = (hash ^ static_cast<uint8_t>(c)) * 0x100000001B3;
  return hash;
}

}  // namespace

std::string framed(std::string_view body) {
  std::string out(magic);
  out.reserve(body_at + body.size());
  append(bundle_format, 4, out);
  append(body.size(), 8, out);
  append(checksum(body), 8, out);
  return out.append(body);
}

std::string_view unframed(std::string_view bytes) {
  if (!bytes.starts_with(magic)) fail("no bundle: it does not begin with \"NHAN\"; build one with nhan build");
  if (bytes.size() < body_at) fail("the bundle is truncated within its first " + std::to_string(body_at) + " bytes: copy it again");
  const uint64_t format = number_at(bytes, format_at, 4), length = number_at(bytes, length_at, 8);
  if (format != bundle_format) {
    fail("the bundle has format " + std::to_string(format) + ", this library reads " + std::to_string(bundle_format) +
         ": build it again from its gazetteers");
  }
  const std::string_view body = bytes.substr(body_at);
  if (body.size() != length) {
    fail("the bundle has " + std::to_string(body.size()) + " bytes behind its head where " + std::to_string(length) +
         " were written: copy it again");
  }
  if (checksum(body) != number_at(bytes, checksum_at, 8)) fail("the bundle is damaged, its checksum does not fit: copy it again");
  return body;
}

}  // namespace nhan::database
