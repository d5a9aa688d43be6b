// Patterns: regular expressions that begin where the caller says; the longest match of each is told. (Dates, money, what users bring.)
// Anchoring gives the start for free: start-of-match in Hyperscan costs more than ten times the scan.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "engine/compiled.h"

namespace nhan::engine {

// What the engine finds wrong with an expression; "" where nothing is.
std::string fault_of(const std::string& expression);

// Immutable, any thread.
class Patterns {
 public:
  Patterns() = default;  // of none
  // Throws Failure(gazetteer) where an expression is wrong.
  explicit Patterns(const std::vector<std::string>& expressions);

  Scratch new_scratch() const { return set_.new_scratch(); }
  size_t memory() const { return set_.memory(); }  // bytes of the compiled set

  // Where matches that begin at text[0] end: all ends of all patterns, replacing `hits` (Hit::literal is the pattern).
  void match(std::string_view text, const Scratch& scratch, Buffer<Hit>& hits) const;

  // What an image of them holds (database/image.h).
  static void fields(auto& self, auto& image) { image(self.set_); }

 private:
  Compiled set_;
};

}  // namespace nhan::engine
