// Options that take how many of something.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <string>

namespace nhan::cli {

// Declares `name` with a number from 0 on; CLI11 alone would take -1 for the greatest there is.
inline CLI::Option* add_count(CLI::App& command, const std::string& name, size_t& value, const std::string& help) {
  const auto complaint = [](const std::string& given) {
    return given.starts_with('-') ? "'" + given + "' is no number from 0 on" : std::string();
  };
  return command.add_option(name, value, help)->check(complaint);
}

}  // namespace nhan::cli
