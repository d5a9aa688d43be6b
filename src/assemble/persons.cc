// Finding persons: each run of capitals is cut at titles, honorifics and places; what is left is judged by what stands in front of it.
#include "assemble/persons.h"

#include <algorithm>

#include "assemble/foreign_names.h"
#include "assemble/neighbours.h"
#include "resolve/bylines.h"
#include "resolve/context.h"
#include "resolve/levels.h"
#include "text/syllables.h"

namespace nhan::assemble {
namespace {

using resolve::Candidate;

constexpr int longest_honorific = 4;  // syllables: "các đồng chí", "phó giáo sư"

// What stands in front of a name.
enum class Cue : uint8_t { nothing, list, honorific_full, honorific_foreign, honorific, title };

// Syllables go by their index in the block.
class Finder {
 public:
  Finder(resolve::Block& block, KnownNames& known)
      : block_(block), known_(known), syllables_(block.syllables()), foreign_(block), chains_(block.candidates.size()) {}

  void find() {
    for (const resolve::Run& run : block_.runs)
      if (run.syllables > 1 || may_be_given_name(run)) find_in_run(run);
  }

 private:
  std::string_view view() const { return block_.folded.view(); }
  uint32_t roles(uint32_t syllable) const { return block_.database.syllable(syllables_.number(syllable)).roles; }
  // The first syllable behind a place of the text.
  uint32_t syllable_behind(uint32_t end) const { return syllables_.index(block_.folded, end); }

  // One syllable alone is a name behind an honorific, or as the end of a name told before; or more is tied to it: "David de Gea".
  bool may_be_given_name(const resolve::Run& run) {
    const std::string_view word = view().substr(run.range.begin, run.range.size());
    if (known_.may_hold(word) && (known_.ends_one(word) || known_by(run.first))) return true;
    if (is_called(run.first) || tells_age(run.range)) return true;
    const bool unheard =
        syllables_.number(run.first) == database::SyllableTable::unknown;  // most words are not: this spares a look beside them
    if (unheard && may_play(run.range, run.first)) return true;
    if (honorific_before(run.first) >= Cue::honorific_foreign) return true;
    if (foreign_.behind_tied(run.first, run.first + 1) == run.first + 1) return false;
    return honorific_before(run.first) != Cue::nothing || foreign_.is_given(run.first);
  }

  void find_in_run(const resolve::Run& run) {
    const uint32_t behind = run.first + run.syllables;
    while (chain_ < chains_ && block_.candidates[chain_].range.end <= run.range.begin) ++chain_;
    for (uint32_t at = std::max(taken_, syllable_behind(place_end_over(run.range.begin))); at < behind;) {
      if (const Candidate* chain = chain_over(syllables_.begin(at)))
        at = syllable_behind(chain->range.end);
      else if (const uint32_t end = introduction_end(at); end != text::nowhere && end != run.range.end)
        at = syllable_behind(end);
      else
        at = take_name(at, behind);
    }
  }

  // ---- Titles and bodies: chain_ is the first that ends behind the begin of the run at hand.

  // The one that covers `at`, in the run.
  const Candidate* chain_over(uint32_t at) const {
    const Candidate* chain = chain_behind(at);
    return chain != nullptr && chain->range.begin <= at ? chain : nullptr;
  }
  // The first that ends behind `at`, in the run.
  const Candidate* chain_behind(uint32_t at) const {
    for (size_t i = chain_; i < chains_; ++i)
      if (block_.candidates[i].range.end > at) return &block_.candidates[i];
    return nullptr;
  }
  const Candidate* chain_ending(uint32_t end) const {
    size_t i = chain_;
    while (i < chains_ && block_.candidates[i].range.begin < end) ++i;
    while (i > 0 && block_.candidates[i - 1].range.end > end) --i;
    return i > 0 && block_.candidates[i - 1].range.end == end ? &block_.candidates[i - 1] : nullptr;
  }

  // ---- Cues in front

  // The end of an honorific or a level word that begins with the syllable; nowhere where none does.
  uint32_t introduction_end(uint32_t at) const {
    if ((roles(at) & (database::Syllable::begins_level | database::Syllable::begins_honorific)) == 0) return text::nowhere;
    if (block_.place_from(at) != nullptr) return text::nowhere;  // "TP HCM", "Hà Nội"
    if ((roles(at) & database::Syllable::begins_level) != 0)
      if (const resolve::Level level = resolve::level_at(block_, syllables_.begin(at))) return level.range.end;
    return honorific_from(at);
  }

