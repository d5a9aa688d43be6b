// Lexicon: what an entry answers about itself.
#include "lexicon/lexicon.h"

#include <algorithm>

#include "lexicon/names.h"

namespace nhan::lexicon {

std::string_view Entry::attribute(std::string_view wanted) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const Attribute& a) { return a.name == wanted; });
  return found == attributes.end() ? std::string_view() : std::string_view(found->value);
}

CueParts parts_of_cue(std::string_view cue, Side side) {
  const size_t open = side == Side::left ? 0 : cue.rfind('<'), close = side == Side::left ? cue.find('>') : cue.size() - 1;
  if (open >= cue.size() || close >= cue.size() || cue[open] != '<' || cue[close] != '>') return {cue, {}};
  const std::string_view kind = cue.substr(open + 1, close - open - 1);
  std::string_view words = side == Side::left ? cue.substr(close + 1) : cue.substr(0, open);
  if (side == Side::left && words.starts_with(' ')) words.remove_prefix(1);
  if (side == Side::right && words.ends_with(' ')) words.remove_suffix(1);
  return {words, kind};
}

std::optional<uint8_t> RecordCue::role_number() const {
  const size_t number = index_of(cue_role_names, role);
  return number == cue_role_names.size() ? std::nullopt : std::optional(static_cast<uint8_t>(number));
}

std::string_view Entry::id() const { return std::string_view(key).substr(0, key.find('@')); }

}  // namespace nhan::lexicon
