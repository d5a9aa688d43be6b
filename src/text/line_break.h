// Finding the next line break, with the widest vectors that the machine has.
#pragma once

#include <cstddef>
#include <string_view>

namespace nhan::text {

// Where the first line break at or behind `from` begins; text.size() where there is none.
size_t find_line_break(std::string_view text, size_t from);

}  // namespace nhan::text
