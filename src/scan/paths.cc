// Following paths, all of them syllable by syllable: so the look-ups of one step wait for memory side by side, and few branches are hard to foresee.
#include "scan/paths.h"

#include <span>

#include "text/syllables.h"

namespace nhan::scan {

void Paths::find(const text::Folded& block, const Syllables& syllables, std::vector<Mention>& mentions) {
  paths_.clear();
  heads_.clear();
  const size_t count = find_starts(syllables);
  for (const uint32_t first : std::span(starts_).first(count)) {
    const database::Trie::Node node = trie_.first(syllables.number(first));
    heads_.push_back({static_cast<uint32_t>(paths_.size()), first, node});
    paths_.push_back({first, node.value()});
  }
  for (size_t left = heads_.size(); left > 0;) left = step(block, syllables, left);
  drop_without_value();
  for (const Path& path : paths_) add_mentions(block, syllables, path, mentions);
}

void Paths::drop_without_value() {
  size_t kept = 0;
  for (const Path path : paths_) {
    paths_[kept] = path;
    kept += static_cast<size_t>(path.value != 0);
  }
  paths_.resize(kept);
}

// The syllables that may begin a literal, without a branch for each.
size_t Paths::find_starts(const Syllables& syllables) {
  if (starts_.size() < syllables.size() + 1) starts_.resize(syllables.size() + 1);
  uint32_t* out = starts_.data();
  uint32_t number = syllables.number(0);
  for (uint32_t i = 0; i < syllables.size(); ++i) {
    const uint32_t next = syllables.number(i + 1);
    *out = i;
    out += trie_.may_begin(number, next);
    number = next;
  }
  return static_cast<size_t>(out - starts_.data());
}

// Takes the first `count` heads one syllable on; returns how many of them may go on.
size_t Paths::step(const text::Folded& block, const Syllables& syllables, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; ++i) {
    Head head = heads_[i];
    if (head.syllable + 1 == syllables.size()) continue;
    if (!syllables.single_space_behind(block, head.syllable)) [[unlikely]]
      head.node = over_mark(block, syllables, head);
    ++head.syllable;
    head.node = trie_.next(head.node, syllables.number(head.syllable));
    Path& path = paths_[head.path];
    const uint32_t values[] = {path.value, head.node.value()};
    path.value = values[head.node.ends_phrase()];
    heads_[kept] = head;
    kept += static_cast<bool>(head.node);
  }
  return kept;
}

// Behind what lies between the head and the next syllable, where a literal has the same; none else.
database::Trie::Node Paths::over_mark(const text::Folded& block, const Syllables& syllables, const Head& head) const {
  const uint32_t end = syllables.end(head.syllable), gap = syllables.begin(head.syllable + 1) - end;
  if (gap == 0 || gap > database::SyllableTable::readable) return {};
  const uint32_t number = database_.syllable_table().find_at(block.bytes.data() + end, gap);
  return number == database::SyllableTable::unknown ? database::Trie::Node() : trie_.next(head.node, number);
}

void Paths::add_mentions(const text::Folded& block, const Syllables& syllables, const Path& path, std::vector<Mention>& mentions) const {
  for (const database::Answer* answer = database_.answers(path.value);; ++answer) {
    const uint32_t end = syllables.end(path.first + answer->syllables - 1) + answer->tail;
    const FoldedRange range{syllables.begin(path.first), end};
    if (answer->tail == 0 || ends_with_tail(block, range, answer->phrase)) mentions.push_back({range, answer->phrase, path.first});
    if (answer->last) break;
  }
}

bool Paths::ends_with_tail(const text::Folded& block, FoldedRange range, uint32_t phrase) const {
  return block.view().substr(range.begin, range.size()) == database_.phrases().text(phrase) && text::word_edge(block, range.end);
}

}  // namespace nhan::scan
