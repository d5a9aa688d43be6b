// Remembering places by the numbers of their phrases.
#include "resolve/known_places.h"

#include <algorithm>

namespace nhan::resolve {

void KnownPlaces::add(std::string_view folded, uint32_t phrase, uint32_t begin, uint32_t entry) {
  const auto at =
      std::lower_bound(told_.begin(), told_.end(), phrase, [](const Told& told, uint32_t wanted) { return told.phrase < wanted; });
  if (at == told_.end() || at->phrase != phrase)
    told_.insert(at, {phrase, begin, entry, block_});
  else if (at->block == block_ && begin < at->begin)
    *at = {phrase, begin, entry, block_};
  marks_.set(folded);
}

uint32_t KnownPlaces::find(uint32_t phrase, uint32_t begin) const {
  const auto at =
      std::lower_bound(told_.begin(), told_.end(), phrase, [](const Told& told, uint32_t wanted) { return told.phrase < wanted; });
  const bool told = at != told_.end() && at->phrase == phrase && (at->block != block_ || at->begin < begin);
  return told ? at->entry : no_entry;
}

}  // namespace nhan::resolve
