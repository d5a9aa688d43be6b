// Recall: what the engine said of stretches that it has seen. News repeats itself: nine of ten stretches ("thành phố hà nội", "giáo dục") were scanned before,
// and are looked up in a tenth of the time that the engine takes.
//
// Invariants
//   1. An answer is given for equal bytes only, and is what the engine answers: whether it is found here changes no result.
//   2. Memory is bounded; when it is full everything is forgotten.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/literals.h"

namespace nhan::scan {

class Recall {
 public:
  Recall();

  // The hits in the stretch, their ends counted from its begin; nothing where it is not known. Valid until the next add().
  std::optional<std::span<const engine::Hit>> find(std::string_view stretch) const;

  // Stretches beyond a length are not taken up.
  void add(std::string_view stretch, std::span<const engine::Hit> hits);

 private:
  static constexpr size_t longest = 64;  // bytes of a stretch; longer ones seldom come twice
  static constexpr size_t slots = 2048, most_bytes = 32768, most_hits = 4096;
  struct Slot {
    uint32_t hash = 0;
    uint32_t begin = 0;  // in bytes_
    uint32_t first = 0;  // in hits_
    uint16_t length = 0;
    uint16_t count = 0;
  };

  static uint32_t hash_of(std::string_view stretch);

  std::vector<Slot> slots_;  // by the hash; a newer stretch takes the place of an older one
  std::vector<char> bytes_;
  std::vector<engine::Hit> hits_;
};

}  // namespace nhan::scan
