// What literals.cc and patterns.cc share of Hyperscan: compiling a list of expressions, and failures that say what the engine said.
#pragma once

#include <hs.h>

#include <memory>
#include <string>
#include <vector>

#include "engine/literals.h"

namespace nhan::engine {

using DatabaseHandle = std::unique_ptr<hs_database, DatabaseDeleter>;

// Compiles expressions (id = index) in block mode, which is all we need: annotate/ cuts texts at barriers, so no engine state crosses a call.
DatabaseHandle compile(const std::vector<std::string>& expressions, unsigned flags);

ScratchHandle allocate_scratch(const hs_database* database);
ScratchHandle clone_scratch(const hs_scratch* prototype);

// Replaces `hits` by what a scan of `text` reports, in its order; nothing where there is no database.
void collect(const hs_database* database, std::string_view text, const Scratch& scratch, std::vector<Hit>& hits);

// Throws Failure(internal), or Failure(no_memory), for any code but HS_SUCCESS: none of them is expected.
void check(hs_error_t code, const char* doing);

}  // namespace nhan::engine
