// Finding abbreviations in brackets behind what they stand for, and by themselves.
#include "assemble/told_abbreviations.h"

#include <algorithm>

#include "resolve/context.h"

namespace nhan::assemble {

using resolve::Candidate;

void ToldAbbreviations::add(std::string_view folded, const Candidate& meaning, std::span<const uint32_t> parts) {
  Told* told = std::find_if(told_.begin(), told_.end(), [&](const Told& known) { return words_.at(known.words) == folded; });
  if (told == told_.end()) {
    if (told_.size() == most_told) return;
    told_.push_back({words_.keep(folded), meaning, {}});
    told = &told_.back();
    marks_.set(folded);
  }
  told->meaning = meaning;
  std::copy(parts.begin(), parts.end(), told->parts.begin());
}

const ToldAbbreviations::Told* ToldAbbreviations::find(std::string_view folded) const {
  if (!marks_.may_hold(folded)) return nullptr;
  const auto found = std::find_if(told_.begin(), told_.end(), [&](const Told& told) { return words_.at(told.words) == folded; });
  return found == told_.end() ? nullptr : found;
}

namespace {

using Telling = resolve::Telling;

class Finder {
 public:
  Finder(resolve::Block& block, ToldAbbreviations& told) : block_(block), told_(told) {}

  void find() {
    block_.tellings.clear();
    for (uint32_t i = 0; i < block_.candidates.size(); ++i)
      if (is_abbreviated(block_.candidates[i])) find_telling(i);
    if (told_.empty() && block_.tellings.empty()) return;
    std::sort(block_.tellings.begin(), block_.tellings.end(),
              [&](const Telling& a, const Telling& b) {  // of a body and a field that end together, the body
                if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
                return block_.candidates[a.candidate].precedence < block_.candidates[b.candidate].precedence;
              });
    for (const resolve::Run& run : block_.runs)
      for (uint32_t i = run.first; i < run.first + run.syllables; ++i)
        if (block_.in_all_capitals(i) && block_.mention_from(i) == nullptr) find_at(i);
    learn(UINT32_MAX);
  }

 private:
  // Whether a bracket may follow, over a place: "Văn phòng đăng ký đất đai Sơn La (VPĐKĐĐ)".
  bool is_abbreviated(const Candidate& candidate) const {
    const bool tellable = (candidate.type == field) | (candidate.type == body);
    return tellable && candidate.part_count <= ToldAbbreviations::Told::most_parts && block_.folded.bytes[candidate.range.end] == ' ';
  }

  void find_telling(uint32_t index) {
    const std::string_view view = block_.folded.view();
    const Candidate& candidate = block_.candidates[index];
    const Candidate* const place = block_.place_at(candidate.range.end + 1);
    const uint32_t end = place != nullptr ? place->range.end : candidate.range.end;
    if (!view.substr(end).starts_with(" (") || !block_.begins_at(end + 2)) return;
    const uint32_t syllable = block_.syllable_from(end + 2);
    const FoldedRange bracketed = block_.range_of(syllable);
    if (!view.substr(bracketed.end).starts_with(")") || !block_.in_all_capitals(syllable) || block_.mention_from(syllable) != nullptr)
      return;
    if (is_made_of(bracketed, candidate.range)) block_.tellings.push_back({bracketed, index});
  }

  // What is told up to there.
  void learn(uint32_t begin) {
    for (; learned_ < block_.tellings.size() && block_.tellings[learned_].range.begin <= begin; ++learned_) {
      const Telling& telling = block_.tellings[learned_];
      const Candidate& meaning = block_.candidates[telling.candidate];
      told_.add(block_.words(telling.range), meaning, block_.parts.span().subspan(meaning.first_part, meaning.part_count));
    }
  }

  // Whether its letters are the first ones of the words, of the first word and not of all others: "Bộ Chỉ huy quân sự (CHQS)" leaves the word for its kind out.
  bool is_made_of(FoldedRange abbreviation, FoldedRange words) const {
    const std::string_view view = block_.folded.view();
    uint32_t letter = abbreviation.begin;
    for (uint32_t i = block_.syllable_from(words.begin); letter < abbreviation.end && i < block_.syllables().size(); ++i) {
      const uint32_t next = text::character_after(view, letter), begin = block_.syllables().begin(i);
      const bool same = begin < words.end && view.substr(begin, next - letter) == view.substr(letter, next - letter);
      if (begin >= words.end || (begin == words.begin && !same)) return false;
      if (same) letter = next;
    }
    return letter == abbreviation.end;
  }

  void find_at(uint32_t syllable) {
    const FoldedRange range = block_.range_of(syllable);
    learn(range.begin);
    const ToldAbbreviations::Told* const told = told_.find(block_.words(range));
    if (told == nullptr) return;
    Candidate candidate = told->meaning;
    candidate.range = range;
    candidate.phrase = database::no_phrase;
    candidate.flags |= resolve::Flag::abbreviation;
    candidate.first_part = static_cast<uint32_t>(block_.parts.size());
    const resolve::Judgement judgement =
        resolve::judge(block_, block_.database.rules_of_entry(candidate.entry), range, lexicon::Tier::abbreviation);
    const bool told_here = learned_ > 0 && block_.tellings[learned_ - 1].range.begin == range.begin;  // what it stands for is beside it
    if (judgement.vetoes() && !(judgement.unmet && told_here))
      return block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
    block_.parts.append(std::span(told->parts).first(candidate.part_count));
    block_.candidates.push_back(candidate);
  }

  resolve::Block& block_;
  ToldAbbreviations& told_;
  size_t learned_ = 0;  // of the tellings
};

}  // namespace

void find_told_abbreviations(resolve::Block& block, ToldAbbreviations& told) { Finder(block, told).find(); }

}  // namespace nhan::assemble
