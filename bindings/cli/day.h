// Options that take a day.
#pragma once

#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <string>

#include "cli/choice.h"

namespace nhan::cli {

// Declares `name` with a day of the calendar, or `document`: of each text its own.
inline void add_day(CLI::App& command, const std::string& name, std::string& value, const std::string& help) {
  const auto complaint = [](const std::string& given) {
    int year = 0, end = 0;
    unsigned month = 0, day = 0;
    const bool written =
        given.size() == 10 && given.find_first_not_of("0123456789-") == std::string::npos && given[4] == '-' && given[7] == '-';
    const bool whole = written && std::sscanf(given.c_str(), "%4d-%2u-%2u%n", &year, &month, &day, &end) == 3 && end == 10 && year >= 0;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    return given == "document" || (whole && date.ok()) ? "" : "'" + given + "' is no day: write YYYY-MM-DD, or `document`";
  };
  command.add_option(name, value, help)->check(not_empty)->check(complaint)->type_name("YYYY-MM-DD|document");
}

}  // namespace nhan::cli
