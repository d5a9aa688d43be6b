// Matching anchored patterns in block mode.
#include "engine/patterns.h"

#include <cstdlib>

#include "engine/hyperscan.h"

namespace nhan::engine {
namespace {

std::string anchored(const std::string& expression) { return "^(?:" + expression + ")"; }

}  // namespace

std::string fault_of(const std::string& expression) {
  hs_expr_info_t* info = nullptr;
  hs_compile_error_t* error = nullptr;
  hs_expression_info(anchored(expression).c_str(), HS_FLAG_ALLOWEMPTY, &info, &error);
  // The engine's allocator is malloc: nobody sets another.
  const std::unique_ptr<hs_expr_info_t, decltype(&std::free)> guard_of_info(info, std::free);
  if (error == nullptr) return info->min_width == 0 ? "It matches where nothing stands" : "";
  const std::unique_ptr<hs_compile_error_t, decltype(&hs_free_compile_error)> guard(error, hs_free_compile_error);
  return error->message;
}

Patterns::Patterns(const std::vector<std::string>& expressions) {
  std::vector<std::string> whole;
  for (const std::string& expression : expressions) whole.push_back(anchored(expression));
  set_ = Compiled(whole);
}

void Patterns::match(std::string_view text, const Scratch& scratch, Buffer<Hit>& hits) const {
  hits.clear();
  scan(set_, text, scratch, [&hits](Hit hit) { hits.push_back(hit); });
}

}  // namespace nhan::engine
