// Matching anchored patterns in block mode.
#include "engine/patterns.h"

#include "engine/hyperscan.h"

namespace nhan::engine {

Patterns::Patterns(const std::vector<std::string>& expressions) : count_(expressions.size()) {
  if (expressions.empty()) return;
  std::vector<std::string> anchored;
  for (const std::string& expression : expressions) anchored.push_back("^(?:" + expression + ")");
  database_ = compile(anchored, 0);
  prototype_ = allocate_scratch(database_.get());
}

Scratch Patterns::new_scratch() const { return count_ == 0 ? Scratch() : Scratch(clone_scratch(prototype_.get())); }

void Patterns::match(std::string_view text, const Scratch& scratch, std::vector<Hit>& hits) const {
  collect(database_.get(), text, scratch, hits);
}

}  // namespace nhan::engine
