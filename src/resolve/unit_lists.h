// Lists of units: what tells that several follow one word for them, and where the next of them begins: "các xã A, B và C".
#pragma once

#include <cstdint>

#include "resolve/block.h"
#include "resolve/levels.h"

namespace nhan::resolve {

// Whether the syllable is a number of two and more, or a word for several.
bool tells_several(const Block& block, uint32_t syllable);
// Whether such a one stands in front of `begin`.
bool plural_before(const Block& block, uint32_t begin);

// The word for units directly behind "các", which the syllable is: "các huyện"; none where it is another.
Level level_of_several(const Block& block, uint32_t syllable);

// The syllable behind "và" and one space, where a word that joins so stands at `at`, else nowhere.
uint32_t behind_conjunction(const Block& block, uint32_t at, database::Syllable::Role joins = database::Syllable::joins);

// The syllable behind a comma, a semicolon, a dash or "và"; what stands in parentheses before it is passed over: "A (huyện lỵ), B". nowhere where none is.
uint32_t after_list_mark(const Block& block, uint32_t end);

}  // namespace nhan::resolve
