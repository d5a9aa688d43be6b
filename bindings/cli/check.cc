// nhan check: are these gazetteers right?
#include <fmt/format.h>

#include <memory>

#include "cli/compile.h"

namespace nhan::cli {

constexpr const char* epilogue =
    R"(Findings go to standard error as FILE:LINE: MESSAGE, as editors read them; warnings say so. The exit code is 4
where a gazetteer has errors, 0 otherwise. The form of the files is described in gazetteers/README.md.

Examples:
  nhan check gazetteers
  nhan check --extend my-companies.tsv)";

void add_check(CLI::App& app, Run& run) {
  const auto options = std::make_shared<GazetteerOptions>();
  CLI::App* command = app.add_subcommand("check", "Check gazetteers and write nothing.");
  command->footer(epilogue);
  add_gazetteer_options(*command, *options);
  command->callback([options, &run] {
    run = [options] {
      fmt::print("{}\n", summary(compile(*options)));
      return Exit::done;
    };
  });
}

}  // namespace nhan::cli
