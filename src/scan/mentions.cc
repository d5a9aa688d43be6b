// Turning the engine's hits into mentions: the begin is the end less the length, and both edges must be edges of words.
#include "scan/mentions.h"

#include <algorithm>

#include "text/syllables.h"

namespace nhan::scan {
namespace {

using lexicon::CasePolicy;

// The capitals of up to 64 bytes of the block from `begin` on, bit 0 first.
uint64_t capitals_from(const text::Folded& block, uint32_t begin, uint32_t length) {
  const size_t word = begin >> 6;
  const unsigned shift = begin & 63;
  uint64_t bits = block.capitals[word] >> shift;
  if (shift != 0 && word + 1 < block.capitals.size()) bits |= block.capitals[word + 1] << (64 - shift);
  return length >= 64 ? bits : bits & ((uint64_t{1} << length) - 1);
}

bool before_in_text(const Mention& a, const Mention& b) {
  return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
}

}  // namespace

bool written_as(const database::Sense& sense, FoldedRange range, const text::Folded& block) {
  if (sense.policy == CasePolicy::any) return true;
  const uint64_t found = capitals_from(block, range.begin, range.size());
  if (sense.policy == CasePolicy::exact) return found == sense.capitals;
  if (sense.policy == CasePolicy::proper) return (found & sense.capitals) == sense.capitals;
  return text::capital_at(block, range.begin);
}

Scanner::Scanner(const database::Database& database)
    : database_(database),
      sieve_(database),
      literal_scratch_(database.literals().new_scratch()),
      odd_scratch_(database.odd_literals().new_scratch()),
      pattern_scratch_(database.patterns().new_scratch()) {}

const std::vector<Mention>& Scanner::scan(const text::Folded& block) {
  syllables_.find(block, database_.syllable_table());
  sieve_.sift(block, syllables_);
  mentions_.clear();
  database_.literals().scan(sieve_.text(), literal_scratch_, hits_);
  for (const engine::Hit hit : hits_) add_mention(block, database_.phrase_of(hit.literal), sieve_.place_of(hit.end));
  database_.odd_literals().scan(block.view(), odd_scratch_, hits_);
  for (const engine::Hit hit : hits_) add_mention(block, database_.phrase_of_odd(hit.literal), hit.end);
  std::sort(mentions_.begin(), mentions_.end(), before_in_text);
  return mentions_;
}

void Scanner::add_mention(const text::Folded& block, uint32_t phrase, uint32_t end) {
  const uint32_t begin = end - static_cast<uint32_t>(database_.phrases().text(phrase).size());
  if (text::word_edge(block, begin) && text::word_edge(block, end)) mentions_.push_back({{begin, end}, phrase});
}

const std::vector<engine::Hit>& Scanner::match_patterns(std::string_view text) {
  database_.patterns().match(text, pattern_scratch_, pattern_hits_);
  return pattern_hits_;
}

}  // namespace nhan::scan
