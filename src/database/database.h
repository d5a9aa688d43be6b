// Database: a lexicon compiled for matching. Immutable, shared by any number of threads.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "base/types.h"
#include "database/cues.h"
#include "database/entries.h"
#include "database/openings.h"
#include "database/phrases.h"
#include "database/spellings.h"
#include "database/syllable_table.h"
#include "database/trie.h"
#include "engine/literals.h"
#include "engine/patterns.h"
#include "lexicon/lexicon.h"

namespace nhan::database {

// One thing that a phrase may stand for.
struct Sense {
  uint32_t entry;
  uint16_t kind;
  lexicon::Tier tier;
  lexicon::CasePolicy policy;
  uint64_t capitals;  // bit i: byte i of the phrase is a capital's in the surface as typed (the first 64 bytes count)
};

// What stands beside a candidate: a phrase, or any of a class.
struct Cue {
  enum class What : uint8_t { phrase, kind, capital, digit, start, end, foreign, number, paragraph };
  What what = What::phrase;
  uint32_t value = 0;     // the phrase, or the kind
  uint64_t capitals = 0;  // of a phrase: letters that must be capitals
};

// A context row, compiled. Cues that are phrases are found through the syllables that they end or begin with (Syllable).
struct Rule {
  std::vector<Cue> cues;
  lexicon::Side side = lexicon::Side::left;
  uint8_t reach = 1;
  lexicon::Effect effect = lexicon::Effect::veto;
  uint16_t kind = 0;    // for Effect::retype
  uint8_t tiers = 0;    // the ways of matching that the row concerns, as in Reach
  uint8_t topic = 0;    // and paragraphs about this only (Traits::topic), 0 for all
  uint64_t target = 0;  // a bit for what the row concerns; several that are single entries share one

  // What an image of it holds (image.h), as below.
  static void fields(auto& self, auto& image) {
    image(self.cues, self.side, self.reach, self.effect, self.kind, self.tiers, self.topic, self.target);
  }
};

Reach reach_of(const Rule& rule);

// The bits of Reach::tiers that a candidate has.
constexpr uint8_t tiers_of(lexicon::Tier tier, bool capital) {
  return static_cast<uint8_t>(1 << static_cast<unsigned>(tier) | (capital ? Reach::capital : 0));
}

// The rules that concern one candidate; shared by all entries with the same ones.
struct RuleList {
  // A cue that is no phrase.
  struct ClassCue {
    Cue cue;
    Reach reach;
    uint32_t rule;
    uint32_t roles;  // Syllable::Role: what may fit it has one of these
  };
  // The cues on one side that are no phrases.
  struct Beside {
    std::vector<ClassCue> classes;
    uint32_t keeping_roles = 0;  // of those in `keep` rows

    static void fields(auto& self, auto& image) { image(self.classes, self.keeping_roles); }
  };
  // What concerns candidates that match in one way on one side of them, so that they look for nothing else there.
  struct Look {
    uint32_t roles = 0;       // of the cues that are no phrases
    uint8_t reach = 0;        // how far the rules look
    uint8_t class_reach = 0;  // those of them with a cue that is no phrase
    bool edges = false;       // a cue is the begin or the end of the text
    bool anywhere = false;    // a cue is the paragraph, whatever stands beside the candidate
  };
  struct Wanted {
    uint64_t targets = 0;  // Rule::target
    Look left, right;
    bool required = false;  // there is a `require` row

    Look& beside(lexicon::Side side) { return side == lexicon::Side::left ? left : right; }
    const Look& beside(lexicon::Side side) const { return side == lexicon::Side::left ? left : right; }
  };

  // What all judgements ask stands first, and close together.
  bool asks_capital = false;                    // a row concerns candidates with a capital only
  bool keeps_beside = false;                    // its `keep` rows look no farther than the next syllable
  std::array<std::array<Wanted, 2>, 4> wanted;  // by lexicon::Tier, and whether the candidate begins with a capital
  Beside left, right;
  std::vector<uint64_t> members;  // bit per rule

  bool holds(uint32_t rule) const { return (members[rule >> 6] >> (rule & 63) & 1) != 0; }
  Beside& beside(lexicon::Side side) { return side == lexicon::Side::left ? left : right; }
  const Beside& beside(lexicon::Side side) const { return side == lexicon::Side::left ? left : right; }

