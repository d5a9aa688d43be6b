// Checks of rules against kinds and entries: a rule that names what nobody has would silently never fit.
#include <algorithm>
#include <unordered_set>

#include "lexicon/reading.h"
#include "text/fold.h"

namespace nhan::lexicon {
namespace {

constexpr std::string_view cue_classes[] = {"<surname>", "<capital>", "<digit>", "<start>", "<end>"};

// The line that a rule's `where` names.
Origin origin_of(const std::string& where) {
  const size_t colon = where.rfind(':');
  return {where.substr(0, colon), static_cast<uint32_t>(std::stoul(where.substr(colon + 1)))};
}

class Check {
 public:
  explicit Check(Reading& reading) : reading_(reading) {
    for (const std::string_view type : type_names) types_.emplace(type);
    for (const Kind& kind : reading.lexicon.kinds) types_.insert(kind.type);
    for (const Entry& entry : reading.lexicon.entries) {
      keys_.insert(entry.key);
      for (std::string& name : split(entry.attribute("class"), '|')) classes_.insert(std::move(name));
    }
    types_.erase("");
    classes_.erase("");
  }

  void run() {
    for (const Composition& rule : reading_.lexicon.compositions) check(rule);
    for (const Context& rule : reading_.lexicon.contexts) check(rule);
    for (const Pattern& pattern : reading_.lexicon.patterns) check(pattern);
    for (const RecordCue& record : reading_.lexicon.records) check_cues(record.cues, record.where);
  }

 private:
  void severe(const std::string& where, std::string message) { reading_.report.severe(origin_of(where), std::move(message)); }

  void check(const Composition& rule) {
    for (const std::string& name : {rule.left, rule.right}) {
      if (!classes_.count(name)) severe(rule.where, "no entry has the class `" + name + "`: correct it, or give it to an entry in its column `class`");
    }
  }

  void check(const Context& rule) {
    check_cues(rule.cues, rule.where);
    if (!is_target(rule.target)) {
      severe(rule.where, "target `" + rule.target + "` is no kind, type or key: of an entry; correct it");
    }
    if (rule.effect == Effect::retype && !reading_.kind(rule.value)) {
      severe(rule.where, "value `" + rule.value + "` is no kind to retype to: correct it, or add it to kinds.tsv");
    }
    if (rule.effect != Effect::retype && !rule.value.empty()) severe(rule.where, "only `retype` takes a value: delete `" + rule.value + "`");
  }

  void check(const Pattern& pattern) {
    if (!types_.count(pattern.type)) severe(pattern.where, "unknown type `" + pattern.type + "`: correct it, or add a kind of that type to kinds.tsv");
    if (text::fold(pattern.trigger) != pattern.trigger) {
      severe(pattern.where, "trigger `" + pattern.trigger + "` never occurs in folded text: write `" + text::fold(pattern.trigger) + "`");
    }
  }

  void check_cues(const std::vector<std::string>& cues, const std::string& where) {
    for (const std::string& cue : cues) {
      const bool is_class = cue.size() > 2 && cue.front() == '<' && cue.back() == '>';
      if (!is_class || std::find(std::begin(cue_classes), std::end(cue_classes), cue) != std::end(cue_classes)) continue;
      const std::string name = cue.substr(1, cue.size() - 2);
      if (!reading_.kind(name) && !types_.count(name)) severe(where, "cue `" + cue + "` is no class, kind or type: correct it");
    }
  }

  bool is_target(std::string_view target) const {
    for (const std::string_view way : {"/unaccented", "/abbreviation"}) {
      if (target.ends_with(way)) target.remove_suffix(way.size());
    }
    if (target.starts_with("key:")) return keys_.count(std::string(target.substr(4))) > 0;
    return reading_.kind(target).has_value() || types_.count(std::string(target)) > 0;
  }

  Reading& reading_;
  std::unordered_set<std::string> types_, classes_;
  std::unordered_set<std::string> keys_;
};

}  // namespace

void check_rules(Reading& reading) { Check(reading).run(); }

}  // namespace nhan::lexicon
