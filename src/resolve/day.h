// Day: the calendar day that a date's words name, where they name a whole one.
#pragma once

#include <string>
#include <string_view>

namespace nhan::resolve {

// "18/02/2023 09:48", "5.10.2019", "ngày 16 tháng 6 năm 2025", "2025-07-01" -> "YYYY-MM-DD"; "" where day, month and year are not all there.
std::string day_of(std::string_view folded);

}  // namespace nhan::resolve
