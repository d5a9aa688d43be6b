// Spellings: the surfaces of each entry as typed, close together, since each span that has an entry asks whether it is written as one of them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "database/slab.h"

namespace nhan::database {

// Build with add() and end_entry(), entry by entry, then only read: any thread.
class Spellings {
 public:
  // REQUIRES: spelling.size() < 65536 (lexicon::max_surface is far below).
  void add(std::string_view spelling) {
    const auto length = static_cast<Length>(spelling.size());
    const auto* const written = reinterpret_cast<const char*>(&length);
    bytes_.insert(bytes_.end(), written, written + sizeof length);
    bytes_.insert(bytes_.end(), spelling.begin(), spelling.end());
  }
  void end_entry() { begins_.push_back(static_cast<uint32_t>(bytes_.size())); }

  bool has(uint32_t entry, std::string_view spelling) const {
    for (const char *at = bytes_.data() + begins_[entry], *const end = bytes_.data() + begins_[entry + 1]; at < end;) {
      Length length;
      std::memcpy(&length, at, sizeof length);
      at += sizeof length;
      if (spelling == std::string_view(at, length)) return true;
      at += length;
    }
    return false;
  }

  // Begins to load what has() will look at. Also of no_entry.
  void prefetch(uint32_t entry) const { __builtin_prefetch(bytes_.data() + begins_[std::min<size_t>(entry, begins_.size() - 1)]); }

  // What an image of them holds (image.h).
  static void fields(auto& self, auto& image) { image(self.bytes_, self.begins_); }

 private:
  using Length = uint16_t;

  Table<char> bytes_;  // each spelling behind its length
  Table<uint32_t> begins_{0};
};

}  // namespace nhan::database
