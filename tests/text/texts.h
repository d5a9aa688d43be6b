// Texts for properties: Vietnamese as people and programs garble it, and bytes of no language.
#pragma once

#include <rapidcheck.h>

#include <string>

namespace nhan::text {

// Vietnamese words in changing case, Unicode form and tone placement, parted by all sorts of spaces, dashes, quotes and zero-width
// characters.
rc::Gen<std::string> vietnamese_text();

// Long stretches of plain Vietnamese with something rare between them.
rc::Gen<std::string> plain_text();

// Any characters of Unicode, with bytes that are none between them.
rc::Gen<std::string> any_text();

}  // namespace nhan::text
