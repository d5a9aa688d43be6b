// Reading names behind levels.
#include "resolve/places_behind_levels.h"

#include <algorithm>

#include "resolve/place_senses.h"
#include "resolve/runs.h"
#include "resolve/told_levels.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

using database::Sense;

constexpr uint32_t longest_guess = 4;  // syllables of a name that no row has
constexpr uint32_t most_unknown = 2;   // names of a list, one behind the other, that no row has

class Finder {
 public:
  Finder(const Block& block, PlaceTaker& taker) : block_(block), taker_(taker), database_(block.database) {}

  void find() {
    for (const Run& run : block_.runs) find_beside(run);
  }

 private:
  // The level stands before the run ("xã Tân Lập"), or is its begin ("Xã Tân Lập").
  void find_beside(const Run& run) {
    if (const Level level = level_introducing(block_, run)) return find_introduced(level, run.range);
    if ((block_.roles_before(run.first) & database::Syllable::ends_level) != 0)
      if (const Level level = level_before(block_, run.range.begin, run.first)) return find_behind(level, run.range);
    if ((block_.roles(run.first) & database::Syllable::begins_level) != 0) {
      const Level inside = level_from(block_, run.first);
      const uint32_t begin = inside ? text::next_syllable(block_.folded, inside.range.end) : text::nowhere;
      if (begin != text::nowhere && begin < run.range.end) return find_behind(inside, {begin, run.range.end});
    }
    if (const Level level = level_told_of(block_, run)) name_apart(level, run.range);
  }

  void find_behind(const Level& level, FoldedRange run) {
    const std::span<const uint16_t> kinds = database_.fits(level.entry);
    if (kinds.empty() || longer_mention(run)) return;
    const bool several = plural_before(block_, level.range.begin);
    const uint32_t end = name_behind(level, kinds, run, several);
    if (several && end != text::nowhere) find_listed(level, end);
  }

