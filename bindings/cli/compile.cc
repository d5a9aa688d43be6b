// Compiling gazetteers for `nhan build` and `nhan check`.
#include "cli/compile.h"

#include <fmt/format.h>

#include <filesystem>

namespace nhan::cli {
namespace {

// The file as editors find it: findings name what lies in a folder by its path below it.
std::string path_of(const std::string& file, const std::vector<std::string>& paths) {
  std::error_code none;  // what is not there is not the one
  for (const std::string& path : paths)
    if (std::filesystem::is_directory(path, none) && std::filesystem::exists(std::filesystem::path(path) / file, none))
      return (std::filesystem::path(path) / file).string();
  return file;
}

void print(const nhan_diagnostic& finding, const std::vector<std::string>& paths) {
  const std::string line = finding.line == 0 ? std::string() : fmt::format("{}:", finding.line);
  fmt::print(stderr, "{}:{} {}{}\n", path_of(finding.file, paths), line, finding.severe ? "" : "warning: ", finding.message);
}

}  // namespace

void add_gazetteer_options(CLI::App& command, GazetteerOptions& options) {
  command.add_option("PATH", options.paths, "Folders with a MANIFEST, or .tsv files of entries")->required()->type_name("");
  command.add_flag("--extend", options.extend, "Add to the built-in gazetteers and rules; without it only what is given counts");
}

Database compile(const GazetteerOptions& options) {
  size_t severe = 0;
  const auto report = [&](const nhan_diagnostic& finding) {
    print(finding, options.paths);
    severe += finding.severe;
  };
  try {
    return Database::build(options.paths, options.extend ? Database::Base::builtin : Database::Base::nothing, report);
  } catch (const Error& error) {
    if (error.status() != NHAN_GAZETTEER || severe == 0) throw;
    throw Problem(Exit::gazetteer, fmt::format("{} {} to mend; nothing was built", severe, severe == 1 ? "error" : "errors"));
  }
}

std::string summary(const Database& database) {
  const nhan_database_info info = database.info();
  return fmt::format("{} entries, {} surfaces, {} rules", info.entries, info.surfaces, info.rules);
}

}  // namespace nhan::cli
