// Fuzzes folding: folding twice changes nothing more, the map never goes back and stays on edges, paragraphs cover the text.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/barrier.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace {

using namespace nhan::text;

void require(bool holds) {
  if (!holds) std::abort();
}

std::string without_barriers(std::string bytes) {
  std::replace(bytes.begin(), bytes.end(), '\n', ' ');
  return bytes;
}

void check_map(std::string_view source, const Folded& folded) {
  uint32_t last = 0;
  for (uint32_t at = 0; at < folded.bytes.size(); at += decode(folded.bytes, at).length) {
    const uint32_t end = folded.map.source_end(at), begin = folded.map.source_begin(at);
    require(last <= end && end <= begin && begin <= source.size());
    require(!folded.valid_utf8 || begin == source.size() || !is_continuation(source[begin]));
    require(!folded.valid_utf8 || end == source.size() || !is_continuation(source[end]));
    last = begin;
  }
}

void check_paragraphs(std::string_view source) {
  while (!source.empty()) {
    size_t from = 0;
    const size_t end = paragraph_end(source, from, true);
    require(end > 0 && end <= source.size());
    source.remove_prefix(end);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string source(reinterpret_cast<const char*>(data), size);
  Folded once, twice;
  fold(source, once);
  fold(once.bytes, twice);
  require(without_barriers(twice.bytes) == without_barriers(once.bytes));
  require(once.valid_utf8 == is_valid(source));
  check_map(source, once);
  check_paragraphs(source);
  return 0;
}
