// --database and --cache: the database that a command asks for.
#include <fmt/format.h>

#include "cli/choice.h"
#include "cli/commands.h"

namespace nhan::cli {

void add_database_options(CLI::App& command, DatabaseChoice& choice) {
  command.add_option("--database", choice.bundle, "Use this bundle (made by `nhan build`) and not the built-in database")
      ->check(not_empty)
      ->type_name("FILE");
  command
      .add_option("--cache", choice.cache,
                  "Keep the compiled database in this folder, private to you, and open it from there in milliseconds")
      ->check(not_empty)
      ->type_name("FOLDER");
}

Database open_database(const DatabaseChoice& choice) {
  if (choice.cache.empty()) return choice.bundle.empty() ? Database::builtin() : Database::open(choice.bundle);
  uint32_t outcome = 0;
  Database database = choice.bundle.empty() ? Database::builtin_cached(choice.cache, &outcome)
                                            : Database::open_cached(choice.bundle, choice.cache, &outcome);
  if (outcome == NHAN_CACHE_FAILED)
    fmt::print(stderr, "nhan: {}: the database can't be kept there, going on without: give a folder of your own whose parent exists\n",
               choice.cache);
  return database;
}

}  // namespace nhan::cli
