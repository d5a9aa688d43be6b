// Trying patterns where they may begin; of each type the longest match counts.
#include "resolve/quantities.h"

#include <algorithm>
#include <bit>
#include <span>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

// Bytes from the trigger on: the longest date of the guidelines has 44. Up to 64 bytes Hyperscan takes its way for small blocks: 82 ns a trial, beyond 290.
constexpr uint32_t window = 64;
constexpr uint32_t run_together = UINT32_MAX;  // of a syllable, instead of its number

class Finder {
 public:
  explicit Finder(Block& block) : block_(block), view_(block.folded.view()), best_(block.quantities) {}

  void find() {
    first_quantity_ = first_at_digits_ = block_.candidates.size();
    find_at_triggers();
    first_at_digits_ = block_.candidates.size();
    find_at_digits();
    drop_outdone(first_quantity_);
  }

 private:
  void find_at_triggers() {
    for (const uint32_t index : block_.trigger_mentions) try_at(block_.mentions[index].range.begin, block_.mentions[index].phrase);
  }

  void find_at_digits() {
    uint32_t done = 0;  // behind the last match
    barrier_ = block_.folded.barriers.begin();
    const text::Words& words = block_.folded.words;
    uint64_t before = 0;  // whether a word goes on into the 64 bytes at hand
    for (size_t i = 0; i < words.digit.size(); ++i) {
      const uint64_t in_word = words.in_word.word(i);
      for (uint64_t first = words.digit.word(i) & ~(in_word << 1 | before); first != 0; first &= first - 1) {
        const auto at = static_cast<uint32_t>(i * 64 + static_cast<size_t>(std::countr_zero(first)));
        if (at >= done && begins_number(at)) done = try_at(at, database::no_phrase);
      }
      before = in_word >> 63;
    }
  }

  // A match without a type gives way to a longer one that has one: "tháng 5 năm 2019" is more than "5 năm".
  void drop_outdone(size_t first_quantity) {
    Candidate *const first = block_.candidates.begin() + first_quantity, *const last = block_.candidates.end();
    std::sort(first, last, [](const Candidate& a, const Candidate& b) { return a.range < b.range; });
    const auto outdone = [&](const Candidate& candidate) {
      if (candidate.type != no_type) return false;
      const Candidate* near = &candidate;
      while (near != first && near[-1].range.begin + window >= candidate.range.begin) --near;
      for (const Candidate* other = near; other != last && other->range.begin < candidate.range.end; ++other)
        if (other->type != no_type && other->range.overlaps(candidate.range) && other->range.size() > candidate.range.size()) return true;
      return false;
    };
    for (Candidate* candidate = first; candidate != last; ++candidate)
      if (outdone(*candidate)) candidate->precedence = 0;
  }

  static bool joins_digits(char mark) { return (mark == '.') | (mark == ',') | (mark == '/') | (mark == '-') | (mark == ':'); }

  // Whether the digits there, with which a word begins, are not inside a longer number, code or phone number: "12.2/7" has no "2/7".
  bool begins_number(uint32_t at) const {
    const uint32_t before = std::max(at, 2U) - 2;
    const char mark = view_.data()[before + 1];  // zeros stand behind the last byte
    const bool there = at >= 2, digit = block_.folded.words.digit[before], joins = joins_digits(mark);
    return !(there & digit & joins);
  }
  bool ends_number(uint32_t end) const {
    if (!text::word_edge(block_.folded, end)) return false;
    return end + 1 >= view_.size() || !joins_digits(view_[end]) || !text::is_digit(static_cast<unsigned char>(view_[end + 1])) ||
           !text::is_digit(static_cast<unsigned char>(view_[end - 1]));
  }

  // Adds the longest match of each type; returns the end of the longest of all, `at` where there is none.
  uint32_t try_at(uint32_t at, uint32_t trigger) {
    best_.clear();
    for (const engine::Hit hit : block_.scanner.match_patterns(paragraph_from(at))) {
      const database::Pattern& pattern = block_.database.pattern(hit.literal);
      if (triggered(pattern, trigger) && ends_number(at + hit.end) && led(pattern, at)) offer({at, at + hit.end}, pattern.type);
    }
    uint32_t end = at;
    for (const Candidate& candidate : best_) end = std::max(end, candidate.range.end);
    for (const Candidate& candidate : best_)
      if (candidate.type == no_type || !outdone(candidate)) block_.candidates.push_back(candidate);
    return end;
  }

