// nhan build: gazetteers in, a bundle out.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "cli/compile.h"

namespace nhan::cli {
namespace {

struct BuildOptions {
  GazetteerOptions gazetteers;
  std::string bundle;
};

// Whether the file is one of what the path names, a file or a folder of them.
bool is_of(const std::filesystem::path& file, const std::filesystem::path& path) {
  std::error_code none;  // what is not there is none of it
  if (std::filesystem::equivalent(file, path, none)) return true;
  if (!std::filesystem::is_directory(path, none)) return false;
  for (const auto& inside : std::filesystem::directory_iterator(path, none))
    if (std::filesystem::equivalent(file, inside.path(), none)) return true;
  return false;
}

Exit build(const BuildOptions& options) {
  for (const std::string& path : options.gazetteers.paths)
    if (is_of(options.bundle, path))
      throw Problem(Exit::usage, options.bundle + " is one of the gazetteers: name another file for the bundle with -o");
  const Database database = compile(options.gazetteers);
  database.save(options.bundle);
  fmt::print("{}: {}\n", options.bundle, summary(database));
  return Exit::done;
}

constexpr const char* epilogue =
    R"(Findings go to standard error as FILE:LINE: MESSAGE. Where there are errors nothing is written and the exit
code is 4. A bundle works on any machine; `nhan annotate --database` reads it.

Examples:
  nhan build --extend my-companies.tsv -o companies.nhan
  nhan build my-gazetteers/ -o own.nhan)";

}  // namespace

void add_build(CLI::App& app, Run& run) {
  const auto options = std::make_shared<BuildOptions>();
  CLI::App* command = app.add_subcommand("build", "Build a bundle from gazetteers.");
  command->footer(epilogue);
  add_gazetteer_options(*command, options->gazetteers);
  command->add_option("-o,--output", options->bundle, "The bundle to write; it is replaced whole or not at all")
      ->required()
      ->type_name("BUNDLE");
  command->callback([options, &run] { run = [options] { return build(*options); }; });
}

}  // namespace nhan::cli
