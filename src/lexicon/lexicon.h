// Lexicon: gazetteer and rule files as plain data, checked. What a bundle stores, and what a database is compiled from.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nhan::lexicon {

// All values written to bundles are frozen: never renumber, add at the end.
enum class Role : uint8_t {
  span = 0,
  rank = 1,
  body = 2,
  level = 3,
  part = 4,
  surname = 5,
  honorific = 6,
  blocker = 7,
  word = 8,
  topic = 9
};
enum class CasePolicy : uint8_t { any = 0, initial = 1, proper = 2, exact = 3 };
enum class Search : uint8_t { engine = 0, classifier = 1, none = 2 };
enum class Tier : uint8_t { name = 0, alias = 1, abbreviation = 2, unaccented = 3 };

struct Kind {
  std::string name;
  std::string type;  // "" where entries of this kind are no spans
  Role role = Role::span;
  CasePolicy case_policy = CasePolicy::any;
  Search search = Search::engine;
  uint8_t priority = 0;
  bool unaccented = false;
};

// A form in which an entry is written, NFC, as typed in its row or made from a template.
struct Surface {
  std::string text;
  Tier tier = Tier::name;
  CasePolicy case_policy = CasePolicy::any;
};

struct Attribute {
  std::string name;
  std::string value;
};

struct Entry {
  std::string key;
  uint16_t kind = 0;  // index into Lexicon::kinds
  std::string name;
  std::vector<Surface>
      surfaces;  // the name first; templates expanded; variants that folding and spacing derive are not here (see variants.h)
  std::vector<Attribute> attributes;

  std::string_view attribute(std::string_view name) const;  // "" where there is none
  std::string_view id() const;                              // the key up to '@'
};

// The words of the attribute `level` of ranks and bodies, in the order of database::Traits::Level.
inline constexpr std::array<std::string_view, 5> level_words = {"central", "province", "city", "district", "commune"};

// What an entry tells a paragraph to be about, where its kind's role is topic: the key up to '/'.
inline std::string_view topic_of(std::string_view key) { return key.substr(0, key.find('/')); }

struct Composition {
  std::string left, joiner, right;
  std::string where;  // "composition.tsv:12"
};

enum class Side : uint8_t { left = 0, right = 1 };
enum class Effect : uint8_t { veto = 0, retype = 1, keep = 2, require = 3, trim = 4 };

// Whether a row with the effect settles that its target lives.
constexpr bool keeps(Effect effect) { return effect == Effect::keep || effect == Effect::trim; }

// What a cue of a context row asks for: words, an entry of a kind, or words towards the target and an entry of a kind on their far side: "của <country>" on the right.
struct CueParts {
  std::string_view words, kind;  // "" where there are none
};
CueParts parts_of_cue(std::string_view cue, Side side);

struct Context {
  std::vector<std::string> cues;
  Side side = Side::left;
  uint8_t reach = 1;
  std::string target;
  Effect effect = Effect::veto;
  std::string value;
  std::string where;
};

// Behind it a lead that must not stand in front of a pattern.
inline constexpr std::string_view no_lead = "not:";

struct Pattern {
  std::string name, type, trigger;
  std::vector<std::string> leads;
  std::string expression;
  std::string where;
};

// A row of records.tsv: a cue and the part it plays; the meaning of `role` and `value` is assemble's.
struct RecordCue {
  std::vector<std::string> cues;
  std::string role, value;
  std::string where;

  std::optional<uint8_t> role_number() const;  // its place among the words for roles; none where it is none of them
};

struct Lexicon {
  std::string version;  // data version of the MANIFEST
  std::vector<Kind> kinds;
  std::vector<Entry> entries;
  std::vector<Composition> compositions;
  std::vector<Context> contexts;
  std::vector<Pattern> patterns;
  std::vector<RecordCue> records;
};

}  // namespace nhan::lexicon
