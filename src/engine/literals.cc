// Scanning for literals: every byte is written \xNN, because hs_compile_lit_multi of 5.4.0 loses matches (intel/hyperscan#303); same speed.
#include "engine/literals.h"

#include "engine/hyperscan.h"

namespace nhan::engine {
namespace {

std::string escaped(std::string_view literal) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(literal.size() * 4);
  for (const unsigned char byte : literal) {
    out += "\\x";
    out += digits[byte >> 4];
    out += digits[byte & 15];
  }
  return out;
}

}  // namespace

Literals::Literals(const std::vector<std::string_view>& literals) : count_(literals.size()) {
  if (literals.empty()) return;
  std::vector<std::string> expressions;
  expressions.reserve(literals.size());
  for (const std::string_view literal : literals) expressions.push_back(escaped(literal));
  database_ = compile(expressions, 0);
  prototype_ = allocate_scratch(database_.get());
}

Scratch Literals::new_scratch() const { return count_ == 0 ? Scratch() : Scratch(clone_scratch(prototype_.get())); }

void Literals::scan(std::string_view text, const Scratch& scratch, std::vector<Hit>& hits) const {
  collect(database_.get(), text, scratch, hits);
}

size_t Literals::memory() const {
  size_t bytes = 0;
  if (database_) check(hs_database_size(database_.get(), &bytes), "measuring");
  return bytes;
}

}  // namespace nhan::engine
