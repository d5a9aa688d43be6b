// Remembering names: one look at a bit answers for most words that are none.
#include "assemble/known_names.h"

namespace nhan::assemble {

template <class Fits>
bool KnownNames::any(Fits fits) const {
  uint32_t begin = 0;
  for (const uint32_t end : ends_) {
    if (fits(std::string_view(bytes_).substr(begin, end - begin))) return true;
    begin = end;
  }
  return false;
}

void KnownNames::add(std::string_view folded, std::string_view first, std::string_view last) {
  if (ends_.size() == most_names || contains(folded)) return;
  bytes_ += folded;
  ends_.push_back(static_cast<uint32_t>(bytes_.size()));
  marks_.set(folded);
  marks_.set(first);
  marks_.set(last);
}

bool KnownNames::is_one(std::string_view folded) const {
  return any([folded](std::string_view name) { return name == folded; });
}

bool KnownNames::is_begin_of_one(std::string_view word) const {
  return any([word](std::string_view name) { return name.size() > word.size() && name[word.size()] == ' ' && name.starts_with(word); });
}

bool KnownNames::is_end_of_one(std::string_view word) const {
  return any([word](std::string_view name) {
    return name.size() > word.size() && name[name.size() - word.size() - 1] == ' ' && name.ends_with(word);
  });
}

}  // namespace nhan::assemble