  static void fields(auto& self, auto& image) {
    image(self.asks_capital, self.keeps_beside, self.wanted, self.left, self.right, self.members);
  }
};

// What one syllable may be part of: a single look spares the look-ups that can't succeed.
struct Syllable {
  enum Role : uint32_t {
    begins_level = 1,
    ends_level = 2,
    begins_honorific = 4,
    ends_honorific = 8,
    begins_surname = 16,
    begins_strong_surname = 32,
    ends_body_of_place = 64,  // of a body that says which kinds of place it belongs to
    joins = 128,              // "và": what stands on both sides of it is one list
    ends_surname = 256,
    ties_offices = 1024,   // "là", "kiêm": it lies between a person and an office, and between two offices of one
    joins_offices = 2048,  // "cùng": what stands on both sides of it is one list, of offices
    // What a syllable is where it stands; none is it by itself.
    in_capitals = 1 << 12,
    in_digits = 1 << 13,
    in_mention = 1 << 14,  // that ends, on the left of a candidate, or begins, on the right, with the syllable
    any = 1 << 15,
    // The lists of names, by the kinds that the code asks for.
    is_given_name = 1 << 16,    // a first name of another country
    is_middle_name = 1 << 17,   // "văn"
    begins_particle = 1 << 18,  // of a name, "de la"
    is_particle = 1 << 19,
    is_called = 1 << 20,      // a given name that tells a person by itself: "Hằng"
    introduces = 1 << 21,     // "gồm": it may stand between the word for units and their list
    is_foreign = 1 << 22,     // text::spelled_foreign
    tells_several = 1 << 23,  // "các": in front of the word for several units
    situates = 1 << 24,       // "thuộc": behind the word for a unit, it tells where that lies or what became of it
    equates = 1 << 25,        // "là": behind a name, what it names follows
    tells_one = 1 << 26,      // "một": in front of the word for a single unit
    tells_age = 1 << 27,      // "tuổi": behind a number
    is_predicate = 1 << 28,   // "cho", "đã": of a sentence, in no name of a unit
  };
  uint32_t roles = 0;
};

// Attributes that the rules look at, read once.
struct Traits {
  enum class Alone : uint8_t { yes, named, no };
  Alone alone = Alone::yes;
  bool bare = true;  // places: found without a classifier
  enum class Takes : uint8_t { given, foreign, full };
  Takes takes = Takes::given;  // honorifics: what is enough behind them
  enum class Level : uint8_t { unsaid, central, province, city, district, other };
  Level level = Level::unsaid;  // parts of titles: of the unit that an office is of
  bool force = false;           // police, prosecutors, courts, troops
  bool municipality = false;    // provinces that are cities
  uint32_t unit = no_entry;     // places: the level of their name in column `type`; levels: themselves, the first of the name
  uint8_t topic = 0, cues = 0;  // of a topic's entry: which it is, and how many of its cues tell it
};

// What the composition rows allow behind a class over one joiner.
struct Link {
  std::string joiner;            // folded; empty: white space only
  std::vector<uint64_t> rights;  // a bit for each class
  uint64_t mask = 0;             // the same, a bit for all classes that share their number less multiples of 64

  bool allows(uint16_t right) const { return right >> 6 < rights.size() && (rights[right >> 6] >> (right & 63) & 1) != 0; }

  static void fields(auto& self, auto& image) { image(self.joiner, self.rights, self.mask); }
};

// A literal that begins where another does. The answers of one path stand one behind the other, longer ones first.
struct Answer {
  uint32_t phrase;
  uint16_t syllables;
  uint16_t tail : 14;  // bytes behind its last syllable
  uint16_t last : 1;
  uint16_t capital : 1;  // Part::capital
};

// What a phrase may begin or be (namesakes: several places of one kind; capital: nothing where it does not begin with one), so that each stage skips the
// others' mentions at the cost of one look.
enum Part : uint8_t { place = 1, rank = 2, body = 4, blocker = 8, leaf = 16, trigger = 32, namesakes = 64, capital = 128 };

// A phrase that may stand in front of a pattern.
struct Lead {
  uint32_t phrase;
  uint32_t last;  // number of the syllable that it ends in, SyllableTable::unknown where it ends in a mark
};

struct Pattern {
  Type type;                       // no_type: takes its words and gives nothing ("36-NQ/TW" is no date)
  std::vector<uint32_t> triggers;  // phrases that it may begin with; empty: a digit
  std::vector<Lead> leads;         // of which one must stand in front
  bool behind_capital = false;     // or a word with a capital, where the row says so
  bool led = false;                // whether anything must stand in front