  // The end of the longest honorific that begins with the syllable; nowhere where none does.
  uint32_t honorific_from(uint32_t at) const {
    uint32_t best = text::nowhere;
    if ((roles(at) & database::Syllable::begins_honorific) == 0) return best;
    block_.each_word_from(at, longest_honorific, [&](FoldedRange range) {
      if (block_.sense_in(range, lexicon::Role::honorific) != nullptr) best = range.end;
    });
    return best;
  }

  // Whether the syllable in front may end an honorific.
  bool behind_honorific(uint32_t at) const { return at > 0 && (roles(at - 1) & database::Syllable::ends_honorific) != 0; }

  // Of the longest honorific: "hai vợ chồng Dương", where "chồng" alone asks for a whole name. The last one is kept, since a given name asks twice.
  Cue honorific_before(uint32_t at) {
    if (!behind_honorific(at)) return Cue::nothing;
    if (at != addressed_) {
      addressed_ = at;
      honorific_ = find_honorific_before(at);
    }
    return honorific_;
  }
  Cue find_honorific_before(uint32_t at) const {
    return block_.follows_directly(at) ? find_honorific_ending(syllables_.end(at - 1), at) : Cue::nothing;
  }
  // Of the one that ends at `end`, with the syllable in front of `behind`.
  Cue find_honorific_ending(uint32_t end, uint32_t behind) const {
    uint32_t first = behind;
    const database::Sense* longest = nullptr;
    for (int syllables = 0; syllables < longest_honorific && (first == behind || block_.follows_directly(first)); ++syllables) {
      if (!block_.may_be_word(--first, end)) continue;
      if (const database::Sense* sense = block_.sense_in({syllables_.begin(first), end}, lexicon::Role::honorific)) longest = sense;
    }
    if (longest == nullptr) return Cue::nothing;
    switch (block_.database.traits(longest->entry).takes) {
      case database::Traits::Takes::given: return Cue::honorific;
      case database::Traits::Takes::foreign: return Cue::honorific_foreign;
      case database::Traits::Takes::full: break;
    }
    return Cue::honorific_full;
  }

  // A title directly before, or a title and its place: "Bí thư Tỉnh ủy Bình Thuận Nguyễn Văn An".
  bool title_before(uint32_t at) const { return chains_ > 0 && block_.follows_directly(at) && title_ending(syllables_.end(at - 1)); }
  bool title_ending(uint32_t end) const {
    const Candidate* chain = chain_ending(end);
    if (chain == nullptr) {
      const Candidate* place = place_ending(end);
      if (place == nullptr) return false;
      const uint32_t before = text::previous_end(block_.folded, std::min(place->classifier, place->range.begin));
      chain = before == text::nowhere ? nullptr : chain_ending(before);
    }
    return chain != nullptr && chain->type == title;
  }

  // ---- Places: place_ is the first that ends behind the begin of the run at hand.

  // The end of the place that begins before `begin` and covers it, "TP. Hồ Chí Minh"; `begin` where none does. REQUIRES: rising from call to call.
  uint32_t place_end_over(uint32_t begin) {
    while (place_ < block_.places.size() && block_.places[place_].range.end <= begin) ++place_;
    return place_ < block_.places.size() && block_.places[place_].range.begin < begin ? block_.places[place_].range.end : begin;
  }

  const Candidate* place_ending(uint32_t end) const {
    size_t i = place_;
    while (i < block_.places.size() && block_.places[i].range.begin < end) ++i;
    return i > 0 && block_.places[i - 1].range.end == end ? &block_.places[i - 1] : nullptr;
  }

  // What lies between the end of a list's item and the next, where it may be a joiner.
  std::string_view joiner_behind(FoldedRange item, uint32_t begin) const {
    constexpr uint32_t longest_joiner = std::string_view(" và ").size();
    return begin < item.end || begin - item.end > longest_joiner ? std::string_view() : view().substr(item.end, begin - item.end);
  }

  // A name before, over a comma, "và" or a semicolon and its titles: "các đồng chí: Trần Văn An, Lê Thị Bình".
  bool list_before(uint32_t begin) const {
    if (last_name_.empty()) return false;
    const std::string_view between = joiner_behind(last_name_, begin);
    return between == ", " || between == " và " || between == "; " || between == " - ";
  }

