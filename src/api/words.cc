// Words: milestones and the walk from one of them.
#include "api/words.h"

#include <algorithm>

#include "api/arguments.h"
#include "text/utf8.h"

namespace nhan::api {
namespace {

constexpr size_t step = 1024;  // bytes between milestones: a look-up decodes half of it, a text pays 1.6 % of its size

}  // namespace

Words::Words(std::string_view text, annotate::Unit unit) : text_(text), unit_(unit) {
  if (unit == annotate::Unit::bytes) return;
  uint64_t offset = 0;
  for (size_t byte = 0, next = 0; byte < text.size();) {
    if (byte >= next) {
      milestones_.push_back({offset, byte});
      next = byte + step;
    }
    const text::Decoded character = text::decode(text, byte);
    offset += units(character.code);
    byte += character.length;
  }
}

std::string_view Words::of(const nhan_span& span) const {
  const size_t begin = byte_at(span.begin), end = byte_at(span.end);
  if (begin > end || end > text_.size())
    refuse("a span ends at " + std::to_string(span.end) + ", behind the text: give the text that was annotated, and its unit");
  return text_.substr(begin, end - begin);
}

size_t Words::byte_at(uint64_t offset) const {
  if (unit_ == annotate::Unit::bytes) return offset;
  const auto behind =
      std::upper_bound(milestones_.begin(), milestones_.end(), offset, [](uint64_t at, const Milestone& m) { return at < m.offset; });
  Milestone here = behind == milestones_.begin() ? Milestone{0, 0} : behind[-1];
  while (here.offset < offset && here.byte < text_.size()) {
    const text::Decoded character = text::decode(text_, here.byte);
    here.offset += units(character.code);
    here.byte += character.length;
  }
  return here.offset == offset ? here.byte : text_.size() + 1;
}

}  // namespace nhan::api
