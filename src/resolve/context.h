// Context: what the words beside a candidate say of it, by the rows of the context files.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// The row that decides, or null where none fits. A missing `require` is told as `unmet`.
struct Judgement {
  const database::Rule* rule = nullptr;
  bool unmet = false;

  bool vetoes() const { return unmet || (rule != nullptr && rule->effect == lexicon::Effect::veto); }
  bool retypes() const { return rule != nullptr && rule->effect == lexicon::Effect::retype; }
};

// Judges a stretch of the block by a list of rules; rows narrowed to a tier count only where `tier` is it.
Judgement judge(const Block& block, const database::RuleList& list, FoldedRange range, lexicon::Tier tier);

// Whether a `keep` row could fit at all, by the syllables next to the stretch: a short look that spares most judgements.
bool may_keep(const Block& block, const database::RuleList& list, FoldedRange range);

// "context-places.tsv:12", for traces.
std::string where(const Block& block, const Judgement& judgement);

}  // namespace nhan::resolve