  // Whether the mark and a space stand there.
  bool stands_at(uint32_t at, char mark) const { return at + 1 < view().size() && view()[at] == mark && view()[at + 1] == ' '; }

  // "Lê Văn An, Bí thư Huyện ủy; Mai Sơn, Phó Bí thư Huyện ủy": persons and their titles.
  bool titled_in_list(FoldedRange name) const {
    if (last_name_.empty() || name.begin < 2 || !stands_at(name.begin - 2, ';') || !stands_at(name.end, ',')) return false;
    if (view().substr(last_name_.end, name.begin - last_name_.end).find('\n') != std::string_view::npos)
      return false;  // of another paragraph
    const Candidate* behind = chain_behind(name.end);
    return behind != nullptr && behind->type == title && behind->range.begin == name.end + 2 && title_ending(name.begin - 2);
  }

  // "Tiền đạo: Lê An", "Các nghệ sĩ: Hồ Điệp, ...": of an honorific in front of a colon, where one word may be enough for it; what asks for a whole name may have
  // another's words behind the colon ("Phóng viên: Năm nay ..."). A whole name is asked for.
  Cue heading_before(uint32_t at) {
    if (!behind_honorific(at)) return Cue::nothing;
    const uint32_t begin = syllables_.begin(at), end = syllables_.end(at - 1);
    if (begin != end + 2 || !stands_at(end, ':')) return Cue::nothing;
    return find_honorific_ending(end, at) >= Cue::honorific_foreign ? Cue::honorific_full : Cue::nothing;
  }

  Cue cue_before(uint32_t at) {
    if (const Cue cue = heading_before(at); cue != Cue::nothing) return cue;
    const Cue cue = title_before(at) ? Cue::title : honorific_before(at);
    // A heading may end in such a word, and the first word below it begins a sentence; a wrapped line is told by a surname.
    if (cue != Cue::nothing) return block_.breaks_line(syllables_.end(at - 1)) ? Cue::list : cue;
    return list_before(syllables_.begin(at)) ? Cue::list : Cue::nothing;
  }

  // ---- The name itself

  struct Name {
    uint32_t first, behind;  // syllables
    FoldedRange range;
    int syllables() const { return static_cast<int>(behind - first); }
  };
  Cue cue_of(const Name& name) {
    if (const Cue cue = cue_before(name.first); cue != Cue::nothing) return cue;
    return titled_in_list(name.range) ? Cue::list : Cue::nothing;
  }
  Name name_of(uint32_t first, uint32_t behind) const { return {first, behind, {syllables_.begin(first), syllables_.end(behind - 1)}}; }

  // From `at` to the end of the run, but not into a title or a body, nor into a place or a blocker that begins behind the second syllable.
  Name name_from(uint32_t at, uint32_t behind) {
    if (const Candidate* chain = chain_behind(syllables_.begin(at)); chain != nullptr && chain->range.begin < syllables_.end(behind - 1))
      behind = syllable_behind(chain->range.begin);
    if (const FoldedRange blocker = blocker_in({syllables_.begin(at), syllables_.end(behind - 1)}); !blocker.empty())
      if (const uint32_t first = syllable_behind(blocker.begin); first > at + 1) behind = first;
    for (uint32_t next = at + 2; next < behind; ++next)
      if (place_stands_apart(next)) return name_of(at, next);
    return name_of(at, foreign_.end_of(at, behind));
  }

  // "REUTERS Người", "QUANG THẮNG Ưu", "bác sĩ CKII Tạ Chi Phương": behind the words in capitals in front of others; its end for all other names.
  uint32_t behind_capitals(const Name& name) {
    uint32_t next = name.first;
    while (next < name.behind && block_.in_all_capitals(next)) ++next;
    if (next == name.first || next == name.behind || syllables_.end(next) == syllables_.begin(next) + 1 || holds_digit(next))
      return name.behind;
    const bool initials = next == name.first + 1 && syllables_.end(name.first) - name.range.begin <= 2;
    return initials && cue_before(name.first) == Cue::honorific ? name.behind : next;  // "ông JD Vance"
  }

