// Telling namesakes apart.
#include "resolve/namesakes.h"

#include <algorithm>

namespace nhan::resolve {
namespace {

bool same_paragraph(const Block& block, uint32_t from, uint32_t to) {
  return block.folded.view().substr(from, to - from).find('\n') == std::string_view::npos;
}

// Whether the province that the entry lies in is one of the next two places of the paragraph.
bool container_near(const Block& block, size_t index, uint32_t entry) {
  const uint32_t container = block.database.traits(entry).container;
  if (container == no_entry) return false;
  const Buffer<Candidate>& places = block.places;
  const size_t last = std::min(index + 3, places.size());
  for (size_t i = index + 1; i < last && same_paragraph(block, places[index].range.end, places[i].range.begin); ++i)
    if (places[i].entry == container) return true;
  return false;
}

void tell_apart(Block& block, size_t index) {
  const database::Database& database = block.database;
  Candidate& candidate = block.places[index];
  if (candidate.entry == no_entry || !database.stands_for(candidate.phrase, database::Part::namesakes)) return;
  bool several = false;
  for (const database::Sense& sense : database.senses(candidate.phrase)) {
    if (sense.kind != candidate.kind || sense.entry == candidate.entry) continue;
    several = true;
    if (container_near(block, index, sense.entry)) candidate.entry = sense.entry;
  }
  if (several && !container_near(block, index, candidate.entry)) candidate.flags |= Flag::ambiguous;
}

}  // namespace

void tell_namesakes_apart(Block& block) {
  for (size_t i = 0; i < block.places.size(); ++i) tell_apart(block, i);
}

}  // namespace nhan::resolve
