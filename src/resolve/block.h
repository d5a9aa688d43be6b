// Block: one stretch of text between barriers, with everything that the stages find in it. Buffers live on from block to block.
#pragma once

#include <algorithm>
#include <string_view>
#include <type_traits>

#include "base/buffer.h"
#include "database/database.h"
#include "resolve/begins.h"
#include "resolve/candidate.h"
#include "resolve/order.h"
#include "resolve/topics.h"
#include "resolve/trace.h"
#include "scan/scanner.h"
#include "text/fold.h"
#include "text/spelling.h"
#include "text/syllables.h"

namespace nhan::resolve {

// A sequence of capitalised syllables, single spaces between: "Nguyễn Văn An", "Hải Dương", "UBND".
struct Run {
  FoldedRange range;
  uint16_t syllables;
  uint32_t first;  // of its syllables, in Block::syllables()
};

// Where a text says, in brackets, how it abbreviates a candidate.
struct Telling {
  FoldedRange range;
  uint32_t candidate;  // its index
};

struct Block {
  explicit Block(const database::Database& data) : database(data), scanner(data) {}

  const database::Database& database;
  scan::Scanner scanner;
  Trace* trace = nullptr;
  const uint16_t district_kind = database.kind_named("district"), commune_kind = database.kind_named("commune"),
                 particle_kind = database.kind_named("particle"), given_kind = database.kind_named("given"),
                 country_kind = database.kind_named("country"), act_kind = database.kind_named("act"),
                 credit_kind = database.kind_named("credit"), forename_kind = database.kind_named("forename"),
                 heading_kind = database.kind_named("heading");
  const uint8_t sport_topic = database.topic_named("sport");

  std::string_view source;
  char before = 0;  // the last character before the block that is no white space, 0 at the document's begin

  text::Folded folded;
  Buffer<scan::Mention> mentions;  // blockers have been taken out, with what they block
  // Those of them that may be places, begin titles or bodies, be spans by themselves, begin patterns: their indexes.
  Buffer<uint32_t> place_mentions, head_mentions, leaf_mentions, trigger_mentions;
  Buffer<FoldedRange> blockers;
  Buffer<uint32_t> blocker_mentions;           // scratch of leaves.cc
  Buffer<const database::Sense*> leaf_senses;  // the same, by leaf mention
  Buffer<Run> runs;
  Buffer<uint32_t> capitals;          // scratch of runs.cc
  Buffer<Candidate> places;           // sorted by begin
  Buffer<FoldedRange> taken;          // by places, kept or vetoed
  Buffer<FoldedRange> vetoed_places;  // those of them that context leaves
  Buffer<uint32_t> vetoed_titles;     // where titles end that context leaves: mostly those of other countries
  Buffer<Candidate> candidates;
  Buffer<Candidate> quantities;  // scratch of quantities.cc
  Buffer<Candidate> settled;     // scratch of overlap.cc
  Buffer<Telling> tellings;      // scratch of told_abbreviations.cc
  Order order;
  Buffer<uint32_t> parts;  // entries of composed candidates
  Begins mention_begins, place_begins;
  Buffer<uint32_t> runs_of;  // by syllable, the index of its run; Begins::none where it begins with no capital
  mutable Topics topics;     // what has been asked of them
  text::Bits mention_ends;   // a bit for each byte that a mention ends in front of
  // The same for mentions that are spans by themselves, judged so far: vetoed by a row, and standing.
  text::Bits vetoed_ends, standing_ends;

  const scan::Syllables& syllables() const { return scanner.syllables(); }

  // The index of the first syllable that begins at `at` or behind it.
  uint32_t syllable_from(uint32_t at) const { return syllables().index(folded, at); }
  // What the syllable of this index may be part of: database::Syllable.
  uint32_t roles(uint32_t syllable) const { return database.syllable(syllables().number(syllable)).roles; }

  // The same of the one in front of it; 0 where none is.
  uint32_t roles_before(uint32_t syllable) const { return syllable == 0 ? 0 : roles(syllable - 1); }

  // Whether context left a place that ends there.
  bool ends_vetoed_place(uint32_t end) const {
    return std::any_of(vetoed_places.begin(), vetoed_places.end(), [end](FoldedRange place) { return place.end == end; });
  }

  // Whether what ends there was vetoed: both of "cơ sở y tế, giáo dục" are houses.
  bool vetoed_at(uint32_t end) const { return vetoed_ends[end] && !standing_ends[end]; }

  // The number of the syllable that begins at `at`, and what is known of it.
  uint32_t number_at(uint32_t at) const { return syllables().number(syllable_from(at)); }
  const database::Syllable& syllable_at(uint32_t at) const { return database.syllable(number_at(at)); }

