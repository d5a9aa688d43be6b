// Checks across entries: keys, references, and forms typed twice.
#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "lexicon/limits.h"
#include "lexicon/reading.h"
#include "text/fold.h"
#include "text/syllables.h"

namespace nhan::lexicon {
namespace {

// The attributes whose parts are keys of other entries.
constexpr std::string_view references[] = {"successor", "predecessors", "province"};

// Attributes that the pipeline looks at, and the words that they take in kinds of this role.
struct Words {
  std::string_view attribute;
  std::optional<Role> role;  // none: in all of them
  std::array<std::string_view, 5> words;
  std::string_view told;
};
constexpr Words words_of_attributes[] = {
    {"alone", {}, {"yes", "named", "no"}, "yes, named or no"},
    {"bare", {}, {"yes", "no"}, "yes or no"},
    {"level", {}, level_words, "central, province, city, district or commune"},
    {"strength", Role::surname, {"strong", "weak"}, "strong or weak"},
    {"takes", Role::honorific, {"kin", "given", "foreign", "full"}, "kin, given, foreign or full"},
};

template <class List, class Value>
bool contains(const List& list, const Value& value) {
  return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

using Keys = std::unordered_map<std::string_view, size_t>;

bool is_slug(std::string_view text) {
  return !text.empty() && text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

// kind:slug, category/slug or slug, all with @slug behind them where homonyms must be told apart.
bool is_key(std::string_view key) {
  const size_t at = key.find('@');
  if (at != std::string_view::npos && !is_slug(key.substr(at + 1))) return false;
  key = key.substr(0, at);
  while (true) {
    const size_t prefix = key.find_first_of(":/");
    if (!is_slug(key.substr(0, prefix))) return false;
    if (prefix == std::string_view::npos) return true;
    key.remove_prefix(prefix + 1);
  }
}

// How many cues of an entry must be met, as topics.tsv says it.
bool is_count(std::string_view text) {
  return text.size() <= 2 && !text.empty() && text[0] != '0' && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Check {
 public:
  explicit Check(Reading& reading) : reading_(reading), entries_(reading.lexicon.entries) {}

  void run() {
    for (size_t i = 0; i < entries_.size(); ++i) add_key(i);
    for (size_t i = reading_.known; i < entries_.size(); ++i) {
      check_references(i);
      check_words(i);
      check_surfaces(i);
      check_repetitions(i);
    }
    check_homonyms();
  }

 private:
  const Reading::Source& source(size_t i) const { return reading_.sources[i - reading_.known]; }
  std::string place(size_t i) const { return i < reading_.known ? "the database to be extended" : source(i).origin.where(); }

  void add_key(size_t i) {
    const std::string& key = entries_[i].key;
    const auto [other, fresh] = keys_.emplace(key, i);
    if (i < reading_.known) return;
    if (key.size() > max_surface)
      reading_.report.severe(source(i).origin, "a key of more than " + std::to_string(max_surface) + " bytes: shorten it");
    if (!is_key(key)) {
      reading_.report.untidy(source(i).origin, source(i).tolerant && !key.empty(),
                             "key `" + key + "`: use a-z, 0-9 and -, a prefix before : or /, and @ before what tells homonyms apart");
    }
    if (!fresh) {
      reading_.report.severe(
          source(i).origin, "key `" + key + "` is taken by " + place(other->second) + ": change it, or add @ and what tells the two apart");
    }
  }

  void check_references(size_t i) {
    for (const Attribute& attribute : entries_[i].attributes) {
      if (!contains(references, attribute.name)) continue;
      for (const std::string& key : split(attribute.value, '|')) {
        if (keys_.count(key)) continue;
        reading_.report.severe(source(i).origin, attribute.name + " `" + key + "` is no key: correct it, or add its entry");
      }
    }
  }

  void check_words(size_t i) {
    const Entry& entry = entries_[i];
    const auto severe = [&](const Attribute& attribute, std::string_view words) {
      reading_.report.severe(source(i).origin,
                             attribute.name + " `" + attribute.value + "`: write " + std::string(words) + ", or leave it empty");
    };
    const Role role = reading_.lexicon.kinds[entry.kind].role;
    for (const Attribute& attribute : entry.attributes) {
      for (const Words& known : words_of_attributes) {
        const bool meant = attribute.name == known.attribute && (!known.role || known.role == role);
        if (meant && !contains(known.words, attribute.value)) severe(attribute, known.told);
      }
      if (attribute.name == "count" && !is_count(attribute.value)) severe(attribute, "a number from 1 to 99");
      if (attribute.name != "fits") continue;
      for (const std::string& kind : split(attribute.value, '|')) {
        if (!reading_.kind(kind)) severe(attribute, "kinds of kinds.tsv with | between them");
      }
    }
  }

  static bool is_close(const Surface& surface) {
    const std::string folded = text::fold(surface.text);
    return text::is_close(folded, text::syllables_of(folded));
  }

  // What folds to nothing (zero-width characters only) could never be found, nor could what is too long, nor what is looked up syllable by syllable where more lies
  // between two of them than one space or mark.
  void check_surfaces(size_t i) {
    const Role role = reading_.lexicon.kinds[entries_[i].kind].role;
    const bool by_syllables = role == Role::honorific || role == Role::level;
    for (const Surface& surface : entries_[i].surfaces) {
      if (by_syllables && !is_close(surface))
        reading_.report.severe(source(i).origin,
                               "`" + surface.text + "` is never found, for its marks: leave one space or mark between its words");
      if (tight(surface.text).empty())
        reading_.report.severe(source(i).origin, "a surface without a visible character: type it again, or delete it");
      if (surface.text.size() > max_surface)
        reading_.report.severe(source(i).origin, "a surface of more than " + std::to_string(max_surface) + " bytes: shorten it");
    }
  }

  // Reports each surface of an entry that another one of it derives.
  void check_repetitions(size_t i) {
    const Entry& entry = entries_[i];
    std::vector<std::string> forms;
    for (const Surface& surface : entry.surfaces) forms.push_back(tight(surface.text));
    for (size_t later = 1; later < forms.size(); ++later) {
      for (size_t earlier = 0; earlier < later; ++earlier) {
        if (forms[earlier] != forms[later] || !covers(entry.surfaces[earlier], entry.surfaces[later])) continue;
        reading_.report.untidy(source(i).origin, source(i).tolerant,
                               "`" + entry.surfaces[later].text + "` is found through `" + entry.surfaces[earlier].text +
                                   "` by folding or spacing: delete it");
        break;
      }
    }
  }

  // A surface that is `exact` finds nothing but itself, so another case of it may be typed beside it.
  static bool covers(const Surface& one, const Surface& other) { return one.case_policy != CasePolicy::exact || one.text == other.text; }

  // Two entries of one kind with the same form can't be told apart; @ in a key says that this is known.
  void check_homonyms() {
    std::unordered_map<std::string, size_t> forms;
    for (size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].key.find('@') != std::string::npos) continue;
      for (const Surface& surface : entries_[i].surfaces) {
        const auto [other, fresh] = forms.emplace(std::to_string(entries_[i].kind) + ' ' + tight(surface.text), i);
        if (fresh || other->second == i || i < reading_.known) continue;
        reading_.report.warning(source(i).origin, "`" + surface.text + "` is a form of `" + entries_[other->second].key + "` (" +
                                                      place(other->second) + ") too: delete one, or tell the keys apart by @");
      }
    }
  }

  Reading& reading_;
  const std::vector<Entry>& entries_;
  Keys keys_;
};

}  // namespace

void check_entries(Reading& reading) { Check(reading).run(); }

}  // namespace nhan::lexicon
