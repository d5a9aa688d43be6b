// Blocking mentions, and judging the ones that are spans by themselves.
#include "resolve/leaves.h"

#include "resolve/context.h"

namespace nhan::resolve {
namespace {

using database::Part;
using database::Sense;
using scan::Mention;

bool blocks(const Block& block, const Mention& mention) {
  return block.database.any_sense(mention.phrase, [&](const Sense& sense) {
    return sense.role == lexicon::Role::blocker && scan::written_as(sense, mention.range, block.folded);
  });
}

// Takes the phrases of the mentions that the one with this index overlaps and is no shorter than, itself among them.
void strike(Block& block, uint32_t index) {
  const FoldedRange blocker = block.mentions[index].range;
  uint32_t first = index;
  while (first > 0 && block.mentions[first - 1].range.begin + blocker.size() > blocker.begin) --first;
  for (uint32_t i = first; i < block.mentions.size() && block.mentions[i].range.begin < blocker.end; ++i)
    if (block.mentions[i].range.overlaps(blocker) && block.mentions[i].range.size() <= blocker.size())
      block.mentions[i].phrase = database::no_phrase;
}

// The indexes of the mentions that stand for some of the parts. Which these are is no branch, since no processor could foretell it.
class List {
 public:
  // REQUIRES: `indexes` outlives it; at most `most` are added.
  List(uint8_t parts, Buffer<uint32_t>& indexes, size_t most) : parts_(parts), indexes_(indexes) {
    indexes.resize(most + 1);
    out_ = indexes.data();
  }
  List(const List&) = delete;
  List& operator=(const List&) = delete;
  ~List() { indexes_.resize(static_cast<size_t>(out_ - indexes_.data())); }

  void add(uint32_t index, uint8_t parts) {
    *out_ = index;
    out_ += static_cast<size_t>((parts & parts_) != 0);
  }

 private:
  const uint8_t parts_;
  Buffer<uint32_t>& indexes_;
  uint32_t* out_;
};

void list_blockers(Block& block) {
  List blockers(Part::blocker, block.blocker_mentions, block.mentions.size());
  for (uint32_t i = 0; i < block.mentions.size(); ++i) blockers.add(i, block.database.parts_of(block.mentions[i].phrase));
}

// Each stage walks over its own mentions: which of all these are its own is asked once.
void list_mentions(Block& block) {
  const auto count = static_cast<uint32_t>(block.mentions.size());
  List places(Part::place, block.place_mentions, count), heads(Part::rank | Part::body, block.head_mentions, count),
      leaves(Part::leaf, block.leaf_mentions, count), triggers(Part::trigger, block.trigger_mentions, count);
  for (text::Bits* ends : {&block.mention_ends, &block.vetoed_ends, &block.standing_ends}) ends->assign(block.folded.bytes.size());
  for (uint32_t i = 0; i < count; ++i) {
    const uint8_t parts = block.database.parts_of(block.mentions[i].phrase);
    block.database.prefetch_senses(block.mentions[i].phrase);
    block.mention_ends.set(block.mentions[i].range.end);
    places.add(i, parts);
    heads.add(i, parts);
    leaves.add(i, parts);
    triggers.add(i, parts);
  }
}

void take_blockers(Block& block) {
  Buffer<uint32_t>& blocking = block.blocker_mentions;
  list_blockers(block);
  blocking.erase_if([&](uint32_t index) { return !blocks(block, block.mentions[index]); });
  block.blockers.clear();
  for (const uint32_t index : blocking) block.blockers.push_back(block.mentions[index].range);
  for (const uint32_t index : blocking) strike(block, index);
  if (!blocking.empty()) block.mentions.erase_if([](const Mention& mention) { return mention.phrase == database::no_phrase; });
}

// Judges leaves in their order. One that a row vetoes takes others along; one that only lacks a cue does not.
class Leaves {
 public:
  explicit Leaves(Block& block) : block_(block) {}

  void add(const Mention& mention, const Sense& sense) {
    const Candidate candidate = candidate_of(block_.database, mention.range, mention.phrase, sense);
    if (falls_along(mention.range, sense)) {
      block_.vetoed_ends.set(mention.range.end);
      return block_.tell(candidate, Verdict::vetoed, "context", "it lies within what a row has vetoed, or is its short form");
    }
    const Judgement judgement = judge(block_, block_.database.rules_of_entry(sense.entry), mention.range, sense.tier);
    if (judgement.vetoes()) {
      if (!judgement.unmet) veto(mention.range, sense);
      return block_.tell(candidate, Verdict::vetoed, "context", [&] { return where(block_, judgement); });
    }
    block_.standing_ends.set(mention.range.end);
    block_.candidates.push_back(candidate);
  }

 private:
  // Within what was vetoed, or in brackets behind it: "khoa Khoa học và Công nghệ" leaves no "Công nghệ", "dự án nhà ở xã hội (NƠXH)" no "NƠXH".
  bool falls_along(FoldedRange range, const Sense& sense) const {
    if (vetoed_.empty() || sense.kind != vetoed_sense_.kind) return false;
    if (range.begin >= vetoed_.begin && range.end <= vetoed_.end) return true;
    return sense.entry == vetoed_sense_.entry && range.begin == vetoed_.end + 2 && block_.folded.view().substr(vetoed_.end, 2) == " (";
  }

  void veto(FoldedRange range, const Sense& sense) {
    block_.vetoed_ends.set(range.end);
    vetoed_ = range;
    vetoed_sense_ = sense;
  }

  Block& block_;
  FoldedRange vetoed_;  // the last one
  Sense vetoed_sense_{};
};

// The sense by which the mention is a span by itself, as it is written; null where there is none.
const Sense* leaf_sense(const Block& block, const Mention& mention) {
  for (const Sense& sense : block.database.senses(mention.phrase)) {
    const Type type = block.database.type_of(sense.kind);
    if (sense.role != lexicon::Role::span || type == province || type == place || type == no_type) continue;
    if (scan::written_as(sense, mention.range, block.folded)) return &sense;
  }
  return nullptr;
}

}  // namespace

void take_mentions(Block& block) {
  block.scanner.scan(block.folded, block.mentions);
  take_blockers(block);
  block.mention_begins.take(block.mentions, block.syllables());
  list_mentions(block);
}

// All senses first: what judging them will look at is on its way by then.
void find_leaves(Block& block) {
  block.leaf_senses.clear();
  for (const uint32_t index : block.leaf_mentions) {
    block.leaf_senses.push_back(leaf_sense(block, block.mentions[index]));
    if (block.leaf_senses.back() != nullptr) block.database.prefetch_rules(*block.leaf_senses.back());
  }
  Leaves leaves(block);
  for (size_t i = 0; i < block.leaf_mentions.size(); ++i)
    if (block.leaf_senses[i] != nullptr) leaves.add(block.mentions[block.leaf_mentions[i]], *block.leaf_senses[i]);
}

}  // namespace nhan::resolve
