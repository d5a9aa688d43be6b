// Remembering names: one look at a bit answers for most words that are none, one number of each name for the others.
#include "assemble/known_names.h"

#include <algorithm>

namespace nhan::assemble {

void KnownNames::add(std::string_view folded, std::string_view first, std::string_view last, bool called) {
  if (names_.size() == most_names || contains(folded)) return;
  longest_ = std::max(longest_, folded.size());
  names_.push_back({words_.keep(folded), print_of(folded), print_of(first), print_of(last), called});
  for (const std::string_view told : {folded, first, last}) marks_.set(told);
}

bool KnownNames::is_one(std::string_view folded) const {
  const Print print = print_of(folded);
  return std::any_of(names_.begin(), names_.end(), [&](const Name& name) { return name.whole == print && words(name) == folded; });
}

bool KnownNames::is_called(std::string_view word) const {
  const Print print = print_of(word);
  return std::any_of(names_.begin(), names_.end(),
                     [&](const Name& name) { return name.called && name.whole == print && words(name) == word; });
}

bool KnownNames::is_begin_of_one(std::string_view word) const {
  const Print print = print_of(word);
  return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
    return name.first == print && name.place.size() > word.size() && words(name)[word.size()] == ' ' && words(name).starts_with(word);
  });
}

bool KnownNames::is_end_of_one(std::string_view end, std::string_view last) const {
  const Print print = print_of(last);
  return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
    return name.last == print && name.place.size() > end.size() && words(name)[name.place.size() - end.size() - 1] == ' ' &&
           words(name).ends_with(end);
  });
}

}  // namespace nhan::assemble
