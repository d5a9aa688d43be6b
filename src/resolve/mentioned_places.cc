// Finding places among the mentions.
#include "resolve/mentioned_places.h"

#include <span>
#include <string_view>

#include "resolve/place_senses.h"
#include "resolve/runs.h"
#include "resolve/unit_lists.h"
#include "text/syllables.h"

namespace nhan::resolve {
namespace {

using database::Sense;

class Finder {
 public:
  Finder(const Block& block, const KnownPlaces& known, PlaceTaker& taker)
      : block_(block),
        known_(known),
        taker_(taker),
        database_(block.database),
        taken_(block.taken),
        behind_level_(block.taken.size()),
        places_behind_level_(block.places.size()) {}

  void find() {
    for (const uint32_t mention : block_.place_mentions) find_mention(block_.mentions[mention]);
  }

 private:
  bool names_place(const Sense& sense) const {
    const Type type = database_.type_of(sense.kind);
    return type == province || type == place;
  }

  // Both passes take ranges in rising order, so that only one neighbour of each can be in the way; and ranges are asked for in rising order.
  bool free(FoldedRange range) {
    if (taken_.size() > behind_level_ && taken_.back().end > range.begin) return false;
    while (next_taken_ < behind_level_ && taken_[next_taken_].end <= range.begin) ++next_taken_;
    return next_taken_ == behind_level_ || taken_[next_taken_].begin >= range.end;
  }

  void find_mention(const scan::Mention& mention) {
    if (!free(mention.range) || breaks_in_front_of_number(mention.range) || runs_into_province(mention.range)) return;
    const bool behind_level = (block_.roles_before(mention.syllable) & database::Syllable::ends_level) != 0;
    const Level level = behind_level ? level_before(block_, mention.range.begin, mention.syllable) : Level{};
    bool written = false;
    const Sense* sense = choose(mention, level, written);
    if (sense != nullptr)
      taker_.keep(mention.range, mention.phrase, *sense, level);
    else if (written && !joins_names(mention.range))
      taker_.leave(mention.range);
  }

  // A heading that ends in "phường", and below it "14/01/2026".
  bool breaks_in_front_of_number(FoldedRange range) const {
    if (!block_.folded.words.digit[range.end - 1]) return false;
    const uint32_t number = text::syllable_begin(block_.folded, range.end);
    return number > range.begin && block_.breaks_line(number - 1);
  }

  // "Từ Sơn La": a province begins with the last word of what may be a city, and no name in front goes on, "Dương Thanh Bình Phước".
  bool runs_into_province(FoldedRange range) const {
    const uint32_t last = text::syllable_begin(block_.folded, range.end);
    const scan::Mention* other = last == range.begin ? nullptr : block_.mention_at(last);
    if (other == nullptr || other->range.end <= range.end || block_.breaks_line(range.end)) return false;
    const Run* run = run_at(block_, range.begin);
    return run != nullptr && run->range.begin == range.begin && database_.any_sense(other->phrase, [this, other](const Sense& sense) {
      return sense.tier == lexicon::Tier::name && database_.type_of(sense.kind) == province &&
             scan::written_as(sense, other->range, block_.folded);
    });
  }

  // "Quảng Nam - Đà Nẵng": a unit of the past, or two.
  bool joins_names(FoldedRange range) const { return block_.words(range).find('-') != std::string_view::npos; }

  // The sense that the level asks for; else the one in front, or a body that fits; else the best kind that stands alone.
  const Sense* choose(const scan::Mention& mention, const Level& level, bool& written) {
    if (level)
      if (const Sense* sense = fitting_sense(block_, mention.phrase, mention.range, database_.fits(level.entry), level)) return sense;
    if (const Sense* sense = by_list(mention)) return sense;
    if (const Sense* sense = by_body(mention)) return sense;
    for (const Sense& sense : database_.senses(mention.phrase)) {
      if (!names_place(sense) || database_.kind(sense.kind).search != lexicon::Search::engine) continue;
      if (!scan::written_as(sense, mention.range, block_.folded)) continue;
      written = true;
      if (database_.traits(sense.entry).bare || container_behind(mention.range, sense) || behind_unit(mention.range, sense) ||
          listed_behind(mention.range, sense) || neighbour_follows(mention.range, sense))
        return &sense;
    }
    return written ? known_sense(block_, known_, mention.phrase, mention.range) : nullptr;
  }

