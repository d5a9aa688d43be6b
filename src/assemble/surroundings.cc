// What ends in front of a name.
#include "assemble/surroundings.h"

#include <algorithm>

#include "text/syllables.h"

namespace nhan::assemble {

using resolve::Candidate;

bool Surroundings::ends_title(uint32_t end) const {
  const Candidate* chain = chain_ending(end);
  if (chain == nullptr) {
    const Candidate* place = place_ending(end);
    if (place == nullptr) return false;
    const uint32_t before = text::previous_end(block_.folded, std::min(place->classifier, place->range.begin));
    chain = before == text::nowhere ? nullptr : chain_ending(before);
  }
  return chain != nullptr && chain->type == title;
}

const Candidate* Surroundings::chain_ending(uint32_t end) const {
  size_t i = chain_;
  while (i < chains_ && block_.candidates[i].range.begin < end) ++i;
  while (i > 0 && block_.candidates[i - 1].range.end > end) --i;
  return i > 0 && block_.candidates[i - 1].range.end == end ? &block_.candidates[i - 1] : nullptr;
}

const Candidate* Surroundings::place_ending(uint32_t end) const {
  size_t i = place_;
  while (i < block_.places.size() && block_.places[i].range.begin < end) ++i;
  return i > 0 && block_.places[i - 1].range.end == end ? &block_.places[i - 1] : nullptr;
}

}  // namespace nhan::assemble
