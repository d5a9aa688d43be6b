// Blocking mentions, and judging the ones that are spans by themselves.
#include "resolve/leaves.h"

#include <algorithm>

#include "resolve/context.h"

namespace nhan::resolve {
namespace {

using database::Part;
using database::Sense;
using scan::Mention;

bool blocks(const Block& block, const Mention& mention) {
  if (!block.database.stands_for(mention.phrase, Part::blocker)) return false;
  for (const Sense& sense : block.database.senses(mention.phrase))
    if (block.database.kind(sense.kind).role == lexicon::Role::blocker && scan::written_as(sense, mention.range, block.folded)) return true;
  return false;
}

// Blockers are sorted by begin; those that begin too far before a mention to reach it are left behind.
bool blocked(const std::vector<FoldedRange>& blockers, size_t& first, FoldedRange range, size_t longest) {
  while (first < blockers.size() && blockers[first].begin + longest < range.begin) ++first;
  for (size_t i = first; i < blockers.size() && blockers[i].begin < range.end; ++i)
    if (blockers[i].overlaps(range) && blockers[i].size() >= range.size()) return true;
  return false;
}

void add_leaf(Block& block, const Mention& mention, const Sense& sense) {
  const Candidate candidate = candidate_of(block.database, mention.range, mention.phrase, sense);
  const Judgement judgement = judge(block, block.database.rules_of_entry(sense.entry), mention.range, sense.tier);
  if (judgement.vetoes()) return block.tell(candidate, Verdict::vetoed, "context", [&] { return where(block, judgement); });
  block.candidates.push_back(candidate);
}

}  // namespace

void take_mentions(Block& block) {
  const std::vector<Mention>& found = block.scanner.scan(block.folded);
  block.mentions.clear();
  block.blockers.clear();
  for (const Mention& mention : found)
    if (blocks(block, mention)) block.blockers.push_back(mention.range);
  size_t first = 0;
  for (const Mention& mention : found)
    if (!blocked(block.blockers, first, mention.range, block.database.phrases().longest())) block.mentions.push_back(mention);
  block.mention_begins.take(block.mentions, block.folded, block.syllables());
  block.mention_ends.assign(block.folded.bytes.size());
  for (const Mention& mention : block.mentions) block.mention_ends.set(mention.range.end);
}

void find_leaves(Block& block) {
  for (const Mention& mention : block.mentions) {
    if (!block.database.stands_for(mention.phrase, Part::leaf)) continue;
    for (const Sense& sense : block.database.senses(mention.phrase)) {
      const Type type = block.database.type_of(sense.kind);
      if (block.database.kind(sense.kind).role != lexicon::Role::span || type == province || type == place || type == no_type) continue;
      if (!scan::written_as(sense, mention.range, block.folded)) continue;
      add_leaf(block, mention, sense);
      break;
    }
  }
}

}  // namespace nhan::resolve