  // "NGUYỄN VĂN AN NÓI": where all letters are capitals, a name told before tells where this one ends.
  Name known_begin(const Name& name) const {
    Name best = name;
    if (!block_.in_all_capitals(name.first)) return best;
    const uint32_t fewest = surname_of(name.first) == Surname::strong ? 2 : 1;  // "VŨ PHI LONG", where a Vũ was told
    for (uint32_t behind = name.first + fewest; behind <= name.behind; ++behind) {
      const Name shorter = name_of(name.first, behind);
      if (known_.contains(words_of(shorter))) best = shorter;
    }
    return best;
  }
  std::string_view words_of(const Name& name) const { return block_.words(name.range); }

  // "Nguyễn Văn An Hải Dương": a place behind a whole name; but "Hà Thái Bình" is one name.
  bool place_stands_apart(uint32_t at) const {
    const Candidate* place = block_.place_from(at);
    return place != nullptr && place->type == province;
  }

  // Takes the name that begins with the syllable where there is one; returns where the search goes on.
  uint32_t take_name(uint32_t at, uint32_t behind) {
    Name name = known_begin(name_from(at, behind));
    if (const uint32_t next = behind_capitals(name); next < name.behind) {
      const Candidate* place = block_.place_from(at);
      if (next == at + 1) return place == nullptr ? next : syllable_behind(place->range.end);  // "TP Hồ Chí Minh"
      name = name_of(at, next);
    }
    if (trims(name)) name = name_of(at, name.behind - 1);
    const uint32_t behind_others = this->behind_others(name);
    if (behind_others != 0 && (name.syllables() > 1 || behind_others == name.behind)) return behind_others;
    const Cue cue = cue_of(name);
    if (cue == Cue::nothing && name.syllables() == 1 && !stands_by_itself(name)) return name.behind;
    if (behind_others != 0) return behind_others;
    if (!is_name(name, cue)) return goes_on_inside(name);
    Candidate candidate;
    candidate.range = name.range;
    candidate.type = person;
    candidate.precedence = resolve::precedence_of(person);
    if (in_vetoed_list(name.range.begin)) {
      block_.tell(candidate, resolve::Verdict::vetoed, "person", "the names before it in the list are no persons");
      vetoed_ = name.range;
      return name.behind;
    }
    const resolve::Judgement judgement = cue == Cue::title ? resolve::Judgement() : judgement_of(name.range);
    if (judgement.vetoes()) {
      block_.tell(candidate, resolve::Verdict::vetoed, "context", [&] { return resolve::where(block_, judgement); });
      vetoed_ = name.range;
      return name.behind;
    }
    block_.candidates.push_back(candidate);
    last_name_ = name.range;
    known_.add(words_of(name), words_of(name_of(name.first, name.first + 1)), words_of(name_of(name.behind - 1, name.behind)));
    taken_ = name.behind;
    return name.behind;
  }

  // Behind the place or the blocker that takes words of the name; 0 where none does.
  uint32_t behind_others(const Name& name) {
    if (const Candidate* place = block_.place_from(name.first); place != nullptr && !name_swallows(*place, name))
      return syllable_behind(place->range.end);
    const FoldedRange blocker = blocker_in(name.range);
    return blocker.empty() ? 0 : syllable_behind(blocker.end);
  }

  // "ông Hà Nam Sơn": a name may begin as a province does, by one more syllable that is no surname.
  bool name_swallows(const Candidate& place, const Name& name) {
    if (name.range.end <= place.range.end || surname_of(name.first) == Surname::no) return false;
    const uint32_t behind = syllable_behind(place.range.end);
    return behind + 1 == name.behind && surname_of(behind) == Surname::no && cue_of(name) != Cue::nothing;
  }
  Surname surname_of(uint32_t syllable) const { return surname_by(roles(syllable)); }

  // The first blocker that overlaps the stretch; empty where none does. REQUIRES: its begin rises from call to call.
  FoldedRange blocker_in(FoldedRange range) {
    while (blocker_ < block_.blockers.size() && block_.blockers[blocker_].end <= range.begin) ++blocker_;
    return blocker_ < block_.blockers.size() && block_.blockers[blocker_].begin < range.end ? block_.blockers[blocker_] : FoldedRange();
  }

  // "các tuyến đường Lê Lợi - Trần Phú": what the cue says of the first name holds for the list.
  bool in_vetoed_list(uint32_t begin) const {
    if (vetoed_.empty()) return false;
    const std::string_view between = joiner_behind(vetoed_, begin);
    return between == ", " || between == " - " || between == "-" || between == " và ";
  }

