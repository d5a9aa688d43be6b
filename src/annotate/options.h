// Options: what a caller asks for.
#pragma once

#include <cstdint>
#include <string>

namespace nhan::annotate {

enum class Unit : uint8_t { bytes = 0, utf16 = 1, codepoints = 2 };  // the values of nhan.h, frozen

struct Options {
  Unit unit = Unit::bytes;
  bool records = true;
  uint64_t types = 0;   // bit 1 << type; 0: all
  std::string as_of{};  // "YYYY-MM-DD", or "document", as is ""
};

}  // namespace nhan::annotate