  void find_introduced(const Level& level, FoldedRange run) {
    if (const uint32_t end = name_apart(level, run); end != text::nowhere) find_listed(level, end);
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

  // "các xã A, B và C": the level holds for each; one that no list has may stand between.
  void find_listed(const Level& level, uint32_t end) {
    for (uint32_t unknown = 0; unknown <= most_unknown;) {
      const uint32_t begin = after_list_mark(block_, end);
      const Run* run = begin == text::nowhere ? nullptr : run_beginning(begin);
      if (run == nullptr || longer_mention({begin, run->range.end})) return;
      const uint32_t taken = name_apart(level, {begin, run->range.end});
      unknown = taken == text::nowhere ? unknown + 1 : 0;
      end = taken == text::nowhere ? run->range.end : taken;
    }
  }

  const Run* run_beginning(uint32_t begin) const {
    const Run* run = run_at(block_, begin);
    return run != nullptr && run->range.begin == begin ? run : nullptr;
  }

  // Takes the longest name at the begin of `run` that fits the level; returns its end.
  uint32_t name_behind(const Level& level, std::span<const uint16_t> kinds, FoldedRange run, bool several) {
    const scan::Syllables& syllables = block_.syllables();
    const uint32_t first = block_.syllable_from(run.begin);
    const uint32_t behind_run = block_.syllable_from(run.end);
    const auto take_longest = [&](uint32_t from, uint32_t behind) {
      for (uint32_t last = behind; last-- > from;) {
        const FoldedRange name{run.begin, syllables.end(last)};
        if (name.size() > database_.phrases().longest()) continue;
        const uint32_t phrase = block_.phrase_in(name);
        const Sense* sense = phrase == database::no_phrase ? nullptr : fitting_sense(block_, phrase, name, kinds, level);
        if (sense == nullptr || (last == from && begins_person(first, behind_run))) continue;
        if (last + 2 == behind_run && goes_on(first, last + 1) && may_guess(kinds)) {
          if (names_province(run)) return text::nowhere;  // "xã, phường Lâm Đồng"
          taker_.guess(run, kinds.front(), level);
          return run.end;
        }
        taker_.keep(name, phrase, *sense, level);
        return name.end;
      }
      return text::nowhere;
    };
    if (const Run* other = run_behind_dash(run.end))
      if (const uint32_t end = take_longest(other->first, other->first + other->syllables); end != text::nowhere) return end;
    const uint32_t behind_number = number_end(run.end);
    uint32_t behind = first + 1;
    while (block_.follows_directly(behind) && syllables.end(behind) <= behind_number) ++behind;
    if (const uint32_t end = take_longest(first, behind); end != text::nowhere) return end;

    const uint32_t guessed = std::min(behind_run, first + longest_guess);
    const FoldedRange name{run.begin, syllables.end(guessed - 1)};
    const uint32_t followed = behind_run - first - !block_.follows_directly(behind_run);  // a sentence goes on behind a person
    if (is_of_name(level, name.end)) return text::nowhere;                                // "phường V"
    if (!may_guess(kinds) || names_province(name)) return text::nowhere;
    if (looks_like_person(block_, run, followed) && !(name.end == run.end && stands_in_address(name.end))) return text::nowhere;
    if (several && name.end != run.end) return text::nowhere;
    if (guessed == first + 1 && block_.in_all_capitals(first) && !text::capital_at(block_.folded, level.range.begin))
      return text::nowhere;                                         // "20 xã NTM"
    if (level_at(block_, run.begin)) return text::nowhere;          // "14 phường Ngọc Châu, TP Hải Dương"
    if (block_.breaks_line(level.range.end)) return text::nowhere;  // a heading that ends in "phường", and the first word below it
    taker_.guess(name, kinds.front(), level);
    return name.end;
  }

  // "phường Trần Tế Xương, TP Nam Định": units bear the names of persons.
  bool stands_in_address(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    return view.substr(end).starts_with(", ") && level_at(block_, end + 2);
  }

  // "xã Gia Tân 1": the end of the number behind a name; `end` where there is none.
  uint32_t number_end(uint32_t end) const {
    const uint32_t next = text::next_syllable(block_.folded, end);
    return next != text::nowhere && text::is_digit(block_.folded.bytes[next]) ? text::syllable_end(block_.folded, next) : end;
  }

  // "phường Xuân Hương - Đà Lạt": the capitals that a dash joins to those in front; null where there are none.
  const Run* run_behind_dash(uint32_t end) const {
    const std::string_view view = block_.folded.view();
    uint32_t at = text::skip_spaces(view, end);
    if (at >= view.size() || view[at] != '-') return nullptr;
    at = text::skip_spaces(view, at + 1);
    return text::word_at(view, at) ? run_beginning(at) : nullptr;
  }

  // "phường An Hải Tây", "xã Đông Huy", "xã Tân Lợi A": of a unit of before, whose name has one capital more than a listed one. A caption may run into the
  // next sentence: "xã Mai Châu Lúc này".
  bool goes_on(uint32_t first, uint32_t syllable) const {
    const FoldedRange word = block_.range_of(syllable);
    const bool letter = word.size() == 1, fits = letter ? is_part(word) : !block_.in_all_capitals(syllable);
    const bool whole = letter || syllable == first + 1 || !block_.follows_directly(syllable + 1);
    return whole && fits && block_.follows_directly(syllable) && !level_at(block_, word.begin);
  }

  // "Chủ tịch UBND xã Phan Văn An": a name of one syllable, and a middle name and more behind it.
  bool begins_person(uint32_t first, uint32_t behind) const {
    return behind - first > 2 && block_.has_role(first + 1, database::Syllable::is_middle_name) &&
           !level_at(block_, block_.range_of(first + 1).begin);
  }

  // The letter of one of several parts; but "An Hòa B." may shorten a name.
  bool is_part(FoldedRange letter) const {
    const std::string_view view = block_.folded.view();
    return view[letter.begin] >= 'a' && view[letter.begin] <= 'd' && (letter.end == view.size() || view[letter.end] != '.');
  }

  // Only small units are guessed: "tỉnh Tứ Xuyên", "thành phố Thượng Hải" are abroad.
  bool may_guess(std::span<const uint16_t> kinds) const {
    return std::all_of(kinds.begin(), kinds.end(),
                       [this](uint16_t kind) { return kind == block_.district_kind || kind == block_.commune_kind; });
  }

  // Whether the level word is part of a name that a row has and that ends there.
  bool is_of_name(const Level& level, uint32_t end) const {
    const scan::Mention* mention = block_.mention_at(level.range.begin);
    return mention != nullptr && mention->range.end == end && database_.stands_for(mention->phrase, database::Part::place);
  }

  bool names_province(FoldedRange range) const {
    const uint32_t phrase = block_.phrase_in(range);
    if (phrase == database::no_phrase) return false;
    return database_.any_sense(phrase, [this](const Sense& sense) { return database_.type_of(sense.kind) == province; });
  }

  const Block& block_;
  PlaceTaker& taker_;
  const database::Database& database_;
};

}  // namespace

void find_places_behind_levels(const Block& block, PlaceTaker& taker) { Finder(block, taker).find(); }

}  // namespace nhan::resolve
