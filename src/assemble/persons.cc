// Finding persons: each run of capitals is cut at titles, honorifics and places; what is left is judged by what stands in front of it.
#include "assemble/persons.h"

#include <algorithm>

#include "assemble/neighbours.h"
#include "resolve/context.h"
#include "resolve/levels.h"
#include "resolve/runs.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using resolve::Candidate;

constexpr int longest_name = 5;       // syllables: "Y Thanh Hà Niê Kđăm"
constexpr int longest_honorific = 4;  // "các đồng chí", "phó giáo sư"

// What stands in front of a name.
enum class Cue : uint8_t { nothing, list, honorific_full, honorific, title };

class Finder {
 public:
  Finder(resolve::Block& block, KnownNames& known) : block_(block), known_(known), chains_(block.candidates.size()) {}

  void find() {
    for (const resolve::Run& run : block_.runs)
      if (run.syllables > 1 || may_be_given_name(run)) find_in_run(run);
  }

 private:
  std::string_view view() const { return block_.folded.view(); }

  // One syllable alone is a name behind an honorific, or as the end of a name told before.
  bool may_be_given_name(const resolve::Run& run) const {
    const uint32_t before = run.first == 0 ? 0 : block_.syllables().number(run.first - 1);
    if ((block_.database.syllable(before).roles & database::Syllable::ends_honorific) != 0) return true;
    return known_.ends_one(view().substr(run.range.begin, run.range.size()));
  }

  void find_in_run(const resolve::Run& run) {
    uint32_t at = run.range.begin;
    while (at != text::nowhere && at < run.range.end) {
      if (const Candidate* chain = chain_over(at)) {
        at = next_in(run, chain->range.end);
        continue;
      }
      if (const uint32_t end = introduction_end(at); end != text::nowhere && end < run.range.end) {
        at = text::next_syllable(block_.folded, end);
        continue;
      }
      at = next_in(run, take_name(run, at));
    }
  }

  // The first syllable of the run behind `end`.
  uint32_t next_in(const resolve::Run& run, uint32_t end) const {
    return end >= run.range.end ? text::nowhere : text::next_syllable(block_.folded, end);
  }

  // The title or body that covers `at`.
  const Candidate* chain_over(uint32_t at) const {
    const auto last = block_.candidates.begin() + static_cast<std::ptrdiff_t>(chains_);
    const auto after = std::upper_bound(block_.candidates.begin(), last, at,
                                        [](uint32_t value, const Candidate& other) { return value < other.range.begin; });
    if (after == block_.candidates.begin() || (after - 1)->range.end <= at) return nullptr;
    return &*(after - 1);
  }
  const Candidate* chain_ending(uint32_t end) const {
    const Candidate* chain = end == 0 ? nullptr : chain_over(end - 1);
    return chain != nullptr && chain->range.end == end ? chain : nullptr;
  }

  bool syllable_is(uint32_t begin, uint16_t role) const { return (block_.syllable_at(begin).roles & role) != 0; }

  // ---- Cues in front

  // The end of an honorific or a level word that begins at `at`; nowhere where none does.
  uint32_t introduction_end(uint32_t at) const {
    if (block_.place_at(at) != nullptr) return text::nowhere;  // "TP HCM", "Hà Nội"
    if (const resolve::Level level = resolve::level_at(block_, at)) return level.range.end;
    return honorific_from(at);
  }

  // The end of the longest honorific that begins at `at`; nowhere where none does.
  uint32_t honorific_from(uint32_t at) const {
    uint32_t best = text::nowhere, end = text::syllable_end(block_.folded, at);
    if (!syllable_is(at, database::Syllable::begins_honorific)) return best;
    for (int syllables = 0; syllables < longest_honorific; ++syllables) {
      if (honorific_in(block_, {at, end}) != nullptr) best = end;
      const uint32_t next = text::next_syllable(block_.folded, end);
      if (next == text::nowhere) break;
      end = text::syllable_end(block_.folded, next);
    }
    return best;
  }