  FoldedRange range_of(uint32_t syllable) const { return {syllables().begin(syllable), syllables().end(syllable)}; }
  std::string_view words(FoldedRange range) const { return folded.view().substr(range.begin, range.size()); }

  // Whether all letters of the syllable are capitals in the source: by its last one, which a syllable of one letter does not have.
  bool in_all_capitals(uint32_t syllable) const {
    const uint32_t last = text::character_before(folded.view(), syllables().end(syllable));
    return last > syllables().begin(syllable) && text::capital_at(folded, last);
  }

  bool is_one_character(uint32_t syllable) const {
    return text::character_after(folded.view(), syllables().begin(syllable)) == syllables().end(syllable);
  }

  // The phrase of these syllables, from one index to another, if it is among Database::words or they run together ("ThS"); else no_phrase. REQUIRES: each follows
  // the one before it closely.
  uint32_t word_of(uint32_t first, uint32_t last) const {
    database::Trie::Node node = database.words().first(syllables().number(first));
    for (uint32_t i = first + 1; i <= last; ++i) {
      if (syllables().begin(i) == syllables().end(i - 1)) return phrase_of(first, last);
      if (node) node = one_on(node, i);
    }
    return node.value() - 1;
  }
  // Behind this syllable and what lies in front of it, where words go on so.
  database::Trie::Node one_on(database::Trie::Node node, uint32_t syllable) const {
    if (!syllables().single_space_behind(folded, syllable - 1)) [[unlikely]]
      node = over_mark(node, {syllables().end(syllable - 1), syllables().begin(syllable)});
    return node ? database.words().next(node, syllables().number(syllable)) : node;
  }
  database::Trie::Node over_mark(database::Trie::Node node, FoldedRange gap) const {
    const uint32_t number = node.goes_over_mark() ? database.syllable_table().find(words(gap)) : database::SyllableTable::unknown;
    return number == database::SyllableTable::unknown ? database::Trie::Node() : database.words().next(node, number);
  }
  uint32_t phrase_of(uint32_t first, uint32_t last) const { return phrase_in({syllables().begin(first), syllables().end(last)}); }
  // The phrase that stands in the range; no_phrase where none does.
  uint32_t phrase_in(FoldedRange range) const { return database.phrases().find(words(range)); }

  // Whether there is a syllable of this index that has the role.
  bool has_role(uint32_t syllable, database::Syllable::Role role) const {
    return syllable < syllables().size() && (roles(syllable) & role) != 0;
  }
  // Whether the next syllable has the role and follows the one of this index directly, not over the end of a paragraph.
  bool is_followed_by(uint32_t syllable, database::Syllable::Role role) const {
    return follows_directly(syllable + 1) && has_role(syllable + 1, role);
  }

  // Whether the syllable is spelled as no Vietnamese one is: most are known, and were asked when the database was compiled.
  bool spelled_foreign(uint32_t syllable) const {
    const uint32_t number = syllables().number(syllable);
    if (number == database::SyllableTable::unknown) return text::spelled_foreign(words(range_of(syllable)));
    return (database.syllable(number).roles & database::Syllable::is_foreign) != 0;
  }
  // No Vietnamese word, and no abbreviation.
  bool is_foreign(uint32_t syllable) const { return !in_all_capitals(syllable) && spelled_foreign(syllable); }

  // The first sense of the role that the phrase, which may be none, has as it is written in the range; null where there is none.
  const database::Sense* sense_of(uint32_t phrase, FoldedRange range, lexicon::Role role) const {
    if (phrase == database::no_phrase) return nullptr;
    for (const database::Sense& sense : database.senses(phrase))
      if (sense.role == role && scan::written_as(sense, range, folded)) return &sense;
    return nullptr;
  }

  // Whether any sense of what stands in the range is of the kind, however it is written.
  bool is_of_kind(FoldedRange range, uint16_t kind) const {
    const uint32_t phrase = phrase_in(range);
    if (phrase == database::no_phrase) return false;
    return database.any_sense(phrase, [kind](const database::Sense& sense) { return sense.kind == kind; });
  }

  // "KIỂM TRA", "THĂM" in a headline in capitals: whether what somebody does is told from this syllable on, by one or two.
  bool tells_act(uint32_t first, int fewest) const {
    if (!in_all_capitals(first)) return false;
    const bool two = first + 1 < syllables().size() && follows_directly(first + 1) && in_all_capitals(first + 1);
    return (fewest == 1 && is_of_kind(range_of(first), act_kind)) ||
           (two && is_of_kind({syllables().begin(first), syllables().end(first + 1)}, act_kind));
  }

  // Whether the syllable of this index follows the one before it over one space or run together with it.
  bool follows_directly(uint32_t syllable) const {
    if (syllable == 0 || syllable >= syllables().size()) return false;
    const uint32_t end = syllables().end(syllable - 1), begin = syllables().begin(syllable);
    return (end == begin) | ((end + 1 == begin) & (folded.bytes[end] == ' '));
  }

