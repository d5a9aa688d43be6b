// Database: a lexicon compiled for matching. Immutable, shared by any number of threads.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/types.h"
#include "database/by_syllable.h"
#include "database/cues.h"
#include "database/entries.h"
#include "database/links.h"
#include "database/openings.h"
#include "database/phrases.h"
#include "database/rules.h"
#include "database/slab.h"
#include "database/spellings.h"
#include "database/syllable.h"
#include "database/syllable_table.h"
#include "database/traits.h"
#include "database/trie.h"
#include "engine/literals.h"
#include "engine/patterns.h"
#include "lexicon/lexicon.h"

namespace nhan::database {

// One thing that a phrase may stand for.
struct Sense {
  uint32_t entry;
  uint16_t kind;
  lexicon::Role role;  // of the kind
  lexicon::Tier tier : 4;
  lexicon::CasePolicy policy : 4;
  uint64_t capitals;  // bit i: byte i of the phrase is a capital's in the surface as typed (the first 64 bytes count)
};

// A literal that begins where another does. The answers of one path stand one behind the other, longer ones first.
struct Answer {
  uint32_t phrase;
  uint16_t syllables;
  uint16_t tail : 14;  // bytes behind its last syllable
  uint16_t last : 1;
  uint16_t capital : 1;  // Part::capital
};

// A phrase that tells a topic, for one of its entries. Those of the same syllables stand one behind the other, phrase by phrase.
struct TopicCue {
  uint64_t capitals;  // as in Sense
  uint32_t phrase : 27;
  lexicon::CasePolicy policy : 3;
  bool spaced : 1;  // nothing but single spaces lie between its syllables
  bool last : 1;
  uint32_t entry;  // its number among those of all topics
  uint8_t topic;   // from 1
  uint8_t needed;  // how many cues of the entry tell it
};

// What a phrase may begin or be (namesakes: several places of one kind; capital: nothing where it does not begin with one), so that each stage skips the
// others' mentions at the cost of one look.
enum Part : uint8_t { place = 1, rank = 2, body = 4, blocker = 8, leaf = 16, trigger = 32, namesakes = 64, capital = 128 };

// A phrase that may stand in front of a pattern.
struct Lead {
  uint32_t phrase;
  uint32_t last;  // number of the syllable that it ends in, or what stands for the mark that it ends in
  Type behind;    // a match of this type must end in front of it; no_type: anything may

  static constexpr uint32_t mark(char last_byte) { return UINT32_MAX - 256 + static_cast<unsigned char>(last_byte); }
};

struct Pattern {
  Type type;                       // no_type: takes its words and gives nothing ("36-NQ/TW" is no date)
  std::vector<uint32_t> triggers;  // phrases that it may begin with; empty: a digit
  std::vector<Lead> leads;         // of which one must stand in front
  std::vector<Lead> barred;        // of which none may
  bool behind_capital = false;     // or a word with a capital, where the row says so
  bool led = false;                // whether anything must stand in front

  static void fields(auto& self, auto& image) { image(self.type, self.triggers, self.leads, self.barred, self.behind_capital, self.led); }
};

class Database {
 public:
  explicit Database(const lexicon::Lexicon& lexicon);
  Database(Database&&) = default;  // and no assignment: tables must not outlive their slab

  const std::string& version() const { return version_; }  // of the data
  const Entries& entries() const { return entries_; }
  const Entry& entry(uint32_t entry) const { return entries_[entry]; }
  const lexicon::Kind& kind(uint16_t kind) const { return kinds_[kind]; }
  uint16_t kind_named(std::string_view name) const;  // `none` where there is none
  uint8_t topic_named(std::string_view name) const;  // its number, from 1; 0 where there is none
  Type type_of(uint16_t kind) const { return kind_types_[kind]; }
  const std::vector<std::string>& type_names() const { return type_names_; }  // [0] is no type

