// Walking over a paragraph and counting the cues of topics.
#include "resolve/topics.h"

#include <algorithm>

#include "resolve/block.h"
#include "scan/phrases_from.h"

namespace nhan::resolve {

void Topics::list_paragraphs(const Block& block) {
  uint32_t begin = 0;
  for (const uint32_t end : block.folded.barriers) {
    paragraphs_.push_back({{begin, end}});
    begin = end + 1;
  }
  paragraphs_.push_back({{begin, static_cast<uint32_t>(block.folded.bytes.size())}});
  asked_ = 0;
}

// Moves asked_ to the paragraph that holds the byte.
void Topics::turn_to(uint32_t at) {
  while (asked_ > 0 && at < paragraphs_[asked_].range.begin) --asked_;
  while (paragraphs_[asked_].range.end < at) ++asked_;
}

void Topics::read(const Block& block, Paragraph& paragraph) {
  found_ = 1;
  phrases_.clear();
  marks_ = {};
  cues_.assign(block.database.topic_entries(), 0);
  const scan::Syllables& syllables = block.syllables();
  const uint32_t first = syllables.index(block.folded, paragraph.range.begin), end = syllables.index(block.folded, paragraph.range.end);
  uint32_t next = first;
  for (const uint32_t i : begins_of_cues(block, first, end))
    if (i >= next) next = meet(block, i);
  paragraph.topics = found_;
  paragraph.read = true;
}

// The syllables that may begin one: by themselves, by what the next one may be, and by both together. Which of them these are is no branch.
std::span<const uint32_t> Topics::begins_of_cues(const Block& block, uint32_t first, uint32_t end) {
  using database::Openings;
  const scan::Syllables& syllables = block.syllables();
  const Openings& openings = block.database.topic_openings();
  const auto kinds = [&](uint32_t i) { return openings.kinds(syllables.number(i)); };
  if (begins_.size() < end - first + 1) begins_.resize(end - first + 1);
  uint32_t* out = begins_.data();
  const auto keep_where = [&](const auto& may_begin) {
    uint32_t* kept = begins_.data();
    for (const uint32_t* i = kept; i != out; ++i) {
      *kept = *i;
      kept += may_begin(*i);
    }
    out = kept;
  };
  for (uint32_t i = first; i < end; ++i) {
    *out = i;
    out += static_cast<size_t>((kinds(i) & (Openings::alone | Openings::first)) != 0);
  }
  keep_where([&](uint32_t i) { return Openings::kinds_before(kinds(i), kinds(i + 1)) != 0; });
  keep_where([&](uint32_t i) {
    const bool alone = (kinds(i) & Openings::alone) != 0, opens = openings.hold(syllables.opening(i, false));
    return alone | opens;
  });
  return {begins_.data(), out};
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
  uint64_t& marks = marks_[phrase / 64 % marks_.size()];
  const uint64_t mark = uint64_t{1} << (phrase & 63);
  if ((marks & mark) != 0 && std::find(phrases_.begin(), phrases_.end(), phrase) != phrases_.end()) return;
  bool counts = false;
  for (const database::Sense& sense : block.database.senses(phrase)) {
    const database::Traits& traits = block.database.traits(sense.entry);
    if (traits.topic == 0 || !scan::written_as(sense, range, block.folded)) continue;
    counts = true;
    if (++cues_[traits.topic_entry] >= traits.cues) found_ |= uint64_t{1} << traits.topic;
  }
  if (!counts) return;
  phrases_.push_back(phrase);
  marks |= mark;
}

}  // namespace nhan::resolve
