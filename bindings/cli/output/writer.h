// Writer: one output format. It is given documents with their results, in order, and appends to the output.
#pragma once

#include <memory>
#include <string>

#include "cli/input/document.h"
#include "cli/output/output.h"
#include "cpp/nhan.hpp"

namespace nhan::cli {

class Writer {
 public:
  virtual ~Writer() = default;
  virtual Unit unit() const = 0;  // of the offsets that it wants in results
  virtual void write(const Document& document, const Result& result) = 0;
  virtual void finish() {}  // behind the last document
};

std::unique_ptr<Writer> make_jsonl_writer(const Database& database, Unit unit, Output& output);
std::unique_ptr<Writer> make_msgpack_writer(Unit unit, Output& output);
std::unique_ptr<Writer> make_conll_writer(const Database& database, Output& output);
std::unique_ptr<Writer> make_pretty_writer(const Database& database, Output& output);
std::unique_ptr<Writer> make_html_writer(const Database& database, Output& output);

}  // namespace nhan::cli
