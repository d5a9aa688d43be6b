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
  const auto senses = block.database.senses(mention.phrase);
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
    return block.database.kind(sense.kind).role == lexicon::Role::blocker && scan::written_as(sense, mention.range, block.folded);
  });
}

// Takes the phrases of the mentions that the one with this index overlaps and is no shorter than, itself among them.
void strike(Block& block, uint32_t index) {
  const FoldedRange blocker = block.mentions[index].range;
  const auto longest = static_cast<uint32_t>(block.database.phrases().longest());
  uint32_t first = index;
  while (first > 0 && block.mentions[first - 1].range.begin + longest > blocker.begin) --first;
  for (uint32_t i = first; i < block.mentions.size() && block.mentions[i].range.begin < blocker.end; ++i)
    if (block.mentions[i].range.overlaps(blocker) && block.mentions[i].range.size() <= blocker.size())
      block.mentions[i].phrase = database::no_phrase;
}

// Each stage walks over its own mentions: which of all these are its own is asked once, and is no branch, since no processor could foretell it.
void list(const Block& block, uint8_t parts, std::vector<uint32_t>& indexes) {
  const auto count = static_cast<uint32_t>(block.mentions.size());
  indexes.resize(count + 1);
  uint32_t* out = indexes.data();
  for (uint32_t i = 0; i < count; ++i) {
    *out = i;
    out += static_cast<size_t>(block.database.stands_for(block.mentions[i].phrase, parts));
  }
  indexes.resize(static_cast<size_t>(out - indexes.data()));
}

void drop_struck(std::vector<Mention>& mentions) {
  size_t kept = 0;
  for (const Mention mention : mentions) {
    mentions[kept] = mention;
    kept += static_cast<size_t>(mention.phrase != database::no_phrase);
  }
  mentions.resize(kept);
}

void take_blockers(Block& block) {
  std::vector<uint32_t>& blocking = block.blocker_mentions;
  list(block, Part::blocker, blocking);
  std::erase_if(blocking, [&](uint32_t index) { return !blocks(block, block.mentions[index]); });
  block.blockers.clear();
  for (const uint32_t index : blocking) block.blockers.push_back(block.mentions[index].range);
  for (const uint32_t index : blocking) strike(block, index);
  if (!blocking.empty()) drop_struck(block.mentions);
}

void add_leaf(Block& block, const Mention& mention, const Sense& sense) {
  const Candidate candidate = candidate_of(block.database, mention.range, mention.phrase, sense);
  const Judgement judgement = judge(block, block.database.rules_of_entry(sense.entry), mention.range, sense.tier);
  if (judgement.vetoes()) return block.tell(candidate, Verdict::vetoed, "context", [&] { return where(block, judgement); });
  block.candidates.push_back(candidate);
}

}  // namespace

void take_mentions(Block& block) {
  block.scanner.scan(block.folded, block.mentions);
  take_blockers(block);
  block.mention_begins.take(block.mentions, block.syllables());
  block.mention_ends.assign(block.folded.bytes.size());
  for (const Mention& mention : block.mentions) block.mention_ends.set(mention.range.end);
  list(block, Part::place, block.place_mentions);
  list(block, Part::rank | Part::body, block.head_mentions);
  list(block, Part::leaf, block.leaf_mentions);
}

void find_leaves(Block& block) {
  for (const uint32_t index : block.leaf_mentions) {
    const Mention& mention = block.mentions[index];
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