  // Where the search goes on in what is no name: behind the place that begins inside it, at an honorific there, as in "Ảnh: Mai An Ông Lê Văn Bình",
  // or at a name told before, as in "Riêng Lê Văn Bình".
  uint32_t goes_on_inside(const Name& name) const {
    for (uint32_t at = name.first + 1; at < name.behind; ++at) {
      if (const Candidate* place = block_.place_from(at)) return syllable_behind(place->range.end);
      if (introduces_name(at, name.behind)) return at;
      if (begins_known_name(at, name.behind)) return at;
    }
    return name.behind;
  }
  bool begins_known_name(uint32_t at, uint32_t behind) const {
    return at + 1 < behind && (surname_of(at) == Surname::strong || foreign_.is_given(at)) &&
           known_.contains(words_of(name_of(at, behind)));
  }
  // But "Hai Bà Trưng" is one name.
  bool introduces_name(uint32_t at, uint32_t behind) const {
    const uint32_t end = honorific_from(at);
    if (end == text::nowhere) return false;
    const uint32_t first = syllable_behind(end);
    return first + 1 < behind && surname_of(first) == Surname::strong;
  }

  bool is_name(const Name& name, Cue cue) {
    if (name.syllables() > longest_name || holds_digit(name) || is_initial(name)) return false;
    switch (cue) {
      case Cue::title:
      case Cue::list:
        if (name.syllables() == 1) return is_known_given_name(name);
        return surname_of(name.first) != Surname::no || begins_with_given(name) || block_.is_of_kind(name.range, block_.given_kind) ||
               stands_by_itself(name);
      case Cue::honorific: return name.syllables() == 1 || !(names_province(name) && in_sport(name));  // "thủ môn Nam Định"
      case Cue::honorific_foreign:
        if (name.syllables() == 1 && is_foreign(name.first)) return true;
        [[fallthrough]];
      case Cue::honorific_full: return name.syllables() > 1 ? !names_province(name) : is_known_by_one_name(name);
      case Cue::nothing: return stands_by_itself(name);
    }
    return false;
  }

  // "U20 Pháp", "Kawasaki Z250"
  bool holds_digit(const Name& name) const { return block_.folded.words.digit.any(name.range.begin, name.range.end); }
  // "Danilo", whom a cue told; "Gao" of Gao Guanghui: a name of another country told before, or the first word of one.
  bool known_by(uint32_t syllable) const {
    const std::string_view word = block_.words(block_.range_of(syllable));
    const bool begins = known_.begins_one(word);
    if (!begins && !known_.contains(word)) return false;
    if (is_foreign(syllable)) return true;
    return begins && foreign_.plain(syllable) && surname_of(syllable) == Surname::no && !block_.in_all_capitals(syllable);
  }

  // No Vietnamese word, and no abbreviation.
  bool is_foreign(uint32_t syllable) const { return block_.spelled_foreign(syllable) && !block_.in_all_capitals(syllable); }
  bool holds_digit(uint32_t syllable) const { return holds_digit(name_of(syllable, syllable + 1)); }

  // "ông Đ", "em NTTH", "bà Ng.T.L": one letter, other than the name Ý, no vowel, or a syllable that a dot shortens.
  bool is_initial(const Name& name) const {
    if (name.syllables() > 1) return false;
    const uint32_t end = name.range.end;
    if (text::character_after(view(), name.range.begin) == end) return words_of(name) != "ý";
    if (words_of(name).find_first_not_of("bcdghklmnpqrstvx") == std::string_view::npos) return true;
    return end < view().size() && view()[end] == '.' && text::word_at(view(), end + 1);
  }

  // Without a cue: as many syllables as make sure of a name; less where the document or the context vouches for it.
  bool stands_by_itself(const Name& name) {
    if (name.syllables() < 2)
      return is_known_given_name(name) || is_called(name.first) || plays(name) || (tells_age(name.range) && !addresses(name));
    if (is_byline(name) || tells_age(name.range)) return true;
    if (is_searched_for(name)) return false;
    if (known_.contains(words_of(name))) return true;
    const Surname surname = surname_of(name.first);
    if (name.syllables() >= fewest_syllables(name, surname) && name.syllables() <= 4) return true;
    if (names_player(name, surname)) return true;
    if (surname == Surname::no && name.syllables() > 3) return false;
    return may_keep(name.range) && kept_by_context(name);
  }
  bool may_keep(FoldedRange name) const { return resolve::may_keep(block_, block_.database.rules_of_type(person), name); }
  // REQUIRES: a row may keep it.
  bool kept_by_context(const Name& name) {
    const resolve::Judgement judgement = judgement_of(name.range);
    return judgement.rule != nullptr && lexicon::keeps(judgement.rule->effect);
  }
  bool in_sport(const Name& name) const {
    return block_.sport_topic != 0 && block_.topics.hold(block_, block_.sport_topic, name.range.begin);
  }

