// read(): the order of the passes, and which pass reads which file.
#include "lexicon/read.h"

#include <algorithm>
#include <filesystem>

#include "lexicon/check.h"
#include "lexicon/manifest.h"
#include "lexicon/reading.h"

namespace nhan::lexicon {
namespace {

struct Pass {
  std::string_view role;
  Order order;
  void (*run)(const Table&, Reading&);
};

constexpr Pass passes[] = {
    {"kinds", Order::sorted, read_kinds},    {"entries", Order::sorted, read_entries}, {"composition", Order::free, read_compositions},
    {"context", Order::free, read_contexts}, {"patterns", Order::free, read_patterns}, {"records", Order::free, read_records},
};

void add_version(std::string_view version, std::string& versions) {
  if (!versions.empty()) versions += '+';
  versions += version;
}

void read_folder(const std::string& folder, Reading& reading) {
  const Manifest manifest = read_manifest(folder, reading.report);
  add_version(manifest.version, reading.lexicon.version);
  for (const Manifest::File& file : manifest.files) {
    const auto* pass = std::find_if(std::begin(passes), std::end(passes), [&](const Pass& p) { return p.role == file.role; });
    if (pass == std::end(passes)) {
      reading.report.severe({"MANIFEST", 0}, "unknown role `" + file.role + "` of " + file.name +
                                                 ": write one of kinds, entries, composition, context, patterns, records");
    } else {
      pass->run(Table::read(folder + "/" + file.name, file.name, false, pass->order, reading.report), reading);
    }
  }
}

}  // namespace

std::optional<uint16_t> Reading::kind(std::string_view name) const {
  const auto found = std::find_if(lexicon.kinds.begin(), lexicon.kinds.end(), [&](const Kind& kind) { return kind.name == name; });
  if (found == lexicon.kinds.end()) return std::nullopt;
  return static_cast<uint16_t>(found - lexicon.kinds.begin());
}

void Reading::add(Entry entry, Origin origin, bool tolerant) {
  lexicon.entries.push_back(std::move(entry));
  sources.push_back({std::move(origin), tolerant});
}

Lexicon read(const std::vector<std::string>& paths, Lexicon base, const DiagnosticSink& sink) {
  Reading reading(std::move(base), sink);
  for (const std::string& path : paths) {
    std::error_code ignored;  // reading it will fail, and say why
    if (std::filesystem::is_directory(path, ignored))
      read_folder(path, reading);
    else
      read_entries(Table::read(path, path, true, Order::sorted, reading.report), reading);
  }
  expand_templates(reading);
  check_entries(reading);
  check_rules(reading.lexicon, reading.report);
  reading.report.settle();
  return std::move(reading.lexicon);
}

}  // namespace nhan::lexicon
