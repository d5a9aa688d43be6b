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
  const auto senses = block.database.senses(mention.phrase);
  return std::any_of(senses.begin(), senses.end(), [&](const Sense& sense) {
    return block.database.kind(sense.kind).role == lexicon::Role::blocker && scan::written_as(sense, mention.range, block.folded);
  });
}

// Blockers are sorted by begin, as mentions are: those that begin too far before a mention to reach it are left behind for good.
void drop_blocked(Block& block) {
  const auto longest = static_cast<uint32_t>(block.database.phrases().longest());
  auto first = block.blockers.begin();
  std::erase_if(block.mentions, [&](const Mention& mention) {
    while (first != block.blockers.end() && first->begin + longest < mention.range.begin) ++first;
    for (auto blocker = first; blocker != block.blockers.end() && blocker->begin < mention.range.end; ++blocker)
      if (blocker->overlaps(mention.range) && blocker->size() >= mention.range.size()) return true;
    return false;
  });
}

void add_leaf(Block& block, const Mention& mention, const Sense& sense) {
  const Candidate candidate = candidate_of(block.database, mention.range, mention.phrase, sense);
  const Judgement judgement = judge(block, block.database.rules_of_entry(sense.entry), mention.range, sense.tier);
  if (judgement.vetoes()) return block.tell(candidate, Verdict::vetoed, "context", [&] { return where(block, judgement); });
  block.candidates.push_back(candidate);
}

// Each stage walks over its own mentions: which of all these are its own is asked once, and is no branch, since no processor could foretell it.
void list_by_use(Block& block) {
  const auto count = static_cast<uint32_t>(block.mentions.size());
  for (std::vector<uint32_t>* list : {&block.place_mentions, &block.head_mentions, &block.leaf_mentions}) list->resize(count + 1);
  uint32_t *place = block.place_mentions.data(), *head = block.head_mentions.data(), *leaf = block.leaf_mentions.data();
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t phrase = block.mentions[i].phrase;
    *place = *head = *leaf = i;
    place += static_cast<size_t>(block.database.stands_for(phrase, Part::place));
    head += static_cast<size_t>(block.database.stands_for(phrase, Part::rank | Part::body));
    leaf += static_cast<size_t>(block.database.stands_for(phrase, Part::leaf));
  }
  block.place_mentions.resize(static_cast<size_t>(place - block.place_mentions.data()));
  block.head_mentions.resize(static_cast<size_t>(head - block.head_mentions.data()));
  block.leaf_mentions.resize(static_cast<size_t>(leaf - block.leaf_mentions.data()));
}

}  // namespace

void take_mentions(Block& block) {
  block.scanner.scan(block.folded, block.mentions);
  block.blockers.clear();
  for (const Mention& mention : block.mentions)
    if (blocks(block, mention)) block.blockers.push_back(mention.range);
  if (!block.blockers.empty()) drop_blocked(block);
  block.mention_begins.take(block.mentions, block.syllables());
  block.mention_ends.assign(block.folded.bytes.size());
  for (const Mention& mention : block.mentions) block.mention_ends.set(mention.range.end);
  list_by_use(block);
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
