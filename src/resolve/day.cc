// Reading a day off the numbers of a date: the year has four digits, day and month stand in front of it, or behind it the other way round.
#include "resolve/day.h"

#include <array>
#include <cstdint>

#include "text/syllables.h"

namespace nhan::resolve {
namespace {

struct Number {
  uint32_t value = 0;
  size_t digits = 0;
};

std::string written(uint32_t year, uint32_t month, uint32_t day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return {};
  const auto two = [](uint32_t value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

}  // namespace

std::string day_of(std::string_view folded) {
  constexpr size_t most = 8;  // numbers: a time of day and a date have six
  std::array<Number, most> numbers;
  size_t count = 0;
  for (size_t i = 0; i < folded.size() && count < most; ++i) {
    if (!text::is_digit(static_cast<unsigned char>(folded[i]))) continue;
    Number& number = numbers[count++];
    for (; i < folded.size() && number.digits < 5 && text::is_digit(static_cast<unsigned char>(folded[i])); ++i, ++number.digits)
      number.value = number.value * 10 + static_cast<uint32_t>(folded[i] - '0');
  }
  for (size_t i = 0; i < count; ++i) {
    if (numbers[i].digits != 4) continue;
    if (i >= 2) return written(numbers[i].value, numbers[i - 1].value, numbers[i - 2].value);
    if (i == 0 && count >= 3) return written(numbers[0].value, numbers[1].value, numbers[2].value);
  }
  return {};
}

}  // namespace nhan::resolve