  static void fields(auto& self, auto& image) { image(self.type, self.triggers, self.leads, self.behind_capital, self.led); }
};

inline constexpr uint16_t none = UINT16_MAX;

class Database {
 public:
  explicit Database(const lexicon::Lexicon& lexicon);

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
  // Whether a surface of the entry is typed so, to the byte.
  bool is_spelling(uint32_t entry, std::string_view written) const { return spellings_.has(entry, written); }
  void prefetch_spellings(uint32_t entry) const { spellings_.prefetch(entry); }  // no_entry too
  uint8_t parts_of(uint32_t phrase) const { return phrase_parts_[phrase]; }      // Part, a bit each
  bool stands_for(uint32_t phrase, uint8_t parts) const { return (parts_of(phrase) & parts) != 0; }
  const Openings& topic_openings() const { return topic_openings_; }  // of the phrases of topic_cues(), however they are written
  const Trie& topic_cues() const { return topic_cues_; }              // the phrases of entries that tell a topic, by phrase, plus 1
  // Levels, honorifics and what else is looked up where it may stand, syllables with one space between them; by phrase, plus 1.
  const Trie& words() const { return words_; }
  // The phrases with a composition class that may follow another, by phrase, plus 1; what lies between two syllables is not part of it.
  const Trie& parts() const { return parts_; }
  uint64_t part_classes(uint32_t syllable) const { return part_classes_[syllable]; }  // of those that begin with it, as Link::mask
  const engine::Literals& literals() const { return literals_; }
  const engine::Literals& odd_literals() const { return odd_literals_; }  // those that do not begin with a syllable: ".vn"
  // Literals as syllables, with what lies between two of them where that is no single space. The engine has said of each what begins with it: the literal
  // itself, and shorter ones.
  const Trie& trie() const { return trie_; }
  const Openings& openings() const { return openings_; }                        // of the literals
  const Answer* answers(uint32_t value) const { return &answers_[value - 1]; }  // at a node of the trie
  size_t most_answers() const { return most_answers_; }                         // of one path
  uint32_t phrase_of(uint32_t literal) const { return literal_phrases_[literal]; }
  uint32_t phrase_of_odd(uint32_t literal) const { return odd_phrases_[literal]; }

  // Composition: classes of ranks, bodies and parts, and what may follow what.
  uint16_t class_of(uint32_t entry) const { return classes_[entry]; }
  std::span<const Link> links(uint16_t left) const { return links_[left]; }

  // Kinds of place that an entry stands in front of (its attribute `fits`), best first; empty where it does not say.
  std::span<const uint16_t> fits(uint32_t entry) const { return fits_[entry]; }

  // Context.
  const RuleList& rules_of_entry(uint32_t entry) const { return rule_lists_[entry_lists_[entry]]; }
  const RuleList& rules_of_type(Type type) const { return rule_lists_[type_lists_[type]]; }
  const Rule& rule(uint32_t rule) const { return rules_[rule]; }
  const std::string& where(const Rule& rule) const { return rule_places_[static_cast<size_t>(&rule - rules_.data())]; }  // "context.tsv:12"
  // Syllables by their numbers; number 0, of all others, tells nothing.
  const SyllableTable& syllable_table() const { return syllable_table_; }
  const Syllable& syllable(uint32_t number) const { return syllables_[number]; }
  const Cues& cues(lexicon::Side side) const { return side == lexicon::Side::left ? left_cues_ : right_cues_; }
  const Traits& traits(uint32_t entry) const { return traits_[entry]; }

  // Patterns: the engine's number of a pattern is its index here.
  const engine::Patterns& patterns() const { return pattern_set_; }
  const Pattern& pattern(uint32_t pattern) const { return patterns_[pattern]; }

  const std::vector<lexicon::RecordCue>& records() const { return records_; }
  const Trie& record_cues() const { return record_cues_; }  // their cues; the value is the row, plus 1

  uint32_t find_key(std::string_view key) const { return entries_.find(key); }  // no_entry where there is none
  // Entries whose attribute `scheme` has the value `code`; a linear search, for lookups by people.
  std::vector<uint32_t> find_code(std::string_view scheme, std::string_view code) const;

