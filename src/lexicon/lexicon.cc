// Lexicon: what an entry answers about itself.
#include "lexicon/lexicon.h"

#include <algorithm>

namespace nhan::lexicon {

std::string_view Entry::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

std::string_view Entry::id() const { return std::string_view(key).substr(0, key.find('@')); }

}  // namespace nhan::lexicon
