// Plain engine: bare Hyperscan, as a user would take it without Nhãn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct hs_database;
struct hs_scratch;

namespace nhan::bench {

// All surfaces in one set, in block mode. `flags` are Hyperscan's, for each surface; 0 makes them plain literals.
class PlainEngine {
 public:
  explicit PlainEngine(const std::vector<std::string>& surfaces, unsigned flags = 0);
  ~PlainEngine();
  PlainEngine(const PlainEngine&) = delete;
  PlainEngine& operator=(const PlainEngine&) = delete;

  // All occurrences, overlapping ones too, are counted and nothing else is done.
  size_t hits(std::string_view text) const;

 private:
  hs_database* database_ = nullptr;
  hs_scratch* scratch_ = nullptr;
};

}  // namespace nhan::bench
