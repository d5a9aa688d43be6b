// What literals.cc and patterns.cc share of Hyperscan: compiling a list of expressions, and failures that say what the engine said.
#pragma once

#include <hs.h>

#include <memory>
#include <new>
#include <string>
#include <vector>

#include "engine/literals.h"

namespace nhan::engine {

using DatabaseHandle = std::unique_ptr<hs_database, DatabaseDeleter>;

// Throws Failure(internal), or Failure(no_memory), for any code but HS_SUCCESS: none of them is expected.
void check(hs_error_t code, const char* doing);

// Compiles expressions (id = index) in block mode, which is all we need: annotate/ cuts texts at barriers, so no engine state crosses a call.
DatabaseHandle compile(const std::vector<std::string>& expressions, unsigned flags);

ScratchHandle allocate_scratch(const hs_database* database);
ScratchHandle clone_scratch(const hs_scratch* prototype);

// Calls `take` with each Hit that a scan of `text` reports, in its order; with none where there is no database. `take` may fail for want of memory.
template <class Take>
void scan(const hs_database* database, std::string_view text, const Scratch& scratch, Take take) {
  if (database == nullptr || text.empty()) return;
  struct State {
    Take take;
    bool out_of_memory = false;
  } state{std::move(take)};
  // No exception may pass through the engine's C frames; a non-zero answer ends the scan.
  const auto on_match = [](unsigned id, unsigned long long, unsigned long long end, unsigned, void* context) noexcept {
    State& receiver = *static_cast<State*>(context);
    try {
      receiver.take(Hit{id, static_cast<uint32_t>(end)});
      return 0;
    } catch (const std::bad_alloc&) {
      receiver.out_of_memory = true;
      return 1;
    }
  };
  const hs_error_t code = hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch.get(), on_match, &state);
  if (state.out_of_memory) throw std::bad_alloc();
  check(code, "scanning");
}

}  // namespace nhan::engine
