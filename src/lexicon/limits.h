// Limits that gazetteers and bundles share: whatever read() accepts, a bundle holds, and a hostile bundle can't ask for more.
#pragma once

#include <cstddef>

namespace nhan::lexicon {

inline constexpr size_t max_line = 60'000;    // bytes of a line of a file
inline constexpr size_t max_text = 65'535;    // bytes of any text
inline constexpr size_t max_surface = 1'000;  // bytes of a surface or a key; the longest name known has 100
inline constexpr size_t max_list = 65'535;    // surfaces, attributes or cues of a row
inline constexpr size_t max_topics = 63;      // topics are bits
inline constexpr size_t max_kinds =
    65'500;  // kinds are numbered in 16 bits, and so are types, of which each may have one besides the built-in nine
inline constexpr size_t max_instances = 100'000;  // entries that templates make: templates upon templates may double them with each row

}  // namespace nhan::lexicon
