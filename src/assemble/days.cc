// Telling days from years, months and the stamp of a page.
#include "assemble/days.h"

#include <cstdint>

#include "text/syllables.h"

namespace nhan::assemble {
namespace {

// Whether it names two years: "7/5/1954 - 7/5/2024", which people remember.
bool is_anniversary(std::string_view date) {
  size_t years = 0, digits = 0;
  for (const char c : date) {
    digits = text::is_digit(static_cast<unsigned char>(c)) ? digits + 1 : 0;
    years += digits == 4 ? 1 : 0;
  }
  return years > 1;
}

}  // namespace

bool is_day(std::string_view date) {
  if (is_anniversary(date) || date.find(':') != std::string_view::npos) return false;
  const auto digit_at = [&](size_t at) { return at < date.size() && text::is_digit(static_cast<unsigned char>(date[at])); };
  if (const size_t word = date.find(" tháng "); word != std::string_view::npos)
    return word > 0 && digit_at(word - 1) && digit_at(word + std::string_view(" tháng ").size());
  const auto digits = [&](size_t at, size_t step) {  // in one direction; steps back wrap around
    size_t count = 0;
    for (; digit_at(at); at += step) ++count;
    return count;
  };
  for (size_t mark = date.find_first_of("/.-"); mark != std::string_view::npos; mark = date.find_first_of("/.-", mark + 1)) {
    const size_t day = digits(mark - 1, SIZE_MAX), month = digits(mark + 1, 1);
    if (day > 0 && day < 3 && month > 0 && month < 3) return true;
  }
  return false;
}

}  // namespace nhan::assemble
