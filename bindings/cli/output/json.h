// JSON text out.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace nhan::cli {

// Appends `text` as a JSON string with its quotes. Ill-formed UTF-8 becomes U+FFFD, so that the output always is valid JSON.
void append_json(fmt::memory_buffer& out, std::string_view text);

}  // namespace nhan::cli