  Cue honorific_before(uint32_t begin) const {
    uint32_t end = text::previous_end(block_.folded, begin);
    const uint32_t last = end;
    if (end == text::nowhere || !syllable_is(text::syllable_begin(block_.folded, end), database::Syllable::ends_honorific))
      return Cue::nothing;
    for (int syllables = 0; syllables < longest_honorific && end != text::nowhere; ++syllables) {
      const uint32_t from = text::syllable_begin(block_.folded, end);
      if (const database::Sense* sense = honorific_in(block_, {from, last}))
        return block_.database.traits(sense->entry).takes_given ? Cue::honorific : Cue::honorific_full;
      end = text::previous_end(block_.folded, from);
    }
    return Cue::nothing;
  }

  // A title directly before, or a title and its place: "Bí thư Tỉnh ủy Bình Thuận Nguyễn Văn An".
  bool title_before(uint32_t begin) const {
    uint32_t end = text::previous_end(block_.folded, begin);
    if (end == text::nowhere) return false;
    const Candidate* chain = chain_ending(end);
    if (chain == nullptr) {
      const Candidate* place = place_ending(end);
      if (place == nullptr) return false;
      const uint32_t from = place->classifier != UINT32_MAX ? place->classifier : place->range.begin;
      end = text::previous_end(block_.folded, from);
      chain = end == text::nowhere ? nullptr : chain_ending(end);
    }
    return chain != nullptr && chain->type == title;
  }

  const Candidate* place_ending(uint32_t end) const {
    const auto after = std::lower_bound(block_.places.begin(), block_.places.end(), end,
                                        [](const Candidate& place, uint32_t value) { return place.range.begin < value; });
    if (after == block_.places.begin() || (after - 1)->range.end != end) return nullptr;
    return &*(after - 1);
  }

  // A name before, over a comma, "và" or a semicolon and its titles: "các đồng chí: Trần Văn An, Lê Thị Bình".
  bool list_before(uint32_t begin) const {
    if (last_name_.empty()) return false;
    const std::string_view between = view().substr(last_name_.end, begin - last_name_.end);
    return between == ", " || between == " và " || between == "; " || between == " - ";
  }

  Cue cue_before(uint32_t begin) const {
    if (title_before(begin)) return Cue::title;
    if (const Cue cue = honorific_before(begin); cue != Cue::nothing) return cue;
    return list_before(begin) ? Cue::list : Cue::nothing;
  }

  // ---- The name itself

  struct Name {
    FoldedRange range;
    int syllables = 0;
  };

  // From `at` to the end of the run, but not into a title, a body or a place that begins behind the second syllable.
  Name name_from(const resolve::Run& run, uint32_t at) const {
    Name name{{at, at}, 0};
    for (uint32_t next = at; next != text::nowhere && next < run.range.end; next = next_in(run, name.range.end)) {
      if (next != at && (chain_over(next) != nullptr || (name.syllables > 1 && place_stands_apart(next)))) break;
      name.range.end = text::syllable_end(block_.folded, next);
      ++name.syllables;
    }
    return name;
  }

  // "NGUYỄN VĂN AN NÓI": where all letters are capitals, a name told before tells where this one ends.
  Name known_begin(const Name& name) const {
    Name shorter{{name.range.begin, name.range.begin}, 0}, best = name;
    if (!all_capitals({name.range.begin, text::syllable_end(block_.folded, name.range.begin)})) return best;
    for (uint32_t next = name.range.begin; next != text::nowhere && next < name.range.end;
         next = text::next_syllable(block_.folded, shorter.range.end)) {
      shorter.range.end = text::syllable_end(block_.folded, next);
      ++shorter.syllables;
      if (known_.contains(view().substr(shorter.range.begin, shorter.range.size()))) best = shorter;
    }
    return best;
  }

  // "Nguyễn Văn An Hải Dương": a place behind a whole name; but "Hà Thái Bình" is one name.
  bool place_stands_apart(uint32_t at) const {
    const Candidate* place = block_.place_at(at);
    return place != nullptr && place->type == province;
  }

