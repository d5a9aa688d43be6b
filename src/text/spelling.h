// Telling foreign words from Vietnamese ones by their letters.
#pragma once

#include <string_view>

namespace nhan::text {

// Whether a folded word of plain letters cannot be a Vietnamese syllable, not even one without its marks: "carter", "trump", but not "nguyen". Without a vowel it is an
// abbreviation.
bool spelled_foreign(std::string_view word);

}  // namespace nhan::text
