// The places of the bits of a block: from "a bit a byte" to a list of offsets.
#pragma once

#include <cstddef>
#include <cstdint>

namespace nhan::text {

// How many places may be written behind the last, none of them of meaning.
inline constexpr size_t places_room = 8;

// Writes to `places`, in rising order, which bits of words[0 .. count - 1] are set; returns how many are.
size_t find_bit_places(const uint64_t* words, size_t count, uint32_t* places);

}  // namespace nhan::text