  // Takes the name that begins at `at` where there is one; returns where the search goes on.
  uint32_t take_name(const resolve::Run& run, uint32_t at) {
    const Name name = known_begin(name_from(run, at));
    const Cue cue = cue_before(at);
    if (cue == Cue::nothing && name.syllables == 1 && !is_known_given_name(name)) return name.range.end;
    if (const Candidate* place = block_.place_at(at); place != nullptr && !name_swallows(*place, name, cue)) return place->range.end;
    if (!is_name(name, cue) || blocked(name.range)) return place_inside(name);
    Candidate candidate;
    candidate.range = name.range;
    candidate.type = person;
    candidate.precedence = resolve::precedence_of(person);
    if (in_vetoed_list(name.range.begin)) {
      block_.tell(candidate, resolve::Verdict::vetoed, "person", "the names before it in the list are no persons");
      vetoed_ = name.range;
      return name.range.end;
    }
    const resolve::Judgement judgement = judgement_of(name.range);
    if (judgement.vetoes() && cue != Cue::title) {
      block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
      vetoed_ = name.range;
      return name.range.end;
    }
    block_.candidates.push_back(candidate);
    last_name_ = name.range;
    known_.add(view().substr(name.range.begin, name.range.size()));
    return name.range.end;
  }

  // "ông Hà Nam Sơn": a name may begin as a province does, by one more syllable that is no surname.
  bool name_swallows(const Candidate& place, const Name& name, Cue cue) const {
    if (cue == Cue::nothing || name.range.end <= place.range.end || surname_at(block_, place.range.begin) == Surname::no) return false;
    const uint32_t behind = text::next_syllable(block_.folded, place.range.end);
    return behind != text::nowhere && surname_at(block_, behind) == Surname::no &&
           text::syllable_end(block_.folded, behind) == name.range.end;
  }

  bool blocked(FoldedRange range) const {
    const auto after = std::lower_bound(block_.blockers.begin(), block_.blockers.end(), range.end,
                                        [](FoldedRange other, uint32_t end) { return other.begin < end; });
    return after != block_.blockers.begin() && (after - 1)->end > range.begin;
  }

  // "các tuyến đường Lê Lợi - Trần Phú": what the cue says of the first name holds for the list.
  bool in_vetoed_list(uint32_t begin) const {
    if (vetoed_.empty() || begin < vetoed_.end) return false;
    const std::string_view between = view().substr(vetoed_.end, begin - vetoed_.end);
    return between == ", " || between == " - " || between == "-" || between == " và ";
  }

  // Where a place begins inside what is no name, so that the search goes on there.
  uint32_t place_inside(const Name& name) const {
    for (uint32_t at = text::next_syllable(block_.folded, text::syllable_end(block_.folded, name.range.begin));
         at != text::nowhere && at < name.range.end; at = text::next_syllable(block_.folded, text::syllable_end(block_.folded, at)))
      if (const Candidate* place = block_.place_at(at)) return place->range.end;
    return name.range.end;
  }

  bool is_name(const Name& name, Cue cue) {
    if (name.syllables > longest_name || name.range.size() < 2 || text::is_digit(static_cast<unsigned char>(view()[name.range.begin])))
      return false;
    const Surname surname = surname_at(block_, name.range.begin);
    switch (cue) {
      case Cue::title: return surname != Surname::no ? name.syllables > 1 : false;
      case Cue::honorific: return true;
      case Cue::honorific_full: return name.syllables > 1;
      case Cue::list: return surname != Surname::no && name.syllables > 1;
      case Cue::nothing: return stands_by_itself(name, surname);
    }
    return false;
  }

  // Without a cue: a strong surname and three or four syllables; less where the document or the context vouches for it.
  bool stands_by_itself(const Name& name, Surname surname) {
    if (name.syllables < 2) return is_known_given_name(name);
    if (is_searched_for(name.range)) return false;
    if (is_byline(name)) return true;
    if (known_.contains(view().substr(name.range.begin, name.range.size()))) return true;
    if (surname == Surname::strong && (name.syllables == 3 || name.syllables == 4)) return true;
    if (surname == Surname::no && name.syllables > 3) return false;
    if (!resolve::may_keep(block_, block_.database.rules_of_type(person), name.range)) return false;
    const resolve::Judgement judgement = judgement_of(name.range);
    return judgement.rule != nullptr && judgement.rule->effect == lexicon::Effect::keep;
  }