  // Surfaces: folded phrases and what they stand for, kinds of high priority first.
  const Phrases& phrases() const { return phrases_; }
  std::span<const Sense> senses(uint32_t phrase) const {
    return {senses_.data() + sense_begins_[phrase], senses_.data() + sense_begins_[phrase + 1]};
  }
  // Whether one of them fits. Most phrases have one sense: a loop foretells better than an algorithm that takes four at a time.
  template <class Fits>
  bool any_sense(uint32_t phrase, const Fits& fits) const {
    for (const Sense& sense : senses(phrase))
      if (fits(sense)) return true;
    return false;
  }
  void prefetch_senses(uint32_t phrase) const { __builtin_prefetch(senses_.data() + sense_begins_[phrase]); }
  // Whether a surface of the entry is typed so, to the byte.
  bool is_spelling(uint32_t entry, std::string_view written) const { return spellings_.has(entry, written); }
  void prefetch_spellings(uint32_t entry) const { spellings_.prefetch(entry); }  // no_entry too
  uint8_t parts_of(uint32_t phrase) const { return phrase_parts_[phrase]; }      // Part, a bit each
  bool stands_for(uint32_t phrase, uint8_t parts) const { return (parts_of(phrase) & parts) != 0; }
  const Openings& topic_openings() const { return topic_openings_; }  // of the phrases of topic_trie(), however they are written
  uint32_t topic_entries() const { return topic_entries_; }           // how many there are
  const Trie& topic_trie() const { return topic_trie_; }              // the phrases of these entries, by topic_cue, plus 1
  const TopicCue* topic_cue(uint32_t i) const { return &topic_cues_[i]; }
  // Levels, honorifics and what else is looked up where it may stand, syllables with one space or mark between them; by phrase, plus 1.
  const Trie& words() const { return words_; }
  // The phrases with a composition class that may follow another, by phrase, plus 1; what lies between two syllables is not part of it.
  const Trie& parts() const { return parts_; }
  uint64_t part_classes(uint32_t syllable) const { return part_classes_[syllable]; }  // of those that begin with it, as Link::classes
  const engine::Literals& literals() const { return literals_; }
  // How far literals go around a syllable that they hold, in bytes.
  struct Around {
    uint16_t front = 0, behind = 0;
    bool any = false;  // whether a literal holds it
  };
  Around around(uint32_t syllable) const { return around_[syllable]; }
  const engine::Literals& odd_literals() const { return odd_literals_; }  // those that do not begin with a syllable: ".vn"
  // Literals as syllables, with what lies between two of them where that is no single space. The engine has said of each what begins with it: the literal
  // itself, and shorter ones.
  const Trie& trie() const { return trie_; }
  const Openings& openings() const { return openings_; }                               // of the literals
  const Answer* answers(uint32_t value) const { return &answers_[value]; }             // at a node of the trie
  void prefetch_answers(uint32_t value) const { __builtin_prefetch(answers(value)); }  // of 0 too
  size_t most_answers() const { return most_answers_; }                                // of one path
  uint32_t phrase_of(uint32_t literal) const { return literal_phrases_[literal]; }
  uint32_t phrase_of_odd(uint32_t literal) const { return odd_phrases_[literal]; }

  // Composition: classes of ranks, bodies and parts, and what may follow what.
  uint16_t class_of(uint32_t entry) const { return classes_[entry]; }
  const Links& links() const { return links_; }

  // Kinds of place that an entry stands in front of (its attribute `fits`), best first; empty where it does not say.
  std::span<const uint16_t> fits(uint32_t entry) const { return fits_[entry]; }

  // Context.
  const RuleList& rules_of_entry(uint32_t entry) const { return rule_lists_[entry_lists_[entry]]; }
  void prefetch_rules(const Sense& sense) const {
    __builtin_prefetch(&rules_of_entry(sense.entry).wanted[static_cast<size_t>(sense.tier)]);
  }
  const RuleList& rules_of_type(Type type) const { return rule_lists_[type_lists_[type]]; }
  const Rule& rule(uint32_t rule) const { return rules_[rule]; }
  const std::string& where(const Rule& rule) const { return rule_places_[static_cast<size_t>(&rule - rules_.data())]; }  // "context.tsv:12"
  // Syllables by their numbers; number 0, of all others, tells nothing.
  const SyllableTable& syllable_table() const { return syllable_table_; }
  const Syllable& syllable(uint32_t number) const { return syllables_[number]; }
  const Cues& cues(lexicon::Side side) const { return side == lexicon::Side::left ? left_cues_ : right_cues_; }
  const Traits& traits(uint32_t entry) const { return traits_[entry]; }
  lexicon::Role role_of(uint32_t entry) const { return kind(traits(entry).kind).role; }

  // Patterns: the engine's number of a pattern is its index here.
  const engine::Patterns& patterns() const { return pattern_set_; }
  const Pattern& pattern(uint32_t pattern) const { return patterns_[pattern]; }

  const std::vector<lexicon::RecordCue>& records() const { return records_; }
  const Trie& record_cues() const { return record_cues_; }  // their cues; the value is the row, plus 1
  // Whether one of the role ends with the syllable of the number. REQUIRES: the role is one of lexicon::cue_role_names, and not the first.
  bool ends_cue(uint32_t syllable, uint8_t role) const { return (cue_endings_[syllable] >> (role - 1U) & 1) != 0; }

  uint32_t find_key(std::string_view key) const { return entries_.find(key); }  // no_entry where there is none
  // Entries whose attribute `scheme` has the value `code`; a linear search, for lookups by people.
  std::vector<uint32_t> find_code(std::string_view scheme, std::string_view code) const;

  size_t rule_count() const { return rule_count_; }  // rows of all rules
  size_t memory() const;

