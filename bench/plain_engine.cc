// Compiling surfaces for Hyperscan, and counting its matches.
#include "plain_engine.h"

#include <hs.h>

#include <memory>
#include <stdexcept>

namespace nhan::bench {
namespace {

// Literals byte by byte, as hs_compile_lit_multi of 5.4.0 loses matches. Under HS_FLAG_UTF8 that would name other characters; what could
// mean something to a regular expression is escaped then.
std::string expression(std::string_view surface, bool utf8) {
  constexpr char digits[] = "0123456789abcdef";
  std::string out;
  for (const unsigned char byte : surface) {
    if (utf8 && byte >= 0x80)
      out += static_cast<char>(byte);
    else
      out.append("\\x").append({digits[byte >> 4], digits[byte & 15]});
  }
  return out;
}

void check(hs_error_t status, const char* what) {
  if (status != HS_SUCCESS) throw std::runtime_error(std::string("Hyperscan: ") + what);
}

}  // namespace

PlainEngine::PlainEngine(const std::vector<std::string>& surfaces, unsigned flags) {
  std::vector<std::string> expressions;
  for (const std::string& surface : surfaces) expressions.push_back(expression(surface, (flags & HS_FLAG_UTF8) != 0));
  std::vector<const char*> pointers;
  std::vector<unsigned> ids;
  for (const std::string& each : expressions) {
    ids.push_back(static_cast<unsigned>(pointers.size()));
    pointers.push_back(each.c_str());
  }
  const std::vector<unsigned> all_flags(pointers.size(), flags);
  hs_compile_error_t* error = nullptr;
  if (hs_compile_multi(pointers.data(), all_flags.data(), ids.data(), static_cast<unsigned>(pointers.size()), HS_MODE_BLOCK, nullptr,
                       &database_, &error) != HS_SUCCESS) {
    const std::string message = error->message;
    hs_free_compile_error(error);
    throw std::runtime_error("Hyperscan: " + message);
  }
  check(hs_alloc_scratch(database_, &scratch_), "no scratch");
}

PlainEngine::~PlainEngine() {
  hs_free_scratch(scratch_);
  hs_free_database(database_);
}

size_t PlainEngine::hits(std::string_view text) const {
  size_t count = 0;
  const auto on_match = [](unsigned, unsigned long long, unsigned long long, unsigned, void* counter) {
    ++*static_cast<size_t*>(counter);
    return 0;
  };
  check(hs_scan(database_, text.data(), static_cast<unsigned>(text.size()), 0, scratch_, on_match, &count), "a scan failed");
  return count;
}

}  // namespace nhan::bench
