// Reading: what the passes of one read() share. Each pass is a function of its own file; read.cc calls them in order.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/names.h"
#include "lexicon/report.h"
#include "lexicon/table.h"

namespace nhan::lexicon {

// A row of an entry file whose surfaces still hold a {placeholder}.
struct Template {
  Entry entry;
  Origin origin;
  bool tolerant = false;
};

struct Reading {
  Reading(Lexicon base, const DiagnosticSink& sink) : lexicon(std::move(base)), known(lexicon.entries.size()), report(sink) {}

  // The index of the kind of that name, if there is one.
  std::optional<uint16_t> kind(std::string_view name) const;
  void add(Entry entry, Origin origin, bool tolerant);

  struct Source {
    Origin origin;
    bool tolerant = false;  // from a single file of a user's
  };

  Lexicon lexicon;
  size_t known;                 // so many entries came with the base
  std::vector<Source> sources;  // of the entries behind them
  std::vector<Template> templates;
  Report report;
};

void read_kinds(const Table& table, Reading& reading);
void read_entries(const Table& table, Reading& reading);
void read_compositions(const Table& table, Reading& reading);
void read_contexts(const Table& table, Reading& reading);
void read_patterns(const Table& table, Reading& reading);
void read_records(const Table& table, Reading& reading);

// Makes the entries that templates stand for; afterwards no template is left.
void expand_templates(Reading& reading);

// What only the whole shows: keys, references, repeated forms.
void check_entries(Reading& reading);

// The value of an enum cell; reported, and the fallback, where the word is none of `words`.
template <class Enum, size_t count>
Enum choice(const Table& table, const Table::Row& row, std::string_view column, const std::array<std::string_view, count>& words,
            Report& report) {
  const std::string_view word = table.cell(row, column);
  const size_t index = index_of(words, word);
  if (index < count) return static_cast<Enum>(index);
  report.severe(table.origin(row), "unknown " + std::string(column) + " `" + std::string(word) + "`: write one of " + listed(words));
  return Enum{};
}

}  // namespace nhan::lexicon
