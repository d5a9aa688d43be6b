// Templates: one row `so-{department}`, `Sở {department}` becomes an entry for each department.
//
// A template's surface times an entry's surface is a name where both are names, an abbreviation where either is one, else an alias. Its
// case policy is the template row's, except around an abbreviation: "Sở KHĐT" is `proper`, so that KHĐT must be capitals, and the part that
// is no abbreviation is written in lower case where its own policy is `any`, so that its case is free. Two abbreviations together are
// `exact`. An abbreviation of a template goes with names and aliases too ("BTV {committee}").
#include <utility>

#include "lexicon/limits.h"
#include "lexicon/reading.h"
#include "text/fold.h"

namespace nhan::lexicon {
namespace {

// The kind between the braces of `text`, which holds exactly one placeholder; "" where it does not.
std::string_view placeholder(std::string_view text) {
  const size_t open = text.find('{'), close = text.find('}');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  const bool another = text.find('{', open + 1) != std::string_view::npos || text.find('}', close + 1) != std::string_view::npos;
  return another ? std::string_view() : text.substr(open + 1, close - open - 1);
}

std::string filled(std::string_view text, std::string_view value) {
  const size_t open = text.find('{'), close = text.find('}');
  return std::string(text.substr(0, open)).append(value).append(text.substr(close + 1));
}

// What stands for an entry in a key: its own key without what stands before the name ("department:cong-thuong" -> "cong-thuong").
std::string_view stem(const Entry& entry) {
  const size_t prefix = entry.key.find_last_of(":/");
  return std::string_view(entry.key).substr(prefix == std::string::npos ? 0 : prefix + 1);
}

Surface product(const Surface& outer, const Surface& inner) {
  const bool outer_short = outer.tier == Tier::abbreviation, inner_short = inner.tier == Tier::abbreviation;
  if (outer_short && inner_short) return {filled(outer.text, inner.text), Tier::abbreviation, CasePolicy::exact};
  if (!outer_short && !inner_short) {
    const Tier tier = outer.tier == Tier::name && inner.tier == Tier::name ? Tier::name : Tier::alias;
    return {filled(outer.text, inner.text), tier, outer.case_policy};
  }
  const auto written = [](const Surface& part) { return part.case_policy == CasePolicy::any ? text::fold(part.text) : part.text; };
  return {filled(written(outer), written(inner)), Tier::abbreviation, CasePolicy::proper};
}

Entry instance(const Entry& outer, const Entry& inner) {
  Entry entry;
  entry.key = filled(outer.key, stem(inner));
  entry.kind = outer.kind;
  entry.name = filled(outer.name, inner.name);
  entry.attributes = outer.attributes;
  for (const Surface& left : outer.surfaces) {
    for (const Surface& right : inner.surfaces) entry.surfaces.push_back(product(left, right));
  }
  return entry;
}

// The kind that all fields of the template name; reported where they don't.
std::optional<uint16_t> kind_of(const Template& row, Reading& reading) {
  const std::string_view name = placeholder(row.entry.name);
  bool alike = !name.empty() && placeholder(row.entry.key) == name;
  for (const Surface& surface : row.entry.surfaces) alike = alike && placeholder(surface.text) == name;
  if (!alike) {
    reading.report.severe(
        row.origin, "a template names one {kind} once in its key and in each of its surfaces: add what is missing, or write two rows");
    return std::nullopt;
  }
  const auto kind = reading.kind(name);
  if (!kind) reading.report.severe(row.origin, "unknown kind `" + std::string(name) + "` in braces: correct it, or add it to kinds.tsv");
  return kind;
}

// Entries made so far count as well, so a template may build on the entries of an earlier one, but not on its own.
void expand(const Template& row, size_t limit, Reading& reading) {
  const auto kind = kind_of(row, reading);
  if (!kind) return;
  const std::vector<Entry>& entries = reading.lexicon.entries;
  const size_t before = entries.size();
  for (size_t i = 0; i < before; ++i) {
    if (entries[i].kind != *kind) continue;
    if (entries.size() >= limit || row.entry.surfaces.size() * entries[i].surfaces.size() > max_list) {
      return reading.report.severe(row.origin, "too many entries or surfaces come of this template: name a smaller kind, or fewer aliases");
    }
    reading.add(instance(row.entry, entries[i]), row.origin, row.tolerant);
  }
}

}  // namespace

void expand_templates(Reading& reading) {
  const size_t limit = reading.lexicon.entries.size() + max_instances;
  for (const Template& row : std::exchange(reading.templates, {})) expand(row, limit, reading);
}

}  // namespace nhan::lexicon
