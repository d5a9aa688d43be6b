// Records: who holds which office where, and which places cooperate in what, from the spans of a document as they settle.
#pragma once

#include <span>
#include <string>

#include "assemble/cooperations.h"
#include "assemble/offices.h"
#include "assemble/results.h"
#include "resolve/block.h"

namespace nhan::assemble {

class Records {
 public:
  explicit Records(const database::Database& database) : cues_(database), offices_(database, cues_), cooperations_(database, cues_) {}

  void restart() {
    offices_.restart();
    cooperations_.restart();
  }

  // Takes a block's spans (spans[i] is made from block.candidates[i]); adds to `results` the offices that they settle.
  void take(const resolve::Block& block, std::span<const Span> spans, Results& results) {
    offices_.take(block, spans, results);
    cooperations_.take(block, spans, results);
  }

  // Ends the document: adds the offices that its end settles, and its cooperations.
  void finish(Results& results) {
    offices_.finish(results);
    cooperations_.finish(results);
  }

 private:
  Cues cues_;
  Offices offices_;
  Cooperations cooperations_;
};

}  // namespace nhan::assemble
