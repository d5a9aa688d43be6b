// Block: results copied into one array of 32-bit numbers, which JavaScript decodes where it is asked (lib/result.js, lib/span.js).
//
// A block holds results in a row. Each result is
//   header         length of the whole in numbers; counts of spans, offices, cooperations, record spans
//   spans          12 numbers each: nhan_span as it is, but `parts` is where in the parts below
//   record spans   those that records are made of, likewise
//   offices        5 numbers each: record spans person, title, place; evidence, how many
//   cooperations   8 numbers each: parties, how many; fields, how many; agreement; date; evidence, how many
//   parts          entries
// A record names record spans by number, lists of them by the first; `absent` stands for none.
#pragma once

#include <napi.h>

#include <cstdint>
#include <nhan/nhan.hpp>
#include <vector>

namespace nhan::node {

class Block {
 public:
  static constexpr size_t header_size = 5, span_size = 12, office_size = 5, cooperation_size = 8;
  static constexpr uint32_t absent = UINT32_MAX;

  // Adds to the result at hand.
  void add(const Result& result);
  // Ends the result at hand: the next add begins another.
  void end();
  // All results as a Uint32Array, and an empty block again.
  Napi::Value take(Napi::Env env);

 private:
  using Numbers = std::vector<uint32_t>;

  // Copies spans and their parts to the end of `numbers`.
  void copy(std::span<const nhan_span> spans, Numbers& numbers);
  // Copies to the record spans, and returns the number of the first.
  uint32_t copy(std::span<const nhan_span> spans);
  uint32_t copy(const nhan_span& span);
  void put(const nhan_office& office);
  void put(const nhan_cooperation& record);

  Numbers spans_, record_spans_, offices_, cooperations_, parts_;  // of the result at hand
  Numbers results_;
};

}  // namespace nhan::node