  // "Hồ Huy (29 tuổi)", "Gui Junmin, 57 tuổi": only of persons an age is told behind a mark. But "Maxime Gonalons (Lyon, 28 tuổi)" names a club.
  bool tells_age(FoldedRange name) const {
    std::string_view behind = view().substr(name.end);
    if (!last_name_.empty() && view().substr(last_name_.end, 2) == " (" && last_name_.end + 2 == name.begin) return false;
    if (!behind.starts_with(" (") && !behind.starts_with(", ")) return false;
    behind.remove_prefix(2);
    size_t digits = 0;
    while (digits < behind.size() && text::is_digit(static_cast<unsigned char>(behind[digits]))) ++digits;
    constexpr size_t most_digits = 2;
    static constexpr std::string_view years = " tuổi";
    return digits > 0 && digits <= most_digits && behind.substr(digits).starts_with(years) &&
           !text::word_at(behind, static_cast<uint32_t>(digits + years.size()));
  }

  // How many make sure of a name: "Lê Văn An", "Hà Văn An", "Maria Silva".
  int fewest_syllables(const Name& name, Surname surname) const {
    constexpr int never = 99;
    switch (surname) {
      case Surname::strong: return 3;
      case Surname::weak: return (roles(name.first + 1) & database::Syllable::is_middle_name) != 0 ? 3 : never;
      case Surname::no: return begins_with_given(name) ? 2 : never;
    }
    return never;
  }
  // "Anh": whoever was told before, it is England or no name.
  bool addresses(const Name& name) const {
    if ((roles(name.first) & database::Syllable::begins_honorific) == 0) return false;
    const database::Sense* sense = block_.sense_in(name.range, lexicon::Role::honorific);
    return sense != nullptr && block_.database.traits(sense->entry).takes == database::Traits::Takes::given;
  }

  // "Quang Hải", in a paragraph on sport: players go by their middle and their given name.
  bool names_player(const Name& name, Surname surname) const {
    return name.syllables() == 2 && surname != Surname::strong && (roles(name.first) & database::Syllable::is_middle_name) != 0 &&
           !is_foreign(name.first + 1) && !block_.in_all_capitals(name.first) && in_sport(name);
  }
  // "Eydison dứt điểm": one word is enough for a player from abroad, where it is told what he does.
  bool may_play(FoldedRange word, uint32_t syllable) const { return may_keep(word) && is_foreign(syllable); }
  bool plays(const Name& name) { return may_play(name.range, name.first) && in_sport(name) && kept_by_context(name); }
  bool begins_with_given(const Name& name) const {
    return syllables_.begin(name.first + 1) > syllables_.end(name.first) && foreign_.is_given(name.first);
  }

  // "Ảnh: Lê An Người dân chờ đợi": behind a mark, small letters tell that the last word of a credit begins the next sentence.
  bool trims(const Name& name) {
    if (name.syllables() < 2 || block_.follows_directly(name.first) || !block_.follows_directly(name.behind)) return false;
    const uint32_t next = syllables_.begin(name.behind);
    if (text::capital_at(block_.folded, next) || text::is_digit(static_cast<unsigned char>(view()[next]))) return false;
    if ((roles(name.behind) & database::Syllable::joins) != 0) return false;
    if (!may_keep(name.range)) return false;
    const resolve::Judgement judgement = judgement_of(name.range);
    return judgement.rule != nullptr && judgement.rule->effect == lexicon::Effect::trim && cue_before(name.first) == Cue::nothing;
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
    if (!known_.ends_one(words_of(name)) && !known_by(name.first)) return false;
    if (addresses(name)) return false;
    const bool apart = !block_.follows_directly(name.first) && (name.range.begin < 2 || !stands_at(name.range.begin - 2, ','));
    if (apart && !is_foreign(name.first)) return false;  // but "Merlo" begins a sentence by itself
    return !block_.follows_directly(name.first) || (roles(name.first - 1) & database::Syllable::is_particle) == 0;  // "Mohammed bin Salman"
  }

