// Finding places, in three passes: names behind a level word first ("xã Tân Lập": its kind is known, communes are looked up, unknown names are guessed),
// then the mentions that the engine found anywhere else, then the bare names of communes that the document has told before.
//
// A mention that context vetoes still keeps shorter ones out of its words: "trận Điện Biên Phủ" leaves no "Điện Biên".
#include "resolve/places.h"

#include <algorithm>

#include "resolve/bylines.h"
#include "resolve/context.h"
#include "resolve/levels.h"
#include "resolve/parentheses.h"
#include "resolve/runs.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

using database::Sense;

constexpr int longest_guess = 4;        // syllables of a name that no row has
constexpr uint32_t longest_aside = 60;  // bytes in parentheses between the names of a list
constexpr size_t longest_address = 80;  // bytes in front of a place in a paragraph that may be no more than where something is

class Finder {
 public:
  Finder(Block& block, KnownPlaces& known) : block_(block), known_(known), database_(block.database), taken_(block.taken) {}

  void find() {
    block_.places.clear();
    taken_.clear();
    for (const Run& run : block_.runs) find_behind_level(run);
    behind_level_ = taken_.size();
    places_behind_level_ = block_.places.size();
    next_taken_ = next_place_ = 0;
    for (const uint32_t mention : block_.place_mentions) find_mention(block_.mentions[mention]);
    if (!known_.empty()) find_known_communes();
    known_.end_block();
    std::sort(block_.places.begin(), block_.places.end(), [](const Candidate& a, const Candidate& b) { return a.range < b.range; });
    for (size_t i = 0; i < block_.places.size(); ++i) tell_homonyms_apart(i);
    block_.place_begins.take(block_.places, block_.folded, block_.syllables());
  }

 private:
  bool is_place(const Sense& sense) const {
    const Type type = database_.type_of(sense.kind);
    return type == province || type == place;
  }

  // Both passes take ranges in rising order, so that only one neighbour of each can be in the way; and ranges are asked for in rising order.
  bool free(FoldedRange range) {
    if (taken_.size() > behind_level_ && taken_.back().end > range.begin) return false;
    while (next_taken_ < behind_level_ && taken_[next_taken_].end <= range.begin) ++next_taken_;
    return next_taken_ == behind_level_ || taken_[next_taken_].begin >= range.end;
  }

  // ---- Behind a level word

  // The level stands before the run ("xã Tân Lập"), or is its begin ("Xã Tân Lập").
  void find_behind_level(const Run& run) {
    if (const Level level = level_introducing(run)) return find_introduced(level, run.range);
    if ((roles_before(run.first) & database::Syllable::ends_level) != 0)
      if (const Level level = level_before(block_, run.range.begin, run.first)) return find_behind(level, run.range);
    if ((roles(run.first) & database::Syllable::begins_level) != 0) {
      const Level inside = level_from(block_, run.first);
      const uint32_t begin = inside ? text::next_syllable(block_.folded, inside.range.end) : text::nowhere;
      if (begin != text::nowhere && begin < run.range.end) return find_behind(inside, {begin, run.range.end});
    }
    if (const Level level = level_told_of(run)) name_apart(level, run.range);
  }

  // Of the syllable of this index; of the one in front of it, where there is one.
  uint32_t roles(uint32_t syllable) const { return database_.syllable(block_.syllables().number(syllable)).roles; }
  uint32_t roles_before(uint32_t syllable) const { return syllable == 0 ? 0 : roles(syllable - 1); }

  void find_behind(const Level& level, FoldedRange run) {
    const std::span<const uint16_t> kinds = database_.fits(level.entry);
    if (kinds.empty() || longer_mention(run)) return;
    const bool several = plural_before(level.range.begin);
    uint32_t end = name_behind(level, kinds, run, several);
    while (several && end != text::nowhere) end = next_in_list(level, end);
  }

