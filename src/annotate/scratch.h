// Scratch: the memory that annotating a block takes, for one thread at a time. Nothing in it is of a document: who works in it next notices nothing.
#pragma once

#include "annotate/results.h"
#include "base/buffer.h"
#include "resolve/block.h"

namespace nhan::annotate {

struct Scratch {
  explicit Scratch(const database::Database& database) : block(database) {}

  resolve::Block block;
  Buffer<Span> spans;  // of the block
};

}  // namespace nhan::annotate
