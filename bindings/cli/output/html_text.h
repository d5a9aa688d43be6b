// Text of an HTML page.
#pragma once

#include <fmt/format.h>

#include <string_view>

namespace nhan::cli {

// Appends `text`, its marks that mean something to HTML escaped, for elements and for attributes between double quotes.
void append_escaped(fmt::memory_buffer& out, std::string_view text);

}  // namespace nhan::cli
