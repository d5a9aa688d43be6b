// Compiling types and surfaces: kinds get their span types, surfaces become folded phrases with senses, and the phrases to search for literals.
#include <algorithm>
#include <tuple>

#include "database/database.h"
#include "lexicon/read.h"
#include "text/fold.h"
#include "text/nfc.h"
#include "text/syllables.h"

namespace nhan::database {
namespace {

using lexicon::CasePolicy;
using lexicon::Kind;
using lexicon::Role;
using lexicon::Search;
using lexicon::Side;
using lexicon::Surface;
using lexicon::Tier;

struct Addition {
  uint32_t phrase;
  Sense sense;
};

// Capitals of a surface by the byte of its folded form. A variant in spacing keeps the order of its letters, so bits are carried letter by letter.
uint64_t capitals_of(std::string_view typed, std::string_view phrase) {
  text::Folded folded;
  text::fold(typed, folded);
  uint64_t bits = 0;
  size_t at = 0;
  for (size_t i = 0; i < folded.bytes.size() && at < phrase.size() && at < 64; ++i) {
    if (folded.bytes[i] == ' ' || folded.bytes[i] == '\n') continue;
    while (at < phrase.size() && phrase[at] == ' ') ++at;
    if (at < 64 && folded.changed_case(static_cast<uint32_t>(i))) bits |= uint64_t{1} << at;
    ++at;
  }
  return bits;
}

void add_surface(Phrases& phrases, std::vector<Addition>& additions, const Surface& surface, Sense sense) {
  sense.tier = surface.tier;
  sense.policy = surface.case_policy;
  for (const std::string& phrase : lexicon::variants(surface.text)) {
    if (phrase.empty()) continue;
    sense.capitals = capitals_of(surface.text, phrase);
    additions.push_back({phrases.add(phrase), sense});
  }
}

// The unaccented twin matches as a proper name only: "hai duong" in small letters is no province.
void add_unaccented(Phrases& phrases, std::vector<Addition>& additions, const Surface& surface, const Sense& sense) {
  if (surface.tier == Tier::abbreviation) return;
  const Surface plain{text::unaccented(surface.text), Tier::unaccented, CasePolicy::proper};
  if (plain.text != surface.text) add_surface(phrases, additions, plain, sense);
}

bool same_use(const Addition& a, const Addition& b) {
  return a.phrase == b.phrase && a.sense.entry == b.sense.entry && a.sense.policy == b.sense.policy && a.sense.capitals == b.sense.capitals;
}

}  // namespace

void Database::compile_types(const lexicon::Lexicon& lexicon) {
  type_names_.assign(std::begin(builtin_type_names), std::end(builtin_type_names));
  const auto type_named = [this](const std::string& name) {
    auto found = std::find(type_names_.begin(), type_names_.end(), name);
    if (found == type_names_.end()) found = type_names_.insert(found, name);
    return static_cast<Type>(found - type_names_.begin());
  };
  for (const Kind& kind : lexicon.kinds) kind_types_.push_back(type_named(kind.type));
  for (const lexicon::Pattern& pattern : lexicon.patterns) type_named(pattern.type);
}

void Database::compile_surfaces(const lexicon::Lexicon& lexicon) {
  std::vector<Addition> additions;
  for (uint32_t i = 0; i < lexicon.entries.size(); ++i) {
    const lexicon::Entry& entry = lexicon.entries[i];
    const Sense bare{i, entry.kind, kind(entry.kind).role, {}, {}, 0};
    for (const Surface& surface : entry.surfaces) {
      spellings_.add(surface.text);
      add_surface(phrases_, additions, surface, bare);
      if (kind(entry.kind).unaccented) add_unaccented(phrases_, additions, surface, bare);
    }
    spellings_.end_entry();
  }
  std::stable_sort(additions.begin(), additions.end(), [this](const Addition& a, const Addition& b) {
    if (a.phrase != b.phrase) return a.phrase < b.phrase;
    const int left = kind(a.sense.kind).priority, right = kind(b.sense.kind).priority;
    return left != right ? left > right : a.sense.tier < b.sense.tier;
  });
  additions.erase(std::unique(additions.begin(), additions.end(), same_use), additions.end());
  for (const Addition& addition : additions) {
    while (sense_begins_.size() <= addition.phrase) sense_begins_.push_back(static_cast<uint32_t>(senses_.size()));
    senses_.push_back(addition.sense);
  }
}

namespace {

// Whether the letter at this place in the phrase must be a capital.
bool asks_capital(const Sense& sense, std::string_view phrase, uint32_t at) {
  switch (sense.policy) {
    case CasePolicy::any: return false;
    case CasePolicy::initial: return at == 0;
    case CasePolicy::exact:
    case CasePolicy::proper:
      return at < 64 && (sense.capitals >> at & ((uint64_t{1} << (text::character_after(phrase, at) - at)) - 1)) != 0;
  }
  return false;
}

}  // namespace

void Database::compile_kind_capitals() {
  constexpr uint8_t both = 1 << static_cast<unsigned>(Side::left) | 1 << static_cast<unsigned>(Side::right);
  kind_capitals_.assign(kinds_.size(), both);
  for (uint32_t phrase = 0; phrase + 1 < sense_begins_.size(); ++phrase)
    for (const Sense& sense : senses(phrase)) {
      uint8_t& capitals = kind_capitals_[sense.kind];
      const std::string_view text = phrases_.text(phrase);
      const std::vector<FoldedRange> syllables = text::syllables_of(text);
      const auto drop_unless = [&](FoldedRange syllable, Side side) {
        if (!asks_capital(sense, text, syllable.begin)) capitals &= static_cast<uint8_t>(~(1U << static_cast<unsigned>(side)));
      };
      if (syllables.empty()) continue;
      drop_unless(syllables.back(), Side::left);
      drop_unless(syllables.front(), Side::right);
    }
}

namespace {

uint8_t part_of(const Kind& kind, Type type) {
  if (type == nhan::province || type == nhan::place) return Part::place;
  switch (kind.role) {
    case Role::rank: return Part::rank;
    case Role::body: return Part::body;
    case Role::blocker: return Part::blocker;
    case Role::span: return Part::leaf;
    default: return 0;
  }
}

std::string_view in(std::string_view phrase, FoldedRange range) { return phrase.substr(range.begin, range.size()); }

}  // namespace

void Database::compile_parts() {
  phrase_parts_.assign(phrases_.size(), 0);
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase)
    for (const Sense& sense : senses(phrase)) {
      const auto namesake = [&sense](const Sense& other) { return other.kind == sense.kind && other.entry != sense.entry; };
      phrase_parts_[phrase] |= part_of(kind(sense.kind), type_of(sense.kind));
      if (std::any_of(senses(phrase).begin(), senses(phrase).end(), namesake)) phrase_parts_[phrase] |= Part::namesakes;
    }
  for (const Pattern& pattern : patterns_)
    for (const uint32_t trigger : pattern.triggers) phrase_parts_[trigger] |= Part::trigger;
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase)
    if (!stands_for(phrase, Part::trigger) && std::all_of(senses(phrase).begin(), senses(phrase).end(), [&](const Sense& sense) {
          return kind(sense.kind).role == Role::word || asks_capital(sense, phrases_.text(phrase), 0);  // words are no mentions
        }))
      phrase_parts_[phrase] |= Part::capital;
}

