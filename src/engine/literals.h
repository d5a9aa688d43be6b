// Literals: a set of byte strings, all found in one pass over a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/buffer.h"
#include "engine/compiled.h"

namespace nhan::engine {

// Immutable, any thread. The engine gets the ends of the literals only, each once: it looks at no more than eight bytes before it asks the slow way,
// names end alike ("... xã hội"), and a third of the expressions compile in a quarter of the time. What stands in front is compared here.
class Literals {
 public:
  Literals() = default;  // of none
  // REQUIRES: no literal is empty, none occurs twice. Throws Failure(internal) where the engine refuses them.
  explicit Literals(const std::vector<std::string_view>& literals);

  Scratch new_scratch() const { return ends_.new_scratch(); }

  // Replaces `hits` by all occurrences of all literals in `text`, overlapping ones too, in rising order of their ends.
  // REQUIRES: text.size() < 2^32.
  void scan(std::string_view text, const Scratch& scratch, Buffer<Hit>& hits) const;

  size_t size() const { return literals_.size(); }
  size_t memory() const;  // bytes of the compiled set

  // What an image of them holds (database/image.h).
  static void fields(auto& self, auto& image) { image(self.bytes_, self.literals_, self.firsts_, self.ends_); }

 private:
  struct Literal {
    uint64_t before, mask;  // up to eight bytes in front of the end that the engine finds; 0 in front of those
    uint32_t number;
    uint32_t size;
    uint32_t begin;  // in bytes_
  };

  void take_end(std::string_view text, Hit end, Buffer<Hit>& hits) const;

  std::string bytes_;              // of all literals
  std::vector<Literal> literals_;  // by their ends
  std::vector<uint32_t> firsts_;   // by the engine's number of an end: its first literal
  Compiled ends_;
};

}  // namespace nhan::engine