  // "11 xã: A, B và C", "hai phường gồm A và B": the level of the units that are listed; none where the run begins no list.
  Level level_introducing(const Run& run) const {
    uint32_t syllable = run.first;
    const bool colon =
        run.range.begin > 2 && block_.folded.bytes[run.range.begin - 2] == ':' && block_.folded.bytes[run.range.begin - 1] == ' ';
    if (syllable == 0 || (!colon && !(block_.follows_directly(syllable) && introduces(syllable - 1)))) return {};
    uint32_t end = colon ? run.range.begin - static_cast<uint32_t>(std::string_view(": ").size()) : block_.syllables().end(syllable - 1);
    while (block_.syllables().end(syllable - 1) == end && introduces(syllable - 1)) {
      if (!block_.follows_directly(--syllable)) return {};
      end = block_.syllables().end(syllable - 1);
    }
    if (block_.syllables().end(syllable - 1) != end || (roles(syllable - 1) & database::Syllable::ends_level) == 0) return {};
    const Level level = level_ending(block_, end, syllable);
    return level && plural_before(level.range.begin) ? level : Level();
  }

  bool introduces(uint32_t syllable) const { return (roles(syllable) & database::Syllable::introduces) != 0; }

  // "An Quang là một xã thuộc huyện ...", "An Quang (xã)": what a page or a paragraph tells of its subject.
  Level level_told_of(const Run& run) const {
    const char* const next = block_.folded.bytes.data() + run.range.end;  // zeros behind the last byte
    if (*next != '*' && !(*next == ' ' && (next[1] == '(' || next[1] == 'l'))) return {};
    const std::string_view behind = block_.folded.view().substr(run.range.end);
    if (behind.starts_with(" (")) {
      const Level level = level_told_at(run.range.end + 2);
      return level && behind.substr(level.range.end - run.range.end).starts_with(")") ? level : Level();
    }
    const uint32_t bold = behind.starts_with("**") ? 2 : 0;
    static constexpr std::string_view is_a[] = {" là một ", " là 1 ", " là "};
    for (const std::string_view words : is_a) {
      if (!behind.substr(bold).starts_with(words)) continue;
      const Level level = level_told_at(run.range.end + bold + static_cast<uint32_t>(words.size()));
      return level && lies_somewhere(level.range.end) ? level : Level();
    }
    return {};
  }
  Level level_told_at(uint32_t at) const { return text::word_at(block_.folded.view(), at) ? level_at(block_, at) : Level(); }

  // Whether it is told behind the level word where such a unit lies, or what became of it.
  bool lies_somewhere(uint32_t end) const {
    const uint32_t begin = text::next_syllable(block_.folded, end);
    if (begin == text::nowhere) return false;
    static constexpr std::string_view words[] = {"thuộc", "của",  "nằm", "ở",   "cũ",  "trực", "vùng",
                                                 "miền",  "biên", "ven", "đảo", "tại", "nay"};
    const std::string_view word = block_.folded.view().substr(begin, text::syllable_end(block_.folded, begin) - begin);
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  }

  void find_introduced(const Level& level, FoldedRange run) {
    for (uint32_t end = name_apart(level, run); end != text::nowhere;) end = next_in_list(level, end);
  }

  // Takes the name at the begin of `run` where the level does not stand in front of it; returns its end.
  uint32_t name_apart(Level level, FoldedRange run) {
    const std::span<const uint16_t> kinds = database_.fits(level.entry);
    if (kinds.empty() || longer_mention(run)) return text::nowhere;
    level.range = {run.begin, run.begin};
    return name_behind(level, kinds, run, true);
  }

  // "tỉnh Gia Lai - Kon Tum": a name that goes on behind the run is left to the second pass.
  bool longer_mention(FoldedRange run) const {
    const scan::Mention* mention = block_.mention_at(run.begin);
    return mention != nullptr && mention->range.end > run.end && database_.stands_for(mention->phrase, database::Part::place);
  }

