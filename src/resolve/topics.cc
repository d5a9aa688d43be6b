// Walking over a paragraph and counting the cues of topics.
#include "resolve/topics.h"

#include <algorithm>

#include "resolve/block.h"
#include "scan/phrases_from.h"

namespace nhan::resolve {

using database::TopicCue;

namespace {

// The first cue of the phrase that the syllables are, among those with the same ones; null where what lies between them is of none.
const TopicCue* standing(const Block& block, const TopicCue* cue, uint32_t first, uint32_t last) {
  const scan::Syllables& syllables = block.syllables();
  bool spaced = true;
  for (uint32_t i = first; i < last; ++i) spaced &= syllables.single_space_behind(block.folded, i);
  const std::string_view words = block.words({syllables.begin(first), syllables.end(last)});
  for (;; ++cue) {
    if (cue->spaced ? spaced : block.database.phrases().text(cue->phrase) == words) return cue;
    if (cue->last) return nullptr;
  }
}

}  // namespace

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
  const scan::Syllables& syllables = block.syllables();
  const TopicCue* longest = nullptr;
  uint32_t end = syllable;
  const auto take = [&](uint32_t last, uint32_t value) {
    const TopicCue* const cue = standing(block, block.database.topic_cue(value - 1), syllable, last);
    if (cue == nullptr) return;
    longest = cue;
    end = last;
  };
  scan::each_phrase_from(
      block.database.topic_trie(), syllables, syllable, [&](uint32_t last) { return last + 1 < syllables.size(); }, take);
  if (longest != nullptr) add(block, longest, {syllables.begin(syllable), syllables.end(end)});
  return end + 1;
}

void Topics::add(const Block& block, const TopicCue* cue, FoldedRange range) {
  const uint32_t phrase = cue->phrase;
  uint64_t& marks = marks_[phrase / 64 % marks_.size()];
  const uint64_t mark = uint64_t{1} << (phrase & 63);
  if ((marks & mark) != 0 && std::find(phrases_.begin(), phrases_.end(), phrase) != phrases_.end()) return;
  bool counts = false;
  for (;; ++cue) {
    if (scan::written_as(cue->policy, cue->capitals, range, block.folded)) {
      counts = true;
      if (++cues_[cue->entry] >= cue->needed) found_ |= uint64_t{1} << cue->topic;
    }
    if (cue->last || cue[1].phrase != phrase) break;
  }
  if (!counts) return;
  phrases_.push_back(phrase);
  marks |= mark;
}

}  // namespace nhan::resolve
