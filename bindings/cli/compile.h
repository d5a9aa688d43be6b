// What `nhan build` and `nhan check` share: gazetteer files in, a database out, findings on standard error.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"

namespace nhan::cli {

struct GazetteerOptions {
  std::vector<std::string> paths;
  bool extend = false;
};

// Declares FOLDER|FILE... and --extend.
void add_gazetteer_options(CLI::App& command, GazetteerOptions& options);

// Prints each finding as "file:line: message"; throws Problem(Exit::gazetteer) where any is severe.
Database compile(const GazetteerOptions& options);

// "5123 entries, 9001 surfaces, 340 rules"
std::string summary(const Database& database);

}  // namespace nhan::cli
