// Following paths, all of them syllable by syllable: so the look-ups of one step wait for memory side by side, and few branches are hard to foresee.
#include "scan/paths.h"

#include "text/syllables.h"

namespace nhan::scan {

using database::Openings;

void Paths::find(const text::Folded& block, const Syllables& syllables, Buffer<Mention>& mentions) {
  const Starts starts = find_starts(block, syllables);
  const std::span<Path> paths = std::span(paths_).first(starts.paths);
  for (Path& path : paths) path.value = trie_.first(syllables.number(path.first)).value();
  for (Head& head : std::span(heads_).first(starts.heads)) {
    const uint32_t first = paths[head.path].first;
    head.node = trie_.first(syllables.number(first));
    trie_.prefetch(head.node, syllables.number(first + 1));
  }
  uint32_t length = 1;
  for (size_t left = starts.heads; left > 0; ++length) left = step(block, syllables, left, length);
  add_mentions(block, syllables, paths.first(drop_without_value(starts.paths)), mentions);
}

// Of the first `count` paths; returns how many are left.
size_t Paths::drop_without_value(size_t count) {
  Path* kept = paths_.data();
  for (const Path path : std::span(paths_).first(count)) {
    database_.prefetch_answers(path.value);
    *kept = path;
    kept += static_cast<size_t>(path.value != 0);
  }
  return static_cast<size_t>(kept - paths_.data());
}

// The syllables that are a literal or may begin one, without a branch for each.
Paths::Starts Paths::find_starts(const text::Folded& block, const Syllables& syllables) {
  const size_t candidates = find_candidates(syllables);
  Path* path = paths_.data();
  Head* head = heads_.data();
  for (const Path candidate : std::span(paths_).first(candidates)) {
    const uint32_t i = candidate.first;
    const bool capital = text::capital_at(block, syllables.begin(i));
    const bool alone = Openings::is_alone(candidate.value, capital);
    const bool begins = ((candidate.value & Openings::first) != 0) & openings_.hold(syllables.opening(i, capital));
    path->first = i;
    head->path = static_cast<uint32_t>(path - paths_.data());
    path += alone | begins;
    head += begins;
  }
  return {static_cast<size_t>(path - paths_.data()), static_cast<size_t>(head - heads_.data())};
}

// Those that these two syllables, each by itself, do not rule out: one in four. Leaves what they may be in Path::value, and returns how many there are.
size_t Paths::find_candidates(const Syllables& syllables) {
  if (const size_t room = syllables.size() + 1; paths_.size() < room) {
    paths_.resize(room);
    heads_.resize(room);
  }
  Path* out = paths_.data();
  Openings::Kinds own = openings_.kinds(syllables.number(0));
  for (uint32_t i = 0; i < syllables.size(); ++i) {
    const Openings::Kinds next = openings_.kinds(syllables.number(i + 1));
    const Openings::Kinds kinds = Openings::kinds_before(own, next);
    *out = {i, kinds};
    out += static_cast<size_t>(kinds != 0);
    own = next;
  }
  return static_cast<size_t>(out - paths_.data());
}

// Takes the first `count` heads, of paths of `length` syllables, one on; returns how many of them may go on.
size_t Paths::step(const text::Folded& block, const Syllables& syllables, size_t count, uint32_t length) {
  Head* kept = heads_.data();
  for (const Head *const behind = kept + count, *at = kept; at != behind; ++at) {
    Path& path = paths_[at->path];
    const uint32_t syllable = path.first + length;
    database::Trie::Node node = at->node;
    if (!syllables.single_space_behind(block, syllable - 1)) [[unlikely]]
      node = over_mark(block, syllables, node, syllable);
    node = trie_.next(node, syllables.number(syllable));
    path.value = node.value_or(path.value);
    *kept = {at->path, node};
    trie_.prefetch(node, syllables.number(syllable + 1));
    kept += node.goes_on();
  }
  return static_cast<size_t>(kept - heads_.data());
}

// Behind what lies between the end of a path and the syllable, where a literal has the same; none else.
database::Trie::Node Paths::over_mark(const text::Folded& block, const Syllables& syllables, database::Trie::Node node,
                                      uint32_t syllable) const {
  if (!node.goes_over_mark() || syllable == syllables.size()) return {};
  const uint32_t end = syllables.end(syllable - 1), gap = syllables.begin(syllable) - end;
  if (gap == 0) return {};
  const uint32_t number = database_.syllable_table().find(block.view().substr(end, gap));
  return number == database::SyllableTable::unknown ? database::Trie::Node() : trie_.next(node, number);
}

// Which answers hold is no branch either: names written in small letters are as many as others.
void Paths::add_mentions(const text::Folded& block, const Syllables& syllables, std::span<const Path> paths,
                         Buffer<Mention>& mentions) const {
  size_t count = 0;
  for (const Path& path : paths) {
    if (mentions.size() < count + database_.most_answers()) mentions.resize(2 * count + database_.most_answers());
    const uint32_t begin = syllables.begin(path.first);
    const bool capital = text::capital_at(block, begin);
    for (const database::Answer* answer = database_.answers(path.value);; ++answer) {
      const FoldedRange range{begin, syllables.end(path.first + answer->syllables - 1) + answer->tail};
      mentions[count] = {range, answer->phrase, path.first};
      count += static_cast<size_t>((capital | !answer->capital) & (answer->tail == 0 || ends_with_tail(block, range, answer->phrase)));
      if (answer->last) break;
    }
  }
  mentions.resize(count);
}

bool Paths::ends_with_tail(const text::Folded& block, FoldedRange range, uint32_t phrase) const {
  return block.view().substr(range.begin, range.size()) == database_.phrases().text(phrase) && text::word_edge(block, range.end);
}

}  // namespace nhan::scan
