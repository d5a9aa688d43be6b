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
  mentions_.clear();
  scan_stretches(block);
  database_.odd_literals().scan(block.view(), odd_scratch_, hits_);
  for (const engine::Hit hit : hits_) add_mention(block, database_.phrase_of_odd(hit.literal), hit.end);
  std::sort(mentions_.begin(), mentions_.end(), before_in_text);
  return mentions_;
}

void Scanner::scan_stretches(const text::Folded& block) {
  unknown_.clear();
  unknown_text_.clear();
  for (const FoldedRange stretch : sieve_.sift(block, syllables_)) {
    const std::string_view bytes = block.view().substr(stretch.begin, stretch.size());
    if (const auto known = recall_.find(bytes)) {
      for (const engine::Hit hit : *known) add_mention(block, database_.phrase_of(hit.literal), stretch.begin + hit.end);
    } else {
      unknown_.push_back(stretch);
      unknown_text_.append(bytes).push_back('\n');
    }
  }
  if (!unknown_.empty()) scan_unknown(block);
}

// Hits come in the order of their ends, and so stretch by stretch.
void Scanner::scan_unknown(const text::Folded& block) {
  database_.literals().scan(unknown_text_, literal_scratch_, hits_);
  auto hit = hits_.begin();
  uint32_t behind = 0;  // the stretches so far, in unknown_text_
  for (const FoldedRange stretch : unknown_) {
    own_hits_.clear();
    for (; hit != hits_.end() && hit->end <= behind + stretch.size(); ++hit) {
      own_hits_.push_back({hit->literal, hit->end - behind});
      add_mention(block, database_.phrase_of(hit->literal), stretch.begin + own_hits_.back().end);
    }
    recall_.add(block.view().substr(stretch.begin, stretch.size()), own_hits_);
    behind += stretch.size() + 1;
  }
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
