// Cooperations: which places a document reports as cooperating, meeting or signing, in which fields, by what instrument, when.
#pragma once

#include <span>
#include <vector>

#include "assemble/results.h"
#include "resolve/block.h"

namespace nhan::assemble {

class Cooperations {
 public:
  explicit Cooperations(const database::Database& database) : database_(database) {}

  void restart() {}
  void take(const resolve::Block&, std::span<const Span>, Results&) {}
  void finish(Results&) {}

 private:
  [[maybe_unused]] const database::Database& database_;
};

}  // namespace nhan::assemble
