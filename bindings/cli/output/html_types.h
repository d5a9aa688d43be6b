// Types of spans on an HTML page: their colours, and the legend that shows and hides them.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string_view>

namespace nhan::cli {

// Appends the style of the classes t1 to tCOUNT, type by type.
void append_type_styles(fmt::memory_buffer& out, size_t count);

// Appends a box for each type, named in order from t1 on; without its tick the marks of the type lose their colour.
void append_type_legend(fmt::memory_buffer& out, std::span<const std::string_view> names);

}  // namespace nhan::cli
