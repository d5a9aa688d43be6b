// nhan, the command: parses the command line, runs one subcommand, and turns failures into a message and an exit code.
#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <iostream>

#include "cli/commands.h"

namespace nhan::cli {

constexpr const char* about =
    "Nhãn finds provinces, places, titles, bodies, persons, fields of cooperation, agreements,\n"
    "dates and money in Vietnamese text, links them to their entries, and ties them into records\n"
    "of offices and cooperations.";

constexpr const char* epilogue = R"(Examples:
  nhan annotate article.txt                        colours on the terminal, records as tables
  nhan annotate --output html article.txt > a.html
  nhan annotate --input jsonl --output jsonl --offsets codepoint < news.jsonl > spans.jsonl
  nhan lookup "Hải Dương"                          codes, predecessors, successor
  nhan explain article.txt                         why each candidate was kept or dropped
  nhan eval gold.jsonl spans.jsonl --errors 10     precision, recall, F1, errors in context

Exit codes:
  0  done
  1  done in part: a line of the input was broken, a document has no prediction, or nothing was found
  2  the command line is wrong
  3  a file could not be read or written
  4  a gazetteer file is wrong
  5  a bundle is damaged, or no bundle at all
  6  out of memory, or a defect of Nhãn: please report the message
  7  a score is below a floor of `nhan eval --min`

"nhan COMMAND --help" describes each command.)";

int report(Exit exit, const char* message) {
  fmt::print(stderr, "nhan: {}\n", message);
  return static_cast<int>(exit);
}

// What a command printed has arrived, or the caller hears of it.
void settle_standard_output() {
  if (std::fflush(stdout) != 0 || !std::cout.flush())
    throw Problem(Exit::io, fmt::format("cannot write 'standard output': {}", std::strerror(errno)));
}

// CLI11 would only say that a subcommand is required.
void check_command(const CLI::App& app, int argc, char** argv) {
  if (argc < 2 || argv[1][0] == '-') return;
  std::string known;
  for (const CLI::App* command : app.get_subcommands(nullptr)) {
    if (command->get_name() == argv[1]) return;
    known.append(known.empty() ? "" : ", ").append(command->get_name());
  }
  throw Problem(Exit::usage, fmt::format("there is no command '{}': use one of {}", argv[1], known));
}

int parse_and_run(int argc, char** argv) {
  CLI::App app{about, "nhan"};
  app.set_version_flag("--version", std::string("nhan ").append(version()));
  app.footer(epilogue);
  app.require_subcommand(1);
  Run run;
  add_annotate(app, run);
  add_explain(app, run);
  add_eval(app, run);
  add_lookup(app, run);
  add_info(app, run);
  add_check(app, run);
  add_build(app, run);
  check_command(app, argc, argv);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& answer) {
    const bool helped = app.exit(answer) == 0;  // --help and --version arrive here too
    settle_standard_output();
    return static_cast<int>(helped ? Exit::done : Exit::usage);
  }
  const Exit exit = run();
  settle_standard_output();
  return static_cast<int>(exit);
}

int guarded_main(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const Problem& problem) {
    return report(problem.exit(), problem.what());
  } catch (const Error& error) {
    return report(exit_of(error.status()), error.what());
  } catch (const std::exception& failure) {
    return report(Exit::internal, failure.what());
  }
}

}  // namespace nhan::cli

int main(int argc, char** argv) { return nhan::cli::guarded_main(argc, argv); }
