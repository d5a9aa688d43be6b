// Abbreviations that a text makes for itself: "đường sắt đô thị (ĐSĐT)", and from there on "ĐSĐT" alone.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "assemble/kept_words.h"
#include "base/buffer.h"
#include "resolve/block.h"
#include "resolve/word_marks.h"

namespace nhan::assemble {

// Read from left to right, so that it does not matter how a text is cut. Bounded: past `most_told` none is remembered any more, the old ones stay.
class ToldAbbreviations {
 public:
  // What it stands for; of a composed one its parts.
  struct Told {
    static constexpr size_t most_parts = 16;

    KeptWords::Place words;
    resolve::Candidate meaning;
    std::array<uint32_t, most_parts> parts;
  };

  void clear() {
    words_.clear();
    told_.clear();
    marks_.clear();
  }
  bool empty() const { return told_.empty(); }
  // What is told anew means that from then on. REQUIRES: it has no more parts than are kept.
  void add(std::string_view folded, const resolve::Candidate& meaning, std::span<const uint32_t> parts);
  // Null where none is told.
  const Told* find(std::string_view folded) const;

 private:
  static constexpr size_t most_told = 64;

  KeptWords words_;
  Buffer<Told> told_;
  resolve::WordMarks marks_;
};

// Adds candidates for them, and remembers what is told of. REQUIRES: all fields and bodies are among the candidates, and the runs are found.
void find_told_abbreviations(resolve::Block& block, ToldAbbreviations& told);

}  // namespace nhan::assemble
