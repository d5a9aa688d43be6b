// Variants: the forms of a surface that nobody types, because folding, spacing and the loss of diacritics derive them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nhan::lexicon {

// The surfaces that spacing derives from one (gazetteers/README.md), the surface itself first, folded; no duplicates. All signs of one
// surface are spaced alike: a hyphenated name has four forms, not four to the power of its hyphens.
std::vector<std::string> variants(std::string_view surface);

// The one form that all variants of a surface share: folded, no white space around - & / and behind a full stop.
std::string tight(std::string_view surface);

// The slug of a name: unaccented, lower case, runs of anything but letters and digits as '-': "Bà Rịa - Vũng Tàu" -> "ba-ria-vung-tau".
std::string slug(std::string_view name);

}  // namespace nhan::lexicon
