// CollectedResult: the results of a stream's pieces put together, as if the text had been annotated whole.
#pragma once

#include <deque>
#include <vector>

#include "cpp/nhan.hpp"

namespace nhan::cli {

class CollectedResult {
 public:
  // Keeps a copy of what a piece settled, of the arrays that its spans and records point to as well.
  void add(const Result& piece);
  // Everything added; borrowed, until the next add.
  Result result() const;

 private:
  nhan_span keep(nhan_span span);
  const nhan_span* keep(std::span<const nhan_span> spans);

  std::vector<nhan_span> spans_;
  std::vector<nhan_office> offices_;
  std::vector<nhan_cooperation> cooperations_;
  std::deque<std::vector<nhan_span>> span_arrays_;  // deques: what is pointed to stays where it is
  std::deque<std::vector<uint32_t>> part_arrays_;
  const nhan_database* database_ = nullptr;
};

}  // namespace nhan::cli
