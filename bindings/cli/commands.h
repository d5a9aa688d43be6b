// The subcommands. Each add_X declares its options and help, and sets `run` where the command line asks for it.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

#include "cli/exit_code.h"
#include "cpp/nhan.hpp"

namespace nhan::cli {

using Run = std::function<Exit()>;

void add_annotate(CLI::App& app, Run& run);
void add_eval(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_lookup(CLI::App& app, Run& run);
void add_info(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);
void add_build(CLI::App& app, Run& run);

struct DatabaseChoice {
  std::string bundle;  // empty: the built-in database
  std::string cache;   // a folder; empty: none
};
// Declares `--database FILE` and `--cache FOLDER` on a command.
void add_database_options(CLI::App& command, DatabaseChoice& choice);
Database open_database(const DatabaseChoice& choice);

}  // namespace nhan::cli
