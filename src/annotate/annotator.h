// Annotator: the pipeline over a document that arrives in pieces. A whole text is one feed and a finish; there is no second path.
#pragma once

#include <string_view>

#include "annotate/document.h"
#include "annotate/listener.h"
#include "annotate/options.h"
#include "annotate/results.h"
#include "annotate/scratch.h"

namespace nhan::annotate {

// Owns nothing: it is there for a call, with the document that goes on, the memory to work in, and the results to add to.
// Invariants
//   1. The results of a document depend on its bytes and the options only, not on how they were cut, nor on the scratch that each call worked in.
//   2. Each span is given once, by the first call at which no later byte can change it.
//   3. Memory is bounded: at most `longest_paragraph` bytes (cut.h) are held back, and a bounded number of remembered persons and places.
struct Annotator {
  const Options& options;
  Document& document;  // REQUIRES: begun with these options
  Scratch& scratch;
  Results& results;
  Listener* listener = nullptr;  // null: nobody listens

  void feed(std::string_view piece);
  void finish();
  // feed and finish in one, without holding back what has no end yet.
  void annotate(std::string_view text);

 private:
  class Pipeline;
};

}  // namespace nhan::annotate
