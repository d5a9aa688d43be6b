// Cache: compiled databases in a folder that the host names, so that opening them again takes milliseconds.
//
// A file of it: "NHANIMG\n", a checksum of all behind it (8 bytes), the length of the key (8 bytes) and the key, the length of the bundle and the bundle,
// then the image (database/image.h); numbers as they lie in memory. The key says which build of the library and which engine it is of; the name of the
// file is a hash of key and bundle, but what counts is that both are equal, byte for byte.
//
// Invariants
//   1. Nothing of a file is used unless it belongs to the user who runs this and nobody else may write it (the engine executes a part of it), and
//      neither before its key, its bundle and its checksum were found right.
//   2. Files are put in their place whole. Readers and writers of other threads and processes need not wait for each other.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "database/database.h"

namespace nhan::api {

class Cache {
 public:
  // The place in `folder` of what `bundle`, which must outlive this, is compiled to.
  Cache(const std::string& folder, std::string_view bundle);

  // Nothing where no file is there, or none that is sound, of this key and of this bundle, and trusted.
  std::optional<database::Database> read() const;

  // Makes the folder where it is not there, its parent being there. False where the file can't be written.
  bool write(const database::Database& database) const;

 private:
  std::string head() const;  // of a file, from the key's length to the image

  std::string folder_;
  std::string_view bundle_;
  std::string key_;
  std::string path_;
};

}  // namespace nhan::api