  size_t rule_count() const { return rule_count_; }  // rows of all rules
  size_t memory() const;

  // What an image of it holds (image.h): all members.
  static void fields(auto& self, auto& image) {
    image(self.version_, self.kinds_, self.records_, self.entries_, self.rule_count_, self.kind_types_, self.type_names_, self.phrases_,
          self.spellings_, self.senses_, self.sense_begins_, self.phrase_parts_, self.literal_phrases_, self.odd_phrases_, self.literals_,
          self.odd_literals_, self.trie_, self.openings_, self.topic_openings_, self.words_, self.parts_, self.record_cues_,
          self.topic_cues_, self.topics_, self.answers_, self.most_answers_, self.classes_, self.fits_, self.links_, self.part_classes_,
          self.rules_, self.rule_places_, self.rule_lists_, self.entry_lists_, self.type_lists_, self.syllable_table_, self.syllables_,
          self.left_cues_, self.right_cues_, self.traits_, self.patterns_, self.pattern_set_);
  }

 private:
  friend Database read_image(std::string_view bytes);
  Database() = default;

  // One pass each, in this order; compile_*.cc.
  void compile_types(const lexicon::Lexicon& lexicon);
  void compile_surfaces(const lexicon::Lexicon& lexicon);
  void compile_classes(const lexicon::Lexicon& lexicon);
  void compile_contexts(const lexicon::Lexicon& lexicon);
  uint32_t rule_list(const std::vector<uint32_t>& rules);
  void add_class(RuleList& list, const Rule& rule, uint32_t index, const Cue& cue) const;
  uint32_t roles_of(const Cue& cue, lexicon::Side side) const;
  void compile_patterns(const lexicon::Lexicon& lexicon);
  Pattern compile_pattern(const lexicon::Pattern& row);
  Lead compile_lead(std::string_view folded);
  void compile_syllables();
  bool may_follow(uint16_t part) const;
  std::vector<bool> kinds_of_words() const;
  uint32_t number_of(std::string_view syllable);
  void compile_cues();
  void compile_record_cues();
  void compile_traits();
  void compile_parts();
  void compile_literals();
  std::vector<uint32_t> numbers_of(std::string_view phrase);
  void compile_answers();
  void add_opening(Openings& openings, std::string_view phrase, const std::vector<FoldedRange>& syllables, bool capital);
  void add_answer(const std::vector<FoldedRange>& syllables, Answer answer, std::vector<Answer>& answers) const;
  void add_path(const std::vector<uint32_t>& path, std::vector<Answer> answers);
  std::vector<uint32_t> path_of(std::string_view phrase, const std::vector<FoldedRange>& syllables);
  std::vector<uint16_t> kinds_in(std::string_view list) const;

  std::string version_;
  std::vector<lexicon::Kind> kinds_;
  std::vector<lexicon::RecordCue> records_;
  Entries entries_;
  size_t rule_count_ = 0;

  std::vector<Type> kind_types_;
  std::vector<std::string> type_names_;

  Phrases phrases_;
  Spellings spellings_;
  std::vector<Sense> senses_;
  std::vector<uint32_t> sense_begins_;
  std::vector<uint8_t> phrase_parts_;
  std::vector<uint32_t> literal_phrases_, odd_phrases_;
  engine::Literals literals_, odd_literals_;
  Trie trie_, words_, parts_, record_cues_, topic_cues_;
  Openings openings_, topic_openings_;
  std::vector<Answer> answers_;
  size_t most_answers_ = 1;

  std::vector<uint16_t> classes_;
  std::vector<std::vector<uint16_t>> fits_;
  std::vector<std::vector<Link>> links_;
  std::vector<uint64_t> part_classes_ = std::vector<uint64_t>(1);

  std::vector<Rule> rules_;
  std::vector<std::string> rule_places_;
  std::vector<std::string> topics_;
  std::vector<RuleList> rule_lists_;
  std::vector<uint32_t> entry_lists_, type_lists_;
  SyllableTable syllable_table_;
  std::vector<Syllable> syllables_ = std::vector<Syllable>(1);
  Cues left_cues_, right_cues_;
  std::vector<Traits> traits_;

  std::vector<Pattern> patterns_;
  engine::Patterns pattern_set_;
};

}  // namespace nhan::database
