// Lexicon: what an entry answers about itself.
#include "lexicon/lexicon.h"

#include <algorithm>

#include "lexicon/names.h"

namespace nhan::lexicon {

std::string_view Entry::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

std::optional<uint8_t> RecordCue::role_number() const {
  const size_t number = index_of(cue_role_names, role);
  return number == cue_role_names.size() ? std::nullopt : std::optional(static_cast<uint8_t>(number));
}

std::string_view Entry::id() const { return std::string_view(key).substr(0, key.find('@')); }

}  // namespace nhan::lexicon
