// nhan info: what is in a database.
#include <fmt/format.h>

#include <memory>

#include "cli/commands.h"

namespace nhan::cli {
namespace {

Exit info(const std::string& bundle) {
  const Database database = open_database({bundle, {}});
  const nhan_database_info info = database.info();
  std::string types;
  for (nhan_type type = 1; type < info.types; ++type) types.append(types.empty() ? "" : " ").append(database.type_name(type));
  fmt::print("database   {}\n", bundle.empty() ? "built in" : bundle);
  fmt::print("library    nhan {}\n", version());
  fmt::print("data       {}\n", view(info.data_version));
  fmt::print("engine     {}\n", view(info.engine));
  fmt::print("format     {}\n", info.format);
  fmt::print("entries    {}\n", info.entries);
  fmt::print("surfaces   {}, {} of them searched for by the engine\n", info.surfaces, info.literals);
  fmt::print("rules      {}\n", info.rules);
  fmt::print("memory     {:.1f} MB\n", static_cast<double>(info.memory) / 1e6);
  fmt::print("types      {}\n", types);
  return Exit::done;
}

constexpr const char* epilogue = R"(Exit codes: as of `nhan --help`; 5 where the file is no bundle.

Examples:
  nhan info
  nhan info companies.nhan)";

}  // namespace

void add_info(CLI::App& app, Run& run) {
  const auto bundle = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("info", "Tell what is in a bundle or in the built-in database.");
  command->footer(epilogue);
  command->add_option("BUNDLE", *bundle, "A bundle made by `nhan build`; the built-in database where none is given")->type_name("");
  command->callback([bundle, &run] { run = [bundle] { return info(*bundle); }; });
}

}  // namespace nhan::cli