  // By the context rows for persons; the last one is kept, since a name without a cue asks twice.
  resolve::Judgement judgement_of(FoldedRange name) {
    if (name != judged_ || name.empty()) {
      judged_ = name;
      judgement_ = resolve::judge(block_, block_.database.rules_of_type(person), name, lexicon::Tier::name);
    }
    return judgement_;
  }

  // "Dũng" after "Trần Anh Dũng", but not where any word would have a capital.
  bool is_known_given_name(const Name& name) const {
    const uint32_t end = text::previous_end(block_.folded, name.range.begin);
    const bool behind_comma = end == text::nowhere && view().substr(0, name.range.begin).ends_with(", ");
    return (end != text::nowhere || behind_comma) && known_.ends_one(view().substr(name.range.begin, name.range.size()));
  }

  // A name alone in its paragraph behind the end of a sentence: the author. ALL CAPS are headings.
  bool is_byline(const Name& name) const {
    const uint32_t begin = name.range.begin, end = name.range.end;
    if (name.syllables > 4 || (begin > 0 && view()[begin - 1] != '\n') || (end < view().size() && view()[end] != '\n')) return false;
    const char before = begin > 1 ? view()[begin - 2] : block_.before;
    if (before != '.' && before != '?' && before != '!') return false;
    for (uint32_t at = begin; at != text::nowhere && at < end;
         at = text::next_syllable(block_.folded, text::syllable_end(block_.folded, at)))
      if (all_capitals({at, text::syllable_end(block_.folded, at)})) return false;
    return !holds_place(name.range);
  }

  bool holds_place(FoldedRange range) const {
    const auto behind = std::lower_bound(block_.places.begin(), block_.places.end(), range.begin,
                                         [](const Candidate& place, uint32_t begin) { return place.range.begin < begin; });
    return behind != block_.places.end() && behind->range.begin < range.end;
  }

  bool is_searched_for(FoldedRange range) const {
    const uint32_t phrase = block_.database.phrases().find(view().substr(range.begin, range.size()));
    if (phrase == database::no_phrase) return false;
    const auto senses = block_.database.senses(phrase);
    return std::any_of(senses.begin(), senses.end(),
                       [this](const database::Sense& sense) { return block_.database.kind(sense.kind).search == lexicon::Search::engine; });
  }

  bool all_capitals(FoldedRange syllable) const {
    uint32_t last = syllable.end;
    last = text::character_before(view(), last);
    return last > syllable.begin && text::capital_at(block_.folded, last);
  }

  resolve::Block& block_;
  KnownNames& known_;
  size_t chains_;  // the candidates before this are titles and bodies, sorted
  FoldedRange last_name_, vetoed_, judged_;
  resolve::Judgement judgement_;  // of judged_
};

}  // namespace

template <class Fits>
bool KnownNames::any(Fits fits) const {
  uint32_t begin = 0;
  for (const uint32_t end : ends_) {
    if (fits(std::string_view(bytes_).substr(begin, end - begin))) return true;
    begin = end;
  }
  return false;
}

void KnownNames::add(std::string_view folded) {
  if (ends_.size() == most_names || contains(folded)) return;
  bytes_ += folded;
  ends_.push_back(static_cast<uint32_t>(bytes_.size()));
}

bool KnownNames::contains(std::string_view folded) const {
  return any([folded](std::string_view name) { return name == folded; });
}

bool KnownNames::ends_one(std::string_view word) const {
  return any([word](std::string_view name) {
    return name.size() > word.size() && name.ends_with(word) && name[name.size() - word.size() - 1] == ' ';
  });
}

void find_persons(resolve::Block& block, KnownNames& known) { Finder(block, known).find(); }

}  // namespace nhan::assemble
