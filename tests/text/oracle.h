// Oracle: folding said as plainly as possible, whole texts at a time through ICU. Slow, and shares no code with src/text.
#pragma once

#include <string>
#include <string_view>

namespace nhan::text {

// REQUIRES: no cluster of more than 64 code points.
std::string oracle_fold(std::string_view source);

}  // namespace nhan::text