  // A longer match without a type takes the words: "36-NQ/TW" is no date.
  bool outdone(const Candidate& candidate) const {
    for (const Candidate& other : best_)
      if (other.type == no_type && other.range.end >= candidate.range.end) return true;
    return false;
  }

  // REQUIRES: barrier_ is the first one, or `at` no less than the last time.
  std::string_view paragraph_from(uint32_t at) {
    const uint32_t* const last = block_.folded.barriers.end();
    while (barrier_ != last && *barrier_ < at) ++barrier_;
    return view_.substr(at, barrier_ == last ? window : std::min(window, *barrier_ - at));
  }

  static bool triggered(const database::Pattern& pattern, uint32_t trigger) {
    if (trigger == database::no_phrase) return pattern.triggers.empty();
    return std::find(pattern.triggers.begin(), pattern.triggers.end(), trigger) != pattern.triggers.end();
  }

  void offer(FoldedRange range, Type type) {
    for (Candidate& known : best_)
      if (known.type == type) {
        known.range.end = std::max(known.range.end, range.end);
        return;
      }
    Candidate candidate;
    candidate.range = range;
    candidate.type = type;
    candidate.precedence = type == no_type ? precedence_of_blockers : precedence_of(type);
    best_.push_back(candidate);
  }

  bool led(const database::Pattern& pattern, uint32_t at) const {
    if (!pattern.barred.empty() && any_before(pattern.barred, at)) return false;
    if (!pattern.led) return true;
    return (pattern.behind_capital && behind_capital(at)) || any_before(pattern.leads, at);
  }

  bool any_before(const std::vector<database::Lead>& leads, uint32_t at) const {
    const uint32_t end = end_before(at), last = last_syllable(end);
    for (const database::Lead lead : leads)
      if (lead.last == last || last == run_together) [[unlikely]]
        if (stands_before(lead.phrase, end) && (lead.behind == no_type || follows_match(lead, end))) return true;
    return false;
  }

  // "năm 2016, 2017 và 2018": each year but the first one stands behind another.
  bool follows_match(database::Lead lead, uint32_t end) const {
    constexpr size_t most_types = 4;  // of matches at one place
    const uint32_t before = end_before(end - static_cast<uint32_t>(block_.database.phrases().text(lead.phrase).size()));
    const auto ends_there = [&](const Candidate& candidate) { return candidate.type == lead.behind && candidate.range.end == before; };
    const std::span<const Candidate> found = block_.candidates.span().subspan(first_quantity_);
    const size_t at_triggers = first_at_digits_ - first_quantity_, last = found.size() - std::min(found.size(), most_types);
    if (std::any_of(found.begin() + static_cast<ptrdiff_t>(last), found.end(), ends_there)) return true;
    for (size_t i = at_triggers; i > 0 && found[i - 1].range.begin + window >= before; --i)  // they were all looked for first
      if (ends_there(found[i - 1])) return true;
    return false;
  }

  bool behind_capital(uint32_t at) const {
    const uint32_t end = text::previous_end(block_.folded, at);
    return end != text::nowhere && text::capital_at(block_.folded, text::syllable_begin(block_.folded, end));
  }

  // Where what stands in front ends.
  uint32_t end_before(uint32_t at) const { return at > 0 && view_[at - 1] == ' ' ? at - 1 : at; }

  // The number of the syllable that ends there, or what stands for the mark; `run_together` where it may be a part of one, as leads are written.
  uint32_t last_syllable(uint32_t end) const {
    if (end == 0) return database::SyllableTable::unknown;
    const uint32_t behind = block_.syllables().index(block_.folded, end);
    if (behind == 0 || block_.syllables().end(behind - 1) != end) return database::Lead::mark(view_[end - 1]);
    return text::glued(block_.folded, block_.syllables().begin(behind - 1)) ? run_together : block_.syllables().number(behind - 1);
  }

  bool stands_before(uint32_t phrase, uint32_t end) const {
    const std::string_view lead = block_.database.phrases().text(phrase);
    if (!view_.substr(0, end).ends_with(lead)) return false;
    return text::word_edge(block_.folded, end - static_cast<uint32_t>(lead.size()));
  }

  Block& block_;
  std::string_view view_;
  Buffer<Candidate>& best_;
  size_t first_quantity_ = 0, first_at_digits_ = 0;           // among the candidates
  const uint32_t* barrier_ = block_.folded.barriers.begin();  // the first behind what was last tried
};

}  // namespace

void find_quantities(Block& block) { Finder(block).find(); }

}  // namespace nhan::resolve
