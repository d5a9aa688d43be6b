// Scanning: paths through the trie, and the engine's hits where paths tell nothing: there the begin is the end less the length, and both edges must be edges
// of words.
#include "scan/scanner.h"

#include <algorithm>

#include "text/syllables.h"

namespace nhan::scan {
namespace {

using lexicon::CasePolicy;

// The capitals of the first 64 bytes of the range, bit 0 first. REQUIRES: it is not empty.
uint64_t capitals_in(const text::Folded& block, FoldedRange range) {
  const size_t word = range.begin >> 6;
  const unsigned shift = range.begin & 63;
  const uint64_t bits = block.capitals[word] >> shift | block.capitals[word + 1] << 1 << (63 - shift);
  return bits & ~uint64_t{0} >> (64 - std::min<uint32_t>(range.size(), 64));
}

bool before_in_text(const Mention& a, const Mention& b) {
  return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
}

}  // namespace

bool written_as(CasePolicy policy, uint64_t capitals, FoldedRange range, const text::Folded& block) {
  if (policy == CasePolicy::any) return true;
  if (policy == CasePolicy::initial) return text::capital_at(block, range.begin);
  const uint64_t asked = policy == CasePolicy::exact ? ~uint64_t{0} : capitals;
  return (capitals_in(block, range) & asked) == capitals;
}

Scanner::Scanner(const database::Database& database)
    : database_(database),
      paths_(database),
      literal_scratch_(database.literals().new_scratch()),
      odd_scratch_(database.odd_literals().new_scratch()),
      pattern_scratch_(database.patterns().new_scratch()) {}

void Scanner::scan(const text::Folded& block, Buffer<Mention>& mentions) {
  syllables_.find(block, database_.syllable_table());
  paths_.find(block, syllables_, mentions);
  asked_.clear();
  ask_where_run_together(block);
  database_.odd_literals().scan(block.view(), odd_scratch_, hits_);
  for (const engine::Hit hit : hits_) add_asked(block, database_.phrase_of_odd(hit.literal), hit.end);
  if (!asked_.empty()) add_asked_to(mentions);
}

void Scanner::add_asked_to(Buffer<Mention>& mentions) {
  std::sort(asked_.begin(), asked_.end(), before_in_text);
  on_paths_.assign(mentions.span());  // not swapped: each keeps the room that it has come to
  mentions.resize(on_paths_.size() + asked_.size());
  const Mention* const end = std::set_union(on_paths_.begin(), on_paths_.end(), asked_.begin(), std::unique(asked_.begin(), asked_.end()),
                                            mentions.begin(), before_in_text);
  mentions.resize(static_cast<size_t>(end - mentions.begin()));
}

// A literal may hold as one syllable what a block has as several that are run together: "ubnd" in "UbND".
void Scanner::ask_where_run_together(const text::Folded& block) {
  for (const uint32_t second : syllables_.run_together()) {
    const uint32_t begin = syllables_.begin(second - 1);
    for (uint32_t i = second; i < syllables_.size() && syllables_.begin(i) == syllables_.end(i - 1); ++i) {
      const uint32_t size = syllables_.end(i) - begin;
      if (size > database_.syllable_table().longest()) break;
      ask_around(block, {begin, begin + size});
    }
  }
}

// All literals that hold these words run together as one syllable.
void Scanner::ask_around(const text::Folded& block, FoldedRange syllable) {
  const uint32_t number = database_.syllable_table().find(block.view().substr(syllable.begin, syllable.size()));
  const auto [front, behind, any] = database_.around(number);
  if (!any) return;
  const uint32_t begin = syllable.begin - std::min<uint32_t>(syllable.begin, front);
  database_.literals().scan(block.view().substr(begin, syllable.end + behind - begin), literal_scratch_, hits_);
  for (const engine::Hit hit : hits_) add_asked(block, database_.phrase_of(hit.literal), begin + hit.end);
}

void Scanner::add_asked(const text::Folded& block, uint32_t phrase, uint32_t end) {
  const uint32_t begin = end - static_cast<uint32_t>(database_.phrases().text(phrase).size());
  if (!text::word_edge(block, begin) || !text::word_edge(block, end)) return;
  if (database_.stands_for(phrase, database::Part::capital) && !text::capital_at(block, begin)) return;
  asked_.push_back({{begin, end}, phrase, syllables_.index(block, begin)});
}

const Buffer<engine::Hit>& Scanner::match_patterns(std::string_view text) {
  database_.patterns().match(text, pattern_scratch_, pattern_hits_);
  return pattern_hits_;
}

}  // namespace nhan::scan