  // "các xã A, B và C": the level holds for each.
  uint32_t next_in_list(const Level& level, uint32_t end) {
    const uint32_t begin = after_list_mark(end);
    const Run* run = begin == text::nowhere ? nullptr : run_beginning(begin);
    return run == nullptr ? text::nowhere : name_apart(level, {begin, run->range.end});
  }

  const Run* run_beginning(uint32_t begin) const {
    const Run* run = run_at(block_, begin);
    return run != nullptr && run->range.begin == begin ? run : nullptr;
  }

  // Takes the longest name at the begin of `run` that fits the level; returns its end.
  uint32_t name_behind(const Level& level, std::span<const uint16_t> kinds, FoldedRange run, bool several) {
    uint32_t guess_end = run.begin;
    int syllables = 0;
    uint32_t best = text::nowhere;
    const Sense* found = nullptr;
    uint32_t found_phrase = database::no_phrase;
    const uint32_t behind_number = number_end(run.end);
    for (uint32_t i = block_.syllables().index(block_.folded, run.begin);; ++i) {
      const uint32_t end = block_.syllables().end(i);
      if (end > behind_number) break;
      const uint32_t phrase = phrase_in({run.begin, end});
      if (const Sense* sense = phrase == database::no_phrase ? nullptr : fitting_sense(phrase, {run.begin, end}, kinds, level)) {
        found = sense;
        found_phrase = phrase;
        best = end;
      }
      if (end <= run.end && syllables < longest_guess) guess_end = end;
      if (!block_.follows_directly(i + 1)) break;
      if (end <= run.end) ++syllables;
    }
    if (found != nullptr) {
      keep({run.begin, best}, found_phrase, *found, level);
      return best;
    }
    if (!may_guess(kinds) || any_sense({run.begin, guess_end}) || looks_like_person(run, syllables)) return text::nowhere;
    if (several && guess_end != run.end) return text::nowhere;
    if (level_at(block_, run.begin)) return text::nowhere;          // "14 phường Ngọc Châu, TP Hải Dương"
    if (block_.breaks_line(level.range.end)) return text::nowhere;  // a heading that ends in "phường", and the first word below it
    guess({run.begin, guess_end}, kinds.front(), level);
    return guess_end;
  }

  // "xã Gia Tân 1": the end of the number behind a name; `end` where there is none.
  uint32_t number_end(uint32_t end) const {
    const uint32_t next = text::next_syllable(block_.folded, end);
    return next != text::nowhere && text::is_digit(block_.folded.bytes[next]) ? text::syllable_end(block_.folded, next) : end;
  }

  uint32_t phrase_in(FoldedRange range) const { return database_.phrases().find(block_.folded.view().substr(range.begin, range.size())); }

