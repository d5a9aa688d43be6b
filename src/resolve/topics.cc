// Walking over a paragraph and counting the cues of topics.
#include "resolve/topics.h"

#include <algorithm>

#include "resolve/block.h"
#include "scan/phrases_from.h"

namespace nhan::resolve {

void Topics::find(const Block& block, uint32_t at) {
  const std::string_view view = block.folded.view();
  const size_t before = view.rfind('\n', at);
  paragraph_ = {before == std::string_view::npos ? 0 : static_cast<uint32_t>(before + 1),
                static_cast<uint32_t>(std::min(view.find('\n', at), view.size()))};
  found_ = 0;
  phrases_.clear();
  entries_.clear();
  const scan::Syllables& syllables = block.syllables();
  const uint32_t first = syllables.index(block.folded, paragraph_.begin), end = syllables.index(block.folded, paragraph_.end);
  uint32_t next = first;
  for (const uint32_t i : begins_of_cues(block, first, end))
    if (i >= next && may_begin_cue(block, i)) next = meet(block, i);
}

// The syllables that may begin one, without a branch for each.
std::span<const uint32_t> Topics::begins_of_cues(const Block& block, uint32_t first, uint32_t end) {
  if (begins_.size() < end - first + 1) begins_.resize(end - first + 1);
  uint32_t* out = begins_.data();
  for (uint32_t i = first; i < end; ++i) {
    *out = i;
    out += static_cast<size_t>((block.database.syllable(block.syllables().number(i)).roles & database::Syllable::begins_topic) != 0);
  }
  return {begins_.data(), out};
}

// By this syllable and the next: most begin none, and asking the trie costs more.
bool Topics::may_begin_cue(const Block& block, uint32_t syllable) {
  const scan::Syllables& syllables = block.syllables();
  const database::Openings& openings = block.database.topic_openings();
  const uint32_t number = syllables.number(syllable);
  const bool apart = syllables.begin(syllable + 1) != syllables.end(syllable) + 1;
  return openings.hold_alone(number, false) || openings.hold({number, syllables.number(syllable + 1), false, apart});
}

// Takes the longest cue that begins with the syllable; returns the syllable to go on with.
uint32_t Topics::meet(const Block& block, uint32_t syllable) {
  const database::Database& database = block.database;
  const scan::Syllables& syllables = block.syllables();
  uint32_t longest = database::no_phrase, next = syllable + 1;
  FoldedRange range;
  const auto take = [&](uint32_t last, uint32_t value) {
    const FoldedRange found{syllables.begin(syllable), syllables.end(last)};
    const uint32_t phrase = database.phrases().find(block.words(found), value - 1);
    if (phrase == database::no_phrase) return;
    longest = phrase;
    range = found;
    next = last + 1;
  };
  scan::each_phrase_from(
      database.topic_cues(), syllables, syllable, [&](uint32_t last) { return last + 1 < syllables.size(); }, take);
  if (longest != database::no_phrase) add(block, longest, range);
  return next;
}

void Topics::add(const Block& block, uint32_t phrase, FoldedRange range) {
  if (std::find(phrases_.begin(), phrases_.end(), phrase) != phrases_.end()) return;
  for (const database::Sense& sense : block.database.senses(phrase)) {
    const database::Traits& traits = block.database.traits(sense.entry);
    if (traits.topic == 0 || !scan::written_as(sense, range, block.folded)) continue;
    if (phrases_.empty() || phrases_.back() != phrase) phrases_.push_back(phrase);
    auto met = std::find_if(entries_.begin(), entries_.end(), [&](const Met& other) { return other.entry == sense.entry; });
    if (met == entries_.end()) met = entries_.insert(met, {sense.entry, 0});
    if (++met->cues >= traits.cues) found_ |= uint64_t{1} << traits.topic;
  }
}

}  // namespace nhan::resolve
