// Blocks: structs of nhan.h copied behind one another, with offsets in place of pointers (Native.java says more).
#pragma once

#include <cstddef>
#include <string>

#include "nhan.hpp"

namespace nhan::java {

// The block of results, which lie in a row at its begin.
std::string block_of(const nhan_result* results, size_t count);
std::string block_of(const nhan_database_info& info);
std::string block_of(const nhan_entry& entry);

// The result at an offset of a block that starts at an address aligned for any struct. Its spans and records lie in the block, whose offsets
// become pointers; `database` becomes that of the result.
nhan_result result_in(char* block, size_t offset, const nhan_database* database);

}  // namespace nhan::java
