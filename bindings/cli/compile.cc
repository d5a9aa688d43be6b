// Compiling gazetteers for `nhan build` and `nhan check`.
#include "cli/compile.h"

#include <fmt/format.h>

namespace nhan::cli {
namespace {

void print(const nhan_diagnostic& finding) {
  const std::string line = finding.line == 0 ? std::string() : fmt::format("{}:", finding.line);
  fmt::print(stderr, "{}:{} {}{}\n", finding.file, line, finding.severe ? "" : "warning: ", finding.message);
}

}  // namespace

void add_gazetteer_options(CLI::App& command, GazetteerOptions& options) {
  command.add_option("PATH", options.paths, "Folders with a MANIFEST, or .tsv files of entries")->required()->type_name("");
  command.add_flag("--extend", options.extend, "Add to the built-in gazetteers and rules; without it only what is given counts");
}

Database compile(const GazetteerOptions& options) {
  size_t severe = 0;
  const auto report = [&](const nhan_diagnostic& finding) {
    print(finding);
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