  // Whether there is one byte between them at most, which is a space or may be inside a word: "đ/c", "PGS.TS".
  bool follows_closely(uint32_t syllable) const {
    if (syllable == 0 || syllable >= syllables().size()) return false;
    const uint32_t end = syllables().end(syllable - 1);
    const bool close = syllables().begin(syllable) <= end + 1, in_line = folded.bytes[end] != '\n';
    return close & in_line;
  }

  // Hands `take` the range and the phrase of each such word of up to `longest` syllables that begins with the one of index `first`, shorter ones first.
  template <class Take>
  void each_word_from(uint32_t first, int longest, const Take& take) const {
    database::Trie::Node node = database.words().first(syllables().number(first));
    bool together = false;
    for (uint32_t last = first;;) {
      const uint32_t phrase = together ? phrase_of(first, last) : node.value() - 1;
      if (phrase != database::no_phrase) take(FoldedRange{syllables().begin(first), syllables().end(last)}, phrase);
      if (--longest == 0 || !follows_closely(++last)) return;
      together = together || syllables().begin(last) == syllables().end(last - 1);
      if (!together && !node.goes_on()) return;
      if (!together) node = one_on(node, last);
    }
  }

  // The same of those that end with the syllable of index `last` and begin with one of these roles, of which Syllable::any is all.
  template <class Take>
  void each_word_ending(uint32_t last, int longest, uint32_t begins, const Take& take) const {
    for (uint32_t first = last;; --first) {
      const bool may_begin = ((roles(first) | database::Syllable::any) & begins) != 0;
      const uint32_t phrase = may_begin ? word_of(first, last) : database::no_phrase;
      if (phrase != database::no_phrase) take(FoldedRange{syllables().begin(first), syllables().end(last)}, phrase);
      if (--longest == 0 || !follows_closely(first)) return;
    }
  }

  // Whether a syllable begins at `at`: what stands behind it there may be beyond the end of the paragraph.
  bool begins_at(uint32_t at) const { return folded.words.begins[at]; }

  // The first mention that begins with the syllable at `at`, the longest of them; null where none does.
  const scan::Mention* mention_at(uint32_t at) const { return begins_at(at) ? mention_from(syllable_from(at)) : nullptr; }
  // The same, of the syllable with this index.
  const scan::Mention* mention_from(uint32_t syllable) const {
    const uint32_t found = mention_begins.at(syllable);
    return found == Begins::none ? nullptr : &mentions[found];
  }
  // How many mentions begin in front of `at`, where a syllable ends.
  uint32_t mentions_before(uint32_t at) const {
    uint32_t syllable = syllable_from(at), found = Begins::none;
    while (syllable < syllables().size() && (found = mention_begins.at(syllable)) == Begins::none) ++syllable;
    return std::min(found, static_cast<uint32_t>(mentions.size()));
  }
  // Whether that of the syllable at `at` may begin or be one of these parts: database::Part.
  bool stands_for_at(uint32_t at, uint8_t wanted) const {
    const scan::Mention* mention = mention_at(at);
    return mention != nullptr && database.stands_for(mention->phrase, wanted);
  }
  // Whether the one of the syllable at `at` goes on behind `end`, and is of these parts.
  bool stands_for_over(uint32_t at, uint32_t end, uint8_t wanted) const {
    const scan::Mention* mention = mention_at(at);
    return mention != nullptr && mention->range.end > end && database.stands_for(mention->phrase, wanted);
  }
  // The place that begins with the syllable of this index, or null.
  const Candidate* place_from(uint32_t syllable) const {
    const uint32_t found = place_begins.at(syllable);
    return found == Begins::none ? nullptr : &places[found];
  }
  // The place that begins with the syllable at `at`, or null.
  const Candidate* place_at(uint32_t at) const { return begins_at(at) ? place_from(syllable_from(at)) : nullptr; }

  // Whether the white space that begins at the folded offset `at` breaks a line (softly: barriers are '\n' in the folded text).
  bool breaks_line(uint32_t at) const { return folded.breaks_line(at); }
  bool breaks_line_in(FoldedRange range) const {
    for (uint32_t at = range.begin; at < range.end; ++at)
      if (breaks_line(at)) return true;
    return false;
  }

  // `rule`: a text, or something that makes one; made only where somebody listens.
  template <class Rule>
  void tell(const Candidate& candidate, Verdict verdict, const char* stage, const Rule& rule) {
    if (trace == nullptr) return;
    if constexpr (std::is_invocable_v<Rule>)
      trace->tell(candidate, verdict, stage, rule());
    else
      trace->tell(candidate, verdict, stage, rule);
  }
};

}  // namespace nhan::resolve