  // What an image of it holds (image.h): all members.
  static void fields(auto& self, auto& image) {
    image(self.version_, self.kinds_, self.records_, self.entries_, self.rule_count_, self.kind_types_, self.kind_capitals_,
          self.type_names_, self.phrases_, self.spellings_, self.senses_, self.sense_begins_, self.phrase_parts_, self.literal_phrases_,
          self.odd_phrases_, self.literals_, self.odd_literals_, self.around_, self.trie_, self.openings_, self.topic_openings_,
          self.words_, self.parts_, self.record_cues_, self.cue_endings_, self.topic_trie_, self.topic_cues_, self.topics_,
          self.topic_entries_, self.answers_, self.most_answers_, self.classes_, self.fits_, self.links_, self.part_classes_, self.rules_,
          self.rule_places_, self.rule_lists_, self.entry_lists_, self.type_lists_, self.syllable_table_, self.syllables_, self.left_cues_,
          self.right_cues_, self.traits_, self.patterns_, self.pattern_set_);
  }

 private:
  friend std::string write_image(const Database& database);
  friend Database read_image(std::string_view bytes);
  Database() = default;

  // One pass each, in this order; compile_*.cc.
  void compile_types(const lexicon::Lexicon& lexicon);
  void compile_surfaces(const lexicon::Lexicon& lexicon);
  void compile_kind_capitals();
  void compile_classes(const lexicon::Lexicon& lexicon);
  void compile_contexts(const lexicon::Lexicon& lexicon);
  uint32_t rule_list(const std::vector<uint32_t>& rules);
  void add_class(RuleList& list, const Rule& rule, uint32_t index, const Cue& cue) const;
  uint32_t roles_of(const Cue& cue, lexicon::Side side) const;
  void compile_patterns(const lexicon::Lexicon& lexicon);
  Pattern compile_pattern(const lexicon::Pattern& row);
  Lead compile_lead(const std::string& lead);
  void compile_syllables();
  std::vector<bool> kinds_of_words() const;
  uint32_t number_of(std::string_view syllable);
  void number_sought(const std::vector<bool>& words, const std::vector<bool>& parts);
  std::vector<bool> entries_of_parts() const;
  void compile_cues();
  void compile_record_cues();
  void compile_topic_cues();
  void compile_traits();
  void compile_parts();
  void compile_literals();
  std::vector<uint32_t> numbers_of(std::string_view phrase);
  void compile_answers();
  void compile_around();
  void add_opening(Openings& openings, std::string_view phrase, const std::vector<FoldedRange>& syllables, bool capital);
  void add_answer(const std::vector<FoldedRange>& syllables, Answer answer, std::vector<Answer>& answers) const;
  void add_path(const std::vector<uint32_t>& path, std::vector<Answer> answers);
  std::vector<uint32_t> path_of(std::string_view phrase, const std::vector<FoldedRange>& syllables);
  std::vector<uint16_t> kinds_in(std::string_view list) const;
  void settle();

  std::unique_ptr<Slab> slab_;  // where all tables lie once it is built
  std::string version_;
  std::vector<lexicon::Kind> kinds_;
  std::vector<lexicon::RecordCue> records_;
  Entries entries_;
  size_t rule_count_ = 0;

  Table<Type> kind_types_;
  Table<uint8_t>
      kind_capitals_;  // a bit for each lexicon::Side: whether the syllable that is next to what stands on its other side always has a capital
  std::vector<std::string> type_names_;

  Phrases phrases_;
  Spellings spellings_;
  Table<Sense> senses_;
  Table<uint32_t> sense_begins_;
  Table<uint8_t> phrase_parts_;
  Table<uint32_t> literal_phrases_, odd_phrases_;
  engine::Literals literals_, odd_literals_;
  Table<Around> around_;
  Trie trie_, words_, parts_, record_cues_, topic_trie_;
  BySyllable<uint32_t> cue_endings_;
  Openings openings_, topic_openings_;
  Table<TopicCue> topic_cues_;
  Table<Answer> answers_ = Table<Answer>(1);  // the first one is of no path
  size_t most_answers_ = 1;

  Table<uint16_t> classes_;
  std::vector<std::vector<uint16_t>> fits_;
  Links links_;
  BySyllable<uint64_t> part_classes_;

  Table<Rule> rules_;
  std::vector<std::string> rule_places_;
  std::vector<std::string> topics_;
  uint32_t topic_entries_ = 0;
  Table<RuleList> rule_lists_;
  Table<uint32_t> entry_lists_, type_lists_;
  SyllableTable syllable_table_;
  Table<Syllable> syllables_ = Table<Syllable>(1);
  Cues left_cues_, right_cues_;
  Table<Traits> traits_;

  std::vector<Pattern> patterns_;
  engine::Patterns pattern_set_;
};

}  // namespace nhan::database
