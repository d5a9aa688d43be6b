// The frame around a bundle's body: "NHAN", format version, length and checksum of the body, all little-endian.
#pragma once

#include <string>
#include <string_view>

namespace nhan::database {

std::string framed(std::string_view body);

// The body of a whole and undamaged frame, a part of `bytes`. Failure(Status::bundle).
std::string_view unframed(std::string_view bytes);

}  // namespace nhan::database
