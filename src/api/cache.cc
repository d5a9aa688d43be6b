// Reading and writing the files of a cache.
#include "api/cache.h"

#include <cstring>

#include "api/file.h"
#include "base/failure.h"
#include "database/image.h"

// A digest of the core of this build, 64 digits (database/builtin.S.in).
extern "C" __attribute__((visibility("hidden"))) const char nhan_core_digest[];

namespace nhan::api {
namespace {

constexpr std::string_view magic = "NHANIMG\n";
constexpr size_t checksum_at = magic.size(), head_at = checksum_at + sizeof(uint64_t);

// FNV's step, eight bytes at a time in four lanes, for megabytes at every open. Finds any change within one word for certain; against intent no checksum
// helps, permissions do.
uint64_t checksum(std::string_view bytes) {
  constexpr uint64_t prime = 0x100000001B3;
  uint64_t lanes[4] = {1, 2, 3, bytes.size()};
  size_t at = 0;
  for (; at + sizeof lanes <= bytes.size(); at += sizeof lanes) {
    uint64_t words[4];
    std::memcpy(words, bytes.data() + at, sizeof words);
    for (size_t lane = 0; lane < 4; ++lane) lanes[lane] = (lanes[lane] ^ words[lane]) * prime;
  }
  for (; at < bytes.size(); ++at) lanes[0] = (lanes[0] ^ static_cast<uint8_t>(bytes[at])) * prime;
  uint64_t sum = 0;
  for (const uint64_t lane : lanes) sum = (sum ^ lane ^ lane >> 32) * prime;
  return sum;
}

std::string bytes_of(uint64_t number) { return {reinterpret_cast<const char*>(&number), sizeof number}; }

std::string hex(uint64_t number) {
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[number >> shift & 15];
  return digits;
}

}  // namespace

Cache::Cache(const std::string& folder, std::string_view bundle)
    : folder_(folder), bundle_(bundle), key_(std::string(nhan_core_digest, 64) + ", " + database::image_engine()) {
  path_ = folder_ + "/nhan-" + hex(checksum(key_) ^ checksum(bundle_)) + ".cache";
}

std::string Cache::head() const { return bytes_of(key_.size()) + key_ + bytes_of(bundle_.size()); }

std::optional<database::Database> Cache::read() const {
  const std::optional<FileBytes> file = read_private_file(path_);
  if (!file) return std::nullopt;
  std::string_view rest = file->view();
  const std::string head = this->head();
  if (rest.size() < head_at + head.size() + bundle_.size() || !rest.starts_with(magic)) return std::nullopt;
  const std::string_view sum = rest.substr(checksum_at, sizeof(uint64_t));
  rest.remove_prefix(head_at);
  const std::string_view image = rest.substr(head.size() + bundle_.size());
  if (!rest.starts_with(head) || rest.substr(head.size(), bundle_.size()) != bundle_ || sum != bytes_of(checksum(rest)))
    return std::nullopt;
  try {
    return database::read_image(image);
  } catch (const Failure& failure) {
    if (failure.status() != Status::bundle) throw;
    return std::nullopt;
  }
}

bool Cache::write(const database::Database& database) const {
  std::string body = head();
  body += bundle_;
  body += database::write_image(database);
  const std::string start = std::string(magic) + bytes_of(checksum(body));
  try {
    make_private_folder(folder_);
    replace_file(path_, {start, body}, Access::owner);
    return true;
  } catch (const Failure& failure) {
    if (failure.status() != Status::io) throw;
    return false;
  }
}

}  // namespace nhan::api