  // "hai thành phố Hải Dương - Điện Biên Phủ": the place before, found behind a plural level, and this one are of one kind.
  const Sense* by_list(const scan::Mention& mention) {
    const Candidate* before = place_before(mention.range.begin);
    if (before == nullptr || before->classifier == UINT32_MAX || !plural_before(block_, before->classifier)) return nullptr;
    if (after_list_mark(block_, before->range.end) != mention.range.begin) return nullptr;
    return fitting_sense(block_, mention.phrase, mention.range, std::span(&before->kind, 1));
  }

  // The last place of either pass that ends in front of `begin`; null where none does. REQUIRES: asked for in rising order.
  const Candidate* place_before(uint32_t begin) {
    const Buffer<Candidate>& places = block_.places;
    while (next_place_ < places_behind_level_ && places[next_place_].range.end <= begin) ++next_place_;
    const Candidate* before = next_place_ == 0 ? nullptr : &places[next_place_ - 1];
    if (places.size() > places_behind_level_ && (before == nullptr || before->range.end < places.back().range.end)) before = &places.back();
    return before;
  }

  // "Thành ủy Hải Dương" is the city's: bodies may say which kind they belong to.
  const Sense* by_body(const scan::Mention& mention) const {
    if ((block_.roles_before(mention.syllable) & database::Syllable::ends_body_of_place) == 0) return nullptr;
    uint32_t end = text::previous_end(block_.folded, mention.range.begin);
    const uint32_t last = end;
    for (int syllables = 0; syllables < 2 && end != text::nowhere; ++syllables) {
      const uint32_t begin = text::syllable_begin(block_.folded, end);
      const uint32_t phrase = block_.phrase_in({begin, last});
      if (phrase != database::no_phrase)
        for (const Sense& sense : database_.senses(phrase))
          if (sense.role == lexicon::Role::body && !database_.fits(sense.entry).empty())
            return fitting_sense(block_, mention.phrase, mention.range, database_.fits(sense.entry));
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
    return between == ", " || (between.starts_with(' ') && behind_conjunction(block_, before->range.end + 1) == range.begin);
  }

  // "ở Bảo Lạc, Bảo Lâm", "ở Hải Lăng, Quảng Điền": the next item of the list is the name of another unit of the same province, or of one of the same kind that
  // stands alone.
  bool neighbour_follows(FoldedRange range, const Sense& sense) const {
    const uint32_t container = database_.traits(sense.entry).container;
    const uint32_t next = container == no_entry ? text::nowhere : after_list_mark(block_, range.end);
    const scan::Mention* behind = next == text::nowhere ? nullptr : block_.mention_at(next);
    return behind != nullptr && database_.any_sense(behind->phrase, [&](const Sense& other) {
      const bool alone = block_.folded.bytes[range.end] == ',' && other.kind == sense.kind && database_.traits(other.entry).bare;
      return names_place(other) && other.entry != sense.entry && (alone || database_.traits(other.entry).container == container) &&
             scan::written_as(other, behind->range, block_.folded);
    });
  }

  std::string_view between_units(uint32_t end, uint32_t begin) const {
    return end < begin ? block_.folded.view().substr(end, begin - end) : std::string_view();
  }

  // "Cam Ranh (Khánh Hòa)", "Thanh Hà, Hải Dương": the province that the unit lies in follows.
  bool container_behind(FoldedRange range, const Sense& sense) const {
    const uint32_t container = database_.traits(sense.entry).container;
    if (container == no_entry) return false;
    const std::string_view view = block_.folded.view();
    uint32_t at = range.end;
    while (at < view.size() && (view[at] == ' ' || view[at] == ',' || view[at] == '(' || view[at] == '-')) ++at;
    if (at == range.end || at > range.end + 3) return false;
    const scan::Mention* behind = mention_of_unit(block_, at);
    return behind != nullptr && database_.any_sense(behind->phrase, [&](const Sense& other) { return other.entry == container; });
  }

  const Block& block_;
  const KnownPlaces& known_;
  PlaceTaker& taker_;
  const database::Database& database_;
  const Buffer<FoldedRange>& taken_;  // the first `behind_level_` of the pass before
  const size_t behind_level_;
  const size_t places_behind_level_;  // of the places, those of the pass before
  size_t next_taken_ = 0;             // of what was taken behind levels, the first that does not end in front of the mention at hand
  size_t next_place_ = 0;             // the same of the places
};

}  // namespace

void find_mentioned_places(const Block& block, const KnownPlaces& known, PlaceTaker& taker) { Finder(block, known, taker).find(); }

}  // namespace nhan::resolve