void Database::compile_literals() {
  std::vector<std::string_view> literals, odd;
  for (uint32_t phrase = 0; phrase < phrases_.size(); ++phrase) {
    const std::span<const Sense> all = senses(phrase);
    const bool wanted =
        std::any_of(all.begin(), all.end(), [this](const Sense& sense) { return kind(sense.kind).search == Search::engine; });
    if (!wanted && !stands_for(phrase, Part::trigger)) continue;
    const std::string_view text = phrases_.text(phrase);
    const bool begins_word = text::word_at(text, 0);
    (begins_word ? literals : odd).push_back(text);
    (begins_word ? literal_phrases_ : odd_phrases_).push_back(phrase);
  }
  literals_ = engine::Literals(literals);
  odd_literals_ = engine::Literals(odd);
  compile_answers();
  compile_around();
  for (Openings* const openings : {&openings_, &topic_openings_}) openings->close(static_cast<uint32_t>(syllables_.size()));
  syllable_table_.close();
}

// How far literals go around each syllable that they hold.
void Database::compile_around() {
  around_.resize(syllables_.size());
  for (const uint32_t literal : literal_phrases_) {
    const std::string_view text = phrases_.text(literal);
    for (const FoldedRange syllable : text::syllables_of(text)) {
      Around& around = around_[number_of(in(text, syllable))];
      around.any = true;
      around.front = std::max(around.front, static_cast<uint16_t>(syllable.begin));
      around.behind = std::max(around.behind, static_cast<uint16_t>(text.size() - syllable.end));
    }
  }
}

