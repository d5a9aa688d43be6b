// Manifest: a table `file`, `role` whose first row gives the data version.
#include "lexicon/manifest.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "base/failure.h"
#include "lexicon/table.h"

namespace nhan::lexicon {
namespace {

// A table that nobody reads is most likely a new one that somebody forgot to name.
void check_left_out(const std::string& folder, const Manifest& manifest, Report& report) {
  std::set<std::string> names;
  std::error_code error;
  for (auto file = std::filesystem::directory_iterator(folder, error); !error && file != std::filesystem::directory_iterator();
       file.increment(error)) {
    if (file->path().extension() == ".tsv") names.insert(file->path().filename().string());
  }
  if (error) throw Failure(Status::io, folder + ": can't be listed: " + error.message());
  for (const Manifest::File& file : manifest.files) names.erase(file.name);
  for (const std::string& name : names)
    report.warning({"MANIFEST", 0}, "`" + name + "` is not among the files: add it, or delete it from the folder");
}

}  // namespace

Manifest read_manifest(const std::string& folder, Report& report) {
  Manifest manifest;
  const Table table = Table::read(folder + "/MANIFEST", "MANIFEST", false, Order::free, report);
  if (!table.has_columns({"file", "role"}, {"note"}, report)) return manifest;
  for (const Table::Row& row : table.rows()) {
    const std::string file(table.cell(row, "file")), role(table.cell(row, "role"));
    const bool named =
        std::any_of(manifest.files.begin(), manifest.files.end(), [&](const Manifest::File& other) { return other.name == file; });
    if (file == "version")
      manifest.version = role;
    else if (named)
      report.severe(table.origin(row), "`" + file + "` is there already: delete this row");
    else
      manifest.files.push_back({file, role});
  }
  if (manifest.version.empty())
    report.severe({table.file(), 0}, "no data version: add the row `version`, TAB, and for instance 2026.11.21");
  check_left_out(folder, manifest, report);
  return manifest;
}

}  // namespace nhan::lexicon
