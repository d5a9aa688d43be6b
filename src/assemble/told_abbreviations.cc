// Finding abbreviations in brackets behind what they stand for, and by themselves.
#include "assemble/told_abbreviations.h"

#include <algorithm>

#include "resolve/context.h"

namespace nhan::assemble {

using resolve::Candidate;

void ToldAbbreviations::add(std::string_view folded, uint32_t begin, const Candidate& meaning, std::span<const uint32_t> parts) {
  for (Told& known : told_)
    if (name_of(known) == folded) {  // of a body and the field that it ends in, the body
      if (known.begin == begin && known.meaning.precedence >= meaning.precedence) return;
      known.begin = begin;
      known.meaning = meaning;
      std::copy(parts.begin(), parts.end(), known.parts.begin());
      return;
    }
  if (told_.size() == most_told) return;
  Told told{static_cast<uint32_t>(names_.size()), static_cast<uint32_t>(folded.size()), begin, meaning, {}};
  std::copy(parts.begin(), parts.end(), told.parts.begin());
  names_ += folded;
  told_.push_back(told);
  marks_.set(folded);
}

const ToldAbbreviations::Told* ToldAbbreviations::find(std::string_view folded, uint32_t begin) const {
  if (!marks_.may_hold(folded)) return nullptr;
  const auto found = std::find_if(told_.begin(), told_.end(), [&](const Told& told) { return told.begin <= begin && name_of(told) == folded; });
  return found == told_.end() ? nullptr : found;
}

void ToldAbbreviations::end_block() {
  for (Told& told : told_) told.begin = 0;
}

namespace {

class Finder {
 public:
  Finder(resolve::Block& block, ToldAbbreviations& told) : block_(block), told_(told) {}

  void find() {
    for (const Candidate& candidate : block_.candidates)
      if (is_abbreviated(candidate)) learn(candidate);
    if (told_.empty()) return;
    for (const resolve::Run& run : block_.runs)
      for (uint32_t i = run.first; i < run.first + run.syllables; ++i)
        if (block_.in_all_capitals(i) && block_.mention_from(i) == nullptr) find_at(i);
    told_.end_block();
  }

 private:
  // Whether a bracket may follow, over a place: "Văn phòng đăng ký đất đai Sơn La (VPĐKĐĐ)".
  bool is_abbreviated(const Candidate& candidate) const {
    const bool tellable = (candidate.type == field) | (candidate.type == body);
    return tellable && candidate.part_count <= ToldAbbreviations::Told::most_parts && block_.folded.bytes[candidate.range.end] == ' ';
  }

  void learn(const Candidate& candidate) {
    const std::string_view view = block_.folded.view();
    const Candidate* const place = block_.place_from(block_.syllable_from(candidate.range.end));
    const bool of_place = place != nullptr && place->range.begin == candidate.range.end + 1;
    const uint32_t end = of_place ? place->range.end : candidate.range.end;
    if (!view.substr(end).starts_with(" (")) return;
    const uint32_t syllable = block_.syllable_from(end + 2);
    if (syllable >= block_.syllables().size() || block_.syllables().begin(syllable) != end + 2) return;
    const FoldedRange bracketed = block_.range_of(syllable);
    if (!view.substr(bracketed.end).starts_with(")") || !block_.in_all_capitals(syllable) || block_.mention_from(syllable) != nullptr) return;
    if (is_made_of(bracketed, candidate.range))
      told_.add(block_.words(bracketed), bracketed.begin, candidate, block_.parts.span().subspan(candidate.first_part, candidate.part_count));
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
    const ToldAbbreviations::Told* const told = told_.find(block_.words(range), range.begin);
    if (told == nullptr) return;
    Candidate candidate = told->meaning;
    candidate.range = range;
    candidate.phrase = database::no_phrase;
    candidate.flags |= resolve::Flag::abbreviation;
    candidate.first_part = static_cast<uint32_t>(block_.parts.size());
    const resolve::Judgement judgement =
        resolve::judge(block_, block_.database.rules_of_entry(candidate.entry), range, lexicon::Tier::abbreviation);
    if (judgement.vetoes() && !(judgement.unmet && range.begin == told->begin))  // what it stands for is beside it there
      return block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
    block_.parts.append(std::span(told->parts).first(candidate.part_count));
    block_.candidates.push_back(candidate);
  }

  resolve::Block& block_;
  ToldAbbreviations& told_;
};

}  // namespace

void find_told_abbreviations(resolve::Block& block, ToldAbbreviations& told) { Finder(block, told).find(); }

}  // namespace nhan::assemble
