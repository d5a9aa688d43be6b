// Span types: the numbers of nhan.h, frozen; kinds that a user's gazetteer adds come behind them.
#pragma once

#include <cstdint>

namespace nhan {

using Type = uint16_t;

inline constexpr Type no_type = 0;
inline constexpr Type province = 1;
inline constexpr Type place = 2;
inline constexpr Type title = 3;
inline constexpr Type body = 4;
inline constexpr Type person = 5;
inline constexpr Type field = 6;
inline constexpr Type agreement = 7;
inline constexpr Type date = 8;
inline constexpr Type money = 9;
inline constexpr Type first_user_type = 10;

inline constexpr const char* builtin_type_names[] = {"",       "PROVINCE", "PLACE",     "TITLE", "BODY",
                                                     "PERSON", "FIELD",    "AGREEMENT", "DATE",  "MONEY"};

inline constexpr uint32_t no_entry = UINT32_MAX;

}  // namespace nhan
