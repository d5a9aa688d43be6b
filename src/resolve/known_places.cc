// Remembering places by the numbers of their phrases.
#include "resolve/known_places.h"

#include <algorithm>

namespace nhan::resolve {

void KnownPlaces::add(std::string_view folded, uint32_t phrase, uint32_t begin, uint32_t entry) {
  const auto at =
      std::lower_bound(told_.begin(), told_.end(), phrase, [](const Told& told, uint32_t wanted) { return told.phrase < wanted; });
  if (at == told_.end() || at->phrase != phrase)
    told_.insert(at, {phrase, begin + 1, entry});
  else if (begin + 1 < at->behind)
    *at = {phrase, begin + 1, entry};
  marks_.set(folded);
}

uint32_t KnownPlaces::find(uint32_t phrase, uint32_t begin) const {
  const auto at =
      std::lower_bound(told_.begin(), told_.end(), phrase, [](const Told& told, uint32_t wanted) { return told.phrase < wanted; });
  return at != told_.end() && at->phrase == phrase && at->behind <= begin ? at->entry : no_entry;
}

void KnownPlaces::end_block() {
  for (Told& told : told_) told.behind = 0;
}

}  // namespace nhan::resolve