  // "nghi phạm Sáng", "Tổng thống Nga Dumas": told before; but "Đức Chinh" is no Chinh from Germany.
  bool is_known_by_one_name(const Name& name) const {
    return is_known_given_name(name) &&
           (block_.spelled_foreign(name.first) || !text::capital_at(block_.folded, syllables_.begin(name.first - 1)));
  }

  // "rồi Hằng khóc": within a sentence, where nothing but a name has a capital.
  bool is_called(uint32_t syllable) const {
    if ((roles(syllable) & database::Syllable::is_called) == 0) return false;
    const uint32_t begin = syllables_.begin(syllable);
    const bool within =
        block_.follows_directly(syllable) ? !block_.breaks_line(syllables_.end(syllable - 1)) : begin > 2 && stands_at(begin - 2, ',');
    return within && block_.follows_directly(syllable + 1) && !text::capital_at(block_.folded, syllables_.begin(syllable + 1));
  }

  // A name at the end of its paragraph, alone or behind the last sentence: the author. ALL CAPS alone are headings.
  bool is_byline(const Name& name) const {
    const uint32_t end = behind_source(name.range.end);
    const bool last = resolve::ends_paragraph(block_, end) || block_.breaks_line(end);
    if (name.syllables() > 4 || !last || !resolve::behind_sentence(block_, name.range.begin)) return false;
    const bool alone = resolve::begins_line(block_, name.range.begin);
    for (uint32_t at = name.first; at < name.behind; ++at)
      if (block_.in_all_capitals(at) && (alone || name.syllables() > 3)) return false;
    return !holds_place(name.range);
  }

  // "Minh Tâm (TTXVN)", "Hà My (theo Sputnik)"
  uint32_t behind_source(uint32_t end) const {
    constexpr uint32_t longest = 40;  // bytes of the brackets
    const std::string_view behind = view().substr(end, longest);
    if (!behind.starts_with(" (")) return end;
    const size_t close = behind.find_first_of(")\n");
    return close == std::string_view::npos || behind[close] == '\n' ? end : end + static_cast<uint32_t>(close) + 1;
  }

  bool holds_place(FoldedRange range) const {
    const auto behind = std::lower_bound(block_.places.begin(), block_.places.end(), range.begin,
                                         [](const Candidate& place, uint32_t begin) { return place.range.begin < begin; });
    return behind != block_.places.end() && behind->range.begin < range.end;
  }

  template <class Fits>
  bool any_sense(uint32_t phrase, const Fits& fits) const {
    const auto senses = block_.database.senses(phrase);
    return std::any_of(senses.begin(), senses.end(), fits);
  }
  // Whether the engine searches for these words. REQUIRES: no blocker takes them, so that they are among the mentions.
  bool is_searched_for(const Name& name) const {
    const scan::Mention* const behind = block_.mentions.data() + block_.mentions.size();
    for (const scan::Mention* at = block_.mention_from(name.first); at != nullptr && at != behind && at->range.begin == name.range.begin;
         ++at)
      if (at->range.end == name.range.end)
        return any_sense(at->phrase,
                         [this](const auto& sense) { return block_.database.kind(sense.kind).search == lexicon::Search::engine; });
    return false;
  }
  // "cầu thủ Nam Định": where they come from, also where context says that the name is no place here.
  bool names_province(const Name& name) const {
    const uint32_t phrase = block_.database.phrases().find(words_of(name));
    return phrase != database::no_phrase && any_sense(phrase, [this](const database::Sense& sense) {
             return sense.tier == lexicon::Tier::name && block_.database.type_of(sense.kind) == province;
           });
  }

  resolve::Block& block_;
  KnownNames& known_;
  const scan::Syllables& syllables_;
  const ForeignNames foreign_;
  size_t chains_;  // the candidates before this are titles and bodies, sorted
  size_t chain_ = 0, place_ = 0, blocker_ = 0;
  uint32_t addressed_ = 0;  // the syllable that was last asked for an honorific in front of it, none of a block's begin
  Cue honorific_ = Cue::nothing;
  uint32_t taken_ = 0;  // syllables up to the end of the last name, which may reach into the next run
  FoldedRange last_name_, vetoed_, judged_;
  resolve::Judgement judgement_;  // of judged_
};

}  // namespace

void find_persons(resolve::Block& block, KnownNames& known) { Finder(block, known).find(); }

}  // namespace nhan::assemble
