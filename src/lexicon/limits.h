// Limits that gazetteers and bundles share: whatever read() accepts, a bundle holds, and a hostile bundle can't ask for more.
#pragma once

#include <cstddef>

namespace nhan::lexicon {

inline constexpr size_t max_line = 60'000;   // bytes of a line of a file
inline constexpr size_t max_text = 131'072;  // bytes of a text: a template's line and what fills it
inline constexpr size_t max_list = 65'536;   // surfaces, attributes or cues of a row
inline constexpr size_t max_kinds = 65'535;

}  // namespace nhan::lexicon