  // Of the first kind that has one; among namesakes the one whose `type` is the level's word: "quận Tân Phú" is not the huyện.
  const Sense* fitting_sense(uint32_t phrase, FoldedRange range, std::span<const uint16_t> kinds, const Level& level = {}) const {
    const Sense* found = nullptr;
    for (const uint16_t kind : kinds) {
      for (const Sense& sense : database_.senses(phrase)) {
        if (sense.kind != kind || !(scan::written_as(sense, range, block_.folded) || begun_as(sense, range, level))) continue;
        if (found == nullptr) found = &sense;
        if (level && database_.traits(sense.entry).unit == database_.traits(level.entry).unit) return &sense;
      }
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  // "tỉnh Quảng ninh": behind the word for a large unit one capital is enough.
  bool begun_as(const Sense& sense, FoldedRange range, const Level& level) const {
    return level && sense.tier == lexicon::Tier::name && sense.kind != block_.commune_kind && text::capital_at(block_.folded, range.begin);
  }

  bool any_sense(FoldedRange range) const {
    const uint32_t phrase = phrase_in(range);
    if (phrase == database::no_phrase) return false;
    const auto senses = database_.senses(phrase);
    return std::any_of(senses.begin(), senses.end(), [this](const Sense& sense) { return database_.type_of(sense.kind) == province; });
  }

  // Only small units are guessed: "tỉnh Tứ Xuyên", "thành phố Thượng Hải" are abroad.
  bool may_guess(std::span<const uint16_t> kinds) const {
    return std::all_of(kinds.begin(), kinds.end(),
                       [this](uint16_t kind) { return kind == block_.district_kind || kind == block_.commune_kind; });
  }

  bool looks_like_person(FoldedRange run, int syllables) const {
    if (syllables < 2) return false;
    const uint32_t roles = block_.syllable_at(run.begin).roles;
    return (roles & (syllables > 2 ? database::Syllable::begins_surname : database::Syllable::begins_strong_surname)) != 0;
  }

  bool plural_before(uint32_t begin) const {
    const uint32_t end = text::previous_end(block_.folded, begin);
    if (end == text::nowhere) return false;
    const uint32_t from = text::syllable_begin(block_.folded, end);
    const std::string_view word = block_.folded.view().substr(from, end - from);
    if (text::is_digit(static_cast<unsigned char>(word[0]))) return word != "1";
    static constexpr std::string_view words[] = {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "nhiều", "số"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  }

  // The syllable behind a comma, a semicolon, a dash or "và"; what stands in parentheses before it is passed over: "A (huyện lỵ), B".
  uint32_t after_list_mark(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    uint32_t at = skip_spaces(behind_parentheses(block_, end, longest_aside));
    if (view.substr(at).starts_with("và ")) return at + static_cast<uint32_t>(std::string_view("và ").size());
    if (at >= view.size() || (view[at] != ',' && view[at] != ';' && view[at] != '-')) return text::nowhere;
    at = skip_spaces(at + 1);
    return text::word_at(view, at) ? at : text::nowhere;
  }
  uint32_t skip_spaces(uint32_t at) const {
    while (at < block_.folded.bytes.size() && block_.folded.bytes[at] == ' ') ++at;
    return at;
  }

  // ---- Mentions

  void find_mention(const scan::Mention& mention) {
    if (!free(mention.range)) return;
    const bool behind_level = (roles_before(mention.syllable) & database::Syllable::ends_level) != 0;
    const Level level = behind_level ? level_before(block_, mention.range.begin, mention.syllable) : Level{};
    bool written = false;
    const Sense* sense = choose(mention, level, written);
    if (sense != nullptr)
      keep(mention.range, mention.phrase, *sense, level);
    else if (written)
      taken_.push_back(mention.range);
  }

  // The sense that the level asks for; else the one in front, or a body that fits; else the best kind that stands alone.
  const Sense* choose(const scan::Mention& mention, const Level& level, bool& written) {
    if (level)
      if (const Sense* sense = fitting_sense(mention.phrase, mention.range, database_.fits(level.entry), level)) return sense;
    if (const Sense* sense = by_list(mention)) return sense;
    if (const Sense* sense = by_body(mention)) return sense;
    for (const Sense& sense : database_.senses(mention.phrase)) {
      if (!is_place(sense) || database_.kind(sense.kind).search != lexicon::Search::engine) continue;
      if (!scan::written_as(sense, mention.range, block_.folded)) continue;
      written = true;
      if (database_.traits(sense.entry).bare || container_behind(mention.range, sense) || behind_unit(mention.range, sense) ||
          listed_behind(mention.range, sense))
        return &sense;
    }
    return written ? known_sense(mention.phrase, mention.range) : nullptr;
  }

  // ---- Names that the document has told before

  // "thị xã Thuận An ... Phòng Giáo dục Thuận An"
  const Sense* known_sense(uint32_t phrase, FoldedRange range) const {
    const uint32_t entry = known_.find(phrase, range.begin);
    if (entry == no_entry || looks_like_person(range, syllables_in(range))) return nullptr;
    for (const Sense& sense : database_.senses(phrase))
      if (sense.entry == entry && scan::written_as(sense, range, block_.folded)) return &sense;
    return nullptr;
  }

  int syllables_in(FoldedRange range) const {
    return static_cast<int>(block_.syllables().index(block_.folded, range.end) - block_.syllables().index(block_.folded, range.begin));
  }

  // "xã Đồng Tâm ... người dân Đồng Tâm": nobody searches for the names of communes, so each run of capitals is looked at.
  void find_known_communes() {
    const size_t searched = taken_.size();
    size_t behind_level = 0, mention = behind_level_, blocker = 0;
    for (const Run& run : block_.runs) {
      FoldedRange name = run.range;
      if (!known_.may_hold(block_.words(name)) && begins_sentence(run))
        name.begin = block_.syllables().begin(run.first + 1);  // "Ở Đồng Tâm"
      if (!known_.may_hold(block_.words(name)) || syllables_in(name) < 2) continue;
      if (overlaps(taken_, behind_level, behind_level_, name) || overlaps(taken_, mention, searched, name)) continue;
      if (overlaps(block_.blockers, blocker, block_.blockers.size(), name)) continue;
      const uint32_t phrase = phrase_in(name);
      const Sense* sense = phrase == database::no_phrase ? nullptr : known_sense(phrase, name);
      if (sense != nullptr) keep(name, phrase, *sense, Level{});
    }
  }

  // Whether the first capital of several may be one only because a sentence begins.
  bool begins_sentence(const Run& run) const {
    return run.syllables > 2 && (roles(run.first) & database::Syllable::begins_surname) == 0 &&
           (begins_line(block_, run.range.begin) || behind_sentence(block_, run.range.begin));
  }

  // Whether one of the ranges from `at` to `end`, in rising order, overlaps this one. Moves `at` on. REQUIRES: asked for in rising order.
  static bool overlaps(const std::vector<FoldedRange>& ranges, size_t& at, size_t end, FoldedRange range) {
    while (at < end && ranges[at].end <= range.begin) ++at;
    return at < end && ranges[at].begin < range.end;
  }

  void remember(const Candidate& candidate) {
    if (candidate.type != place || candidate.entry == no_entry) return;
    if (candidate.kind == block_.commune_kind || !database_.traits(candidate.entry).bare)
      known_.add(block_.words(candidate.range), candidate.phrase, candidate.range.begin, candidate.entry);
  }

  // "hai thành phố Hải Dương - Điện Biên Phủ": the place before, found behind a plural level, and this one are of one kind.
  const Sense* by_list(const scan::Mention& mention) {
    const Candidate* before = place_before(mention.range.begin);
    if (before == nullptr || before->classifier == UINT32_MAX || !plural_before(before->classifier)) return nullptr;
    if (after_list_mark(before->range.end) != mention.range.begin) return nullptr;
    return fitting_sense(mention.phrase, mention.range, std::span(&before->kind, 1));
  }

  // The last place of either pass that ends in front of `begin`; null where none does. REQUIRES: asked for in rising order.
  const Candidate* place_before(uint32_t begin) {
    const std::vector<Candidate>& places = block_.places;
    while (next_place_ < places_behind_level_ && places[next_place_].range.end <= begin) ++next_place_;
    const Candidate* before = next_place_ == 0 ? nullptr : &places[next_place_ - 1];
    if (places.size() > places_behind_level_ && (before == nullptr || before->range.end < places.back().range.end)) before = &places.back();
    return before;
  }

  // "Thành ủy Hải Dương" is the city's: bodies may say which kind they belong to.
  const Sense* by_body(const scan::Mention& mention) const {
    if ((roles_before(mention.syllable) & database::Syllable::ends_body_of_place) == 0) return nullptr;
    uint32_t end = text::previous_end(block_.folded, mention.range.begin);
    const uint32_t last = end;
    for (int syllables = 0; syllables < 2 && end != text::nowhere; ++syllables) {
      const uint32_t begin = text::syllable_begin(block_.folded, end);
      const uint32_t phrase = database_.phrases().find(block_.folded.view().substr(begin, last - begin));
      if (phrase != database::no_phrase)
        for (const Sense& sense : database_.senses(phrase))
          if (database_.kind(sense.kind).role == lexicon::Role::body && !database_.fits(sense.entry).empty())
            return fitting_sense(mention.phrase, mention.range, database_.fits(sense.entry));
      end = text::previous_end(block_.folded, begin);
    }
    return nullptr;
  }

  // "xã Quế Lưu (Hiệp Đức)", "phường Minh Khai, Hai Bà Trưng": what stands behind a unit with its level word is what it lies in.
  bool behind_unit(FoldedRange range, const Sense& sense) const {
    if (next_taken_ == 0 || database_.type_of(sense.kind) != place) return false;
    const std::string_view between = between_units(taken_[next_taken_ - 1].end, range.begin);
    return between == ", " || between == " (";
  }

  // "Kim Bôi, Tân Lạc và Lạc Sơn": the item of a list behind one that is a place of that kind.
  bool listed_behind(FoldedRange range, const Sense& sense) {
    const Candidate* before = place_before(range.begin);
    if (before == nullptr || before->kind != sense.kind || before->type != place) return false;
    const std::string_view between = between_units(before->range.end, range.begin);
    return between == ", " || between == " và ";
  }

  std::string_view between_units(uint32_t end, uint32_t begin) const {
    return end < begin ? block_.folded.view().substr(end, begin - end) : std::string_view();
  }

  // "Cam Ranh (Khánh Hòa)", "Thanh Hà, Hải Dương": the province that the unit lies in follows.
  bool container_behind(FoldedRange range, const Sense& sense) const {
    const std::string_view container = database_.entry(sense.entry).attribute("province");
    if (container.empty()) return false;
    const std::string_view view = block_.folded.view();
    uint32_t at = range.end;
    while (at < view.size() && (view[at] == ' ' || view[at] == ',' || view[at] == '(' || view[at] == '-')) ++at;
    if (at == range.end || at > range.end + 3) return false;
    if (const Level level = level_at(block_, at)) at = text::next_syllable(block_.folded, level.range.end);
    if (at == text::nowhere) return false;
    const scan::Mention* behind = text::word_at(view, at) ? block_.mention_at(at) : nullptr;
    if (behind == nullptr) return false;
    for (const Sense& other : database_.senses(behind->phrase))
      if (database_.entry(other.entry).key == container) return true;
    return false;
  }

  // ---- Taking

  void keep(FoldedRange range, uint32_t phrase, const Sense& sense, const Level& level) {
    Candidate candidate = candidate_of(database_, range, phrase, sense);
    if (level && fits(level, sense.kind) && level.range.begin < range.begin) candidate.classifier = level.range.begin;
    taken_.push_back(range);
    const Judgement judgement = judge(block_, database_.rules_of_entry(sense.entry), range, sense.tier);
    if (judgement.vetoes()) return veto(candidate, [&] { return where(block_, judgement); });
    if (candidate.classifier == UINT32_MAX && is_byline(range)) return veto(candidate, "a name behind the last sentence, the author's");
    if (candidate.classifier == UINT32_MAX && behind_vetoed(range)) return veto(candidate, "the name before it, over a dash, is no place");
    if (judgement.retypes()) retype(candidate, judgement);
    remember(candidate);
    block_.places.push_back(candidate);
  }

  template <class Rule>
  void veto(const Candidate& candidate, const Rule& rule) {
    vetoed_ = candidate.range;
    block_.tell(candidate, Verdict::vetoed, "context", rule);
  }

  // "... đang điều tra. Thái Bình": an author may be named as a province is. But "12 Lê Lợi. Hà Nội" is an address.
  bool is_byline(FoldedRange range) const {
    if (!ends_paragraph(block_, range.end) || !behind_sentence(block_, range.begin)) return false;
    const size_t line = block_.folded.view().rfind('\n', range.begin) + 1;
    return range.begin - line - (block_.folded.view()[line] == ' ') > longest_address;
  }

  // "cao tốc Hà Nội - Lào Cai": what the cue makes of the first name holds for the second.
  bool behind_vetoed(FoldedRange range) const {
    if (vetoed_.empty() || range.begin < vetoed_.end) return false;
    const std::string_view between = block_.folded.view().substr(vetoed_.end, range.begin - vetoed_.end);
    return between == "-" || between == " - ";
  }

  bool fits(const Level& level, uint16_t kind) const {
    const auto kinds = database_.fits(level.entry);
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  }

  void retype(Candidate& candidate, const Judgement& judgement) {
    const uint16_t kind = judgement.rule->kind;
    const Sense* sense = fitting_sense(candidate.phrase, candidate.range, std::span(&kind, 1));
    if (sense == nullptr) return;
    const uint32_t classifier = candidate.classifier;
    candidate = candidate_of(database_, candidate.range, candidate.phrase, *sense);
    candidate.classifier = classifier;
    block_.tell(candidate, Verdict::retyped, "context", [&] { return where(block_, judgement); });
  }

  void guess(FoldedRange range, uint16_t kind, const Level& level) {
    Candidate candidate;
    candidate.range = range;
    candidate.kind = kind;
    candidate.type = place;
    candidate.precedence = precedence_of(place);
    candidate.flags = Flag::guessed;
    if (level.range.begin < range.begin) candidate.classifier = level.range.begin;
    taken_.push_back(range);
    block_.places.push_back(candidate);
  }

  // Among units of one name and kind the one whose province stands next to it, or else the first, marked.
  void tell_homonyms_apart(size_t index) {
    Candidate& candidate = block_.places[index];
    if (candidate.entry == no_entry || !database_.stands_for(candidate.phrase, database::Part::namesakes)) return;
    bool several = false;
    for (const Sense& sense : database_.senses(candidate.phrase)) {
      if (sense.kind != candidate.kind || sense.entry == candidate.entry) continue;
      several = true;
      if (province_near(index, database_.entry(sense.entry).attribute("province"))) candidate.entry = sense.entry;
    }
    if (several && !province_near(index, database_.entry(candidate.entry).attribute("province"))) candidate.flags |= Flag::ambiguous;
  }

  bool province_near(size_t index, std::string_view key) const {
    const size_t last = std::min(index + 3, block_.places.size());
    for (size_t i = index + 1; i < last && same_paragraph(block_.places[index].range.end, block_.places[i].range.begin); ++i)
      if (block_.places[i].entry != no_entry && database_.entry(block_.places[i].entry).key == key) return true;
    return false;
  }

  bool same_paragraph(uint32_t from, uint32_t to) const {
    return block_.folded.view().substr(from, to - from).find('\n') == std::string_view::npos;
  }

  Block& block_;
  KnownPlaces& known_;
  const database::Database& database_;
  std::vector<FoldedRange>& taken_;  // the first `behind_level_` of the first pass
  size_t behind_level_ = 0;
  size_t next_taken_ = 0;           // of these, the first that does not end in front of the mention at hand
  size_t places_behind_level_ = 0;  // of the places, those of the first pass
  size_t next_place_ = 0;           // of these, the first that does not end in front of the mention at hand
  FoldedRange vetoed_;              // the last one
};

}  // namespace

void find_places(Block& block, KnownPlaces& known) { Finder(block, known).find(); }

void succeed(const database::Database& database, Candidate& candidate, std::string_view as_of) {
  if (candidate.entry == no_entry || as_of.empty()) return;
  const std::string_view ended = database.entry(candidate.entry).attribute("valid_to");
  if (ended.empty() || as_of < ended) return;
  const uint32_t successor = database.find_key(database.entry(candidate.entry).attribute("successor"));
  if (successor == no_entry) return;
  for (const Sense& sense : database.senses(candidate.phrase)) {
    if (sense.entry != successor) continue;
    const uint32_t classifier = candidate.classifier;
    candidate = candidate_of(database, candidate.range, candidate.phrase, sense);
    candidate.classifier = classifier;
    return;
  }
}

}  // namespace nhan::resolve