// What the engine says of each literal, so that it need not be asked again where one stands.
void Database::compile_answers() {
  const engine::Scratch scratch = literals_.new_scratch();
  Buffer<engine::Hit> hits;
  for (const uint32_t literal : literal_phrases_) {
    const std::string_view text = phrases_.text(literal);
    const std::vector<FoldedRange> syllables = text::syllables_of(text);
    std::vector<Answer> answers;
    literals_.scan(text, scratch, hits);
    for (const engine::Hit hit : hits) {
      const uint32_t phrase = phrase_of(hit.literal);
      if (phrases_.text(phrase).size() == hit.end) add_answer(syllables, {phrase, 0, 0, false, stands_for(phrase, Part::capital)}, answers);
    }
    add_path(path_of(text, syllables), std::move(answers));
    add_opening(openings_, text, syllables, true);
    if (!stands_for(literal, Part::capital)) add_opening(openings_, text, syllables, false);
  }
}

// How a text may begin this phrase.
void Database::add_opening(Openings& openings, std::string_view phrase, const std::vector<FoldedRange>& syllables, bool capital) {
  const uint32_t first = number_of(in(phrase, syllables[0]));
  if (syllables.size() == 1) return openings.add_alone(first, capital);
  openings.add({first, number_of(in(phrase, syllables[1])), capital, syllables[1].begin != syllables[0].end + 1});
}

// The phrase begins as the literal of these syllables does; it is an answer where it ends with one of them, or in what lies behind.
void Database::add_answer(const std::vector<FoldedRange>& syllables, Answer answer, std::vector<Answer>& answers) const {
  const auto end = static_cast<uint32_t>(phrases_.text(answer.phrase).size());
  const auto behind = std::find_if(syllables.begin(), syllables.end(), [end](FoldedRange syllable) { return syllable.end > end; });
  if (behind != syllables.end() && behind->begin < end) return;
  answer.syllables = static_cast<uint16_t>(behind - syllables.begin());
  answer.tail = static_cast<uint16_t>(end - (behind - 1)->end);
  answers.push_back(answer);
}

// Literals that differ behind the last syllable share a path: "Yahoo", "Yahoo!".
void Database::add_path(const std::vector<uint32_t>& path, std::vector<Answer> answers) {
  if (const uint32_t known = trie_.find(path); known != 0)
    for (const Answer* answer = &answers_[known];; ++answer) {
      answers.push_back(*answer);
      if (answer->last) break;
    }
  const auto longer = [](const Answer& a, const Answer& b) { return std::tuple(b.syllables, b.tail) < std::tuple(a.syllables, a.tail); };
  const auto same = [](const Answer& a, const Answer& b) { return a.phrase == b.phrase; };
  std::sort(answers.begin(), answers.end(), longer);
  answers.erase(std::unique(answers.begin(), answers.end(), same), answers.end());
  for (Answer& answer : answers) answer.last = &answer == &answers.back();
  most_answers_ = std::max(most_answers_, answers.size());
  trie_.add(path, static_cast<uint32_t>(answers_.size()));
  answers_.insert(answers_.end(), answers.begin(), answers.end());
}

// The numbers of its syllables, and of what lies between two of them where that is no single space.
std::vector<uint32_t> Database::path_of(std::string_view phrase, const std::vector<FoldedRange>& syllables) {
  std::vector<uint32_t> path;
  for (const FoldedRange& syllable : syllables) {
    const uint32_t end = path.empty() ? syllable.begin : (&syllable - 1)->end;
    const std::string_view gap = in(phrase, {end, syllable.begin});
    if (!gap.empty() && gap != " ") path.push_back(number_of(gap) | Trie::mark);
    path.push_back(number_of(in(phrase, syllable)));
  }
  return path;
}

}  // namespace nhan::database
