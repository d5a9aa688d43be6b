// What literals.cc, patterns.cc and compiled.cc share of Hyperscan: scanning, and failures that say what the engine said.
#pragma once

#include <hs.h>

#include <new>
#include <string_view>

#include "engine/compiled.h"

namespace nhan::engine {

// Throws Failure(internal), or Failure(no_memory), for any code but HS_SUCCESS: none of them is expected.
void check(hs_error_t code, const char* doing);

// Calls `take` with each Hit that a scan of `text` reports, in its order; with none where the set is empty. `take` may fail for want of memory.
template <class Take>
void scan(const Compiled& set, std::string_view text, const Scratch& scratch, Take take) {
  if (set.get() == nullptr || text.empty()) return;
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
  const hs_error_t code = hs_scan(set.get(), text.data(), static_cast<unsigned>(text.size()), 0, scratch.get(), on_match, &state);
  if (state.out_of_memory) throw std::bad_alloc();
  check(code, "scanning");
}

}  // namespace nhan::engine
