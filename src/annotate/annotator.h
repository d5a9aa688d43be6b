// Annotator: the pipeline over a document that arrives in pieces. A whole text is one feed and a finish; there is no second path.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "annotate/results.h"
#include "database/database.h"

namespace nhan::resolve {
class Trace;
}

namespace nhan::annotate {

enum class Unit : uint8_t { bytes = 0, utf16 = 1, codepoints = 2 };  // the values of nhan.h, frozen

struct Options {
  Unit unit = Unit::bytes;
  bool records = true;
  uint64_t types = 0;   // bit 1 << type; 0: all
  std::string as_of{};  // "YYYY-MM-DD", "document" or ""
};

// Invariants
//   1. The results of a document depend on its bytes and the options only, not on how they were cut.
//   2. Each span is given once, by the first call at which no later byte can change it.
//   3. Memory is bounded: at most `longest_paragraph` bytes (cut.h) are held back, and a bounded number of remembered persons and places.
class Annotator {
 public:
  Annotator(std::shared_ptr<const database::Database> database, Options options);
  ~Annotator();
  Annotator(Annotator&&) noexcept;

  // Both replace results() by what the call settled.
  void feed(std::string_view piece);
  void finish();  // the annotator is then ready for the next document
  void reset();   // forgets the document at hand

  // feed and finish in one: results() then holds the whole document.
  void annotate(std::string_view text);
  // The same, but behind what results() holds already.
  void annotate_also(std::string_view text);

  const Results& results() const;
  const database::Database& database() const;
  void listen(resolve::Trace* trace);  // null: nobody listens

 private:
  class Pipeline;
  std::unique_ptr<Pipeline> pipeline_;
};

}  // namespace nhan::annotate
