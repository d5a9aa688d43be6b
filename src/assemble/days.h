// Days: whether a date, as it is written, names one.
#pragma once

#include <string_view>

namespace nhan::assemble {

// A day and a month, "29/10", "5.10", "12-6-2018", "16 tháng 4", "8h30 ngày 17/4", "23 đến ngày 25-5"; not what a page was stamped with, "29/10/2025 19:20".
bool is_day(std::string_view date);

}  // namespace nhan::assemble
