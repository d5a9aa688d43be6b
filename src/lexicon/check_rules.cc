// Checks of rules against kinds and entries: a rule that names what nobody has would silently never fit.
#include <algorithm>
#include <unordered_set>

#include "lexicon/check.h"
#include "lexicon/limits.h"
#include "lexicon/names.h"
#include "lexicon/table.h"
#include "text/fold.h"
#include "text/syllables.h"

namespace nhan::lexicon {
namespace {

constexpr std::string_view cue_classes[] = {"<capital>", "<foreign>", "<digit>", "<number>", "<start>", "<end>", "<paragraph>", "<line>"};
constexpr std::string_view tiers[] = {"unaccented", "abbreviation", "capital"};

using Words = std::unordered_set<std::string_view>;

template <size_t count>
bool contains(const std::string_view (&words)[count], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

class Check {
 public:
  Check(const Lexicon& lexicon, Report& report) : lexicon_(lexicon), report_(report), types_(type_names.begin(), type_names.end()) {
    for (const Kind& kind : lexicon.kinds) {
      kinds_.insert(kind.name);
      if (!kind.type.empty()) types_.insert(kind.type);
    }
    for (const Entry& entry : lexicon.entries) {
      keys_.insert(entry.key);
      classes_.insert(entry.attribute("class"));
      senses_.insert(entry.attribute("sense"));
      if (lexicon.kinds[entry.kind].role == Role::topic) topics_.insert(topic_of(entry.key));
    }
  }

  void run() {
    if (topics_.size() > max_topics) report_.severe({}, "more than " + std::to_string(max_topics) + " topics: join some");
    for (const Composition& rule : lexicon_.compositions) check(rule);
    for (const Context& rule : lexicon_.contexts) check(rule);
    for (const Pattern& pattern : lexicon_.patterns) check(pattern);
    for (const RecordCue& row : lexicon_.records)
      for (const std::string& cue : row.cues) check_words(row.where, "cue", cue);
  }

 private:
  void severe(const std::string& where, std::string message) { report_.severe(Origin::of(where), std::move(message)); }

  void check(const Composition& rule) {
    for (const std::string& name : {rule.left, rule.right}) {
      if (!classes_.contains(name))
        severe(rule.where, "no entry has the class `" + name + "`: correct it, or give it to an entry in its column `class`");
    }
  }

  void check(const Context& rule) {
    for (const std::string& cue : rule.cues) {
      const auto [words, kind] = parts_of_cue(cue, rule.side);
      if (!kind.empty() && !kinds_.contains(kind) && !contains(cue_classes, cue))
        severe(rule.where, "cue `" + cue + "` is no class, and no words with a kind on their far side: correct it");
      if (words.empty()) continue;
      check_words(rule.where, "cue", std::string(words));
      if (words.find_first_of("<>") != std::string_view::npos)
        severe(rule.where, "cue `" + cue + "` has its kind in a place where it is not asked for: write it on the far side of the words");
      if (!stands_beside(rule.side, text::fold(words)))
        severe(rule.where,
               "cue `" + cue + "` has a mark towards its target, and never fits so: leave it out, and write reach 0 for one mark");
    }
    if (!is_target(rule.target))
      severe(rule.where, "target `" + rule.target + "` is no kind, type, or key: with an entry's key: correct it");
    if (rule.effect == Effect::retype && !kinds_.contains(rule.value)) {
      severe(rule.where, "value `" + rule.value + "` is no kind to retype to: correct it, or add it to kinds.tsv");
    }
    if (rule.effect != Effect::retype && !rule.value.empty() && !topics_.contains(rule.value))
      severe(rule.where, "value `" + rule.value + "` is no topic: correct it, or begin the key of an entry of a topic with it and /");
  }

  void check(const Pattern& pattern) {
    if (!pattern.type.empty() && !types_.contains(pattern.type))
      severe(pattern.where, "unknown type `" + pattern.type + "`: correct it, or add a kind of that type to kinds.tsv");
    for (const std::string& trigger : split(pattern.trigger, '|')) check_words(pattern.where, "trigger", trigger);
    for (const std::string& lead : pattern.leads) {
      const std::string wanted = lead.starts_with(no_lead) ? lead.substr(no_lead.size()) : lead;
      const auto [words, type] = parts_of_cue(wanted, Side::left);
      if (words.empty() && lead != "<capital>")
        severe(pattern.where, "unknown lead `" + lead + "`: write words, marks or <capital>, words behind a <TYPE>, or words behind not:");
      else if (!words.empty() && !type.empty() && !types_.contains(type))
        severe(pattern.where, "lead `" + lead + "` has an unknown type in front: correct it");
      check_words(pattern.where, "lead", wanted);
    }
  }

  // What folds to nothing (zero-width characters only) stands nowhere.
  void check_words(const std::string& where, const std::string& what, const std::string& words) {
    if (text::fold(words).empty()) severe(where, what + " `" + words + "` has nothing that could be seen: write it anew");
  }

  // Cues are found by the syllable that they have towards the target.
  static bool stands_beside(Side side, std::string_view folded) {
    const std::vector<FoldedRange> syllables = text::syllables_of(folded);
    if (syllables.empty()) return folded.empty();
    return side == Side::left ? syllables.back().end == folded.size() : syllables.front().begin == 0;
  }

  // A kind or type, alone or narrowed to a way of matching or a sense: "province", "province/unaccented"; or one entry: "key:hai-duong".
  bool is_target(std::string_view target) const {
    if (target.starts_with("key:")) return keys_.contains(target.substr(4));
    const size_t slash = std::min(target.find('/'), target.size());
    const std::string_view base = target.substr(0, slash);
    if (!kinds_.contains(base) && !types_.contains(base)) return false;
    if (slash == target.size()) return true;
    const std::string_view narrowing = target.substr(slash + 1);
    return contains(tiers, narrowing) || (!narrowing.empty() && senses_.contains(narrowing));
  }

  const Lexicon& lexicon_;
  Report& report_;
  Words kinds_, types_, keys_, classes_, senses_, topics_;
};

}  // namespace

void check_rules(const Lexicon& lexicon, Report& report) { Check(lexicon, report).run(); }

}  // namespace nhan::lexicon
