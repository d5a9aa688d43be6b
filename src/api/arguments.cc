// Checks of arguments, options most of all.
#include "api/arguments.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>

namespace nhan::api {
namespace {

constexpr size_t most_options = 4096;  // no version's options will be longer, so a longer size is no size

int number(std::string_view digits) {
  if (digits.find_first_not_of("0123456789") != std::string_view::npos) return -1;
  int value = -1;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_date(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return false;
  const int year = number(date.substr(0, 4)), month = number(date.substr(5, 2)), day = number(date.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return false;
  return std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

// Reads only the bytes that the caller's version has; what a later version has beyond ours must not be used.
nhan_options known_part(const nhan_options& options) {
  const size_t size = options.size;
  if (size < sizeof options.size || size > most_options || size % alignof(nhan_options) != 0)
    refuse("options.size is " + std::to_string(size) + ", which no version of nhan.h has: set options by NHAN_OPTIONS");
  nhan_options known = NHAN_OPTIONS;
  std::memcpy(&known, &options, std::min(size, sizeof known));
  const std::string_view bytes(reinterpret_cast<const char*>(&options), size);
  const size_t beyond = bytes.find_first_not_of('\0', sizeof known);
  if (beyond != std::string_view::npos)
    refuse("options has a value at byte " + std::to_string(beyond) + ", which version " + nhan_version() +
           " does not know: load a newer library or leave it zero");
  return known;
}

}  // namespace

std::string_view bytes_given(const void* bytes, size_t length, const char* name) {
  if (bytes == nullptr && length > 0) refuse(std::string(name) + " is NULL, its length is not 0");
  if (length > PTRDIFF_MAX) refuse(std::string(name) + " has a length beyond all memory: a negative number?");
  return {static_cast<const char*>(bytes), length};
}

annotate::Unit unit_given(uint32_t unit) {
  if (unit > NHAN_CODEPOINTS) refuse("unit is " + std::to_string(unit) + ": use NHAN_BYTES, NHAN_UTF16 or NHAN_CODEPOINTS");
  return static_cast<annotate::Unit>(unit);
}

annotate::Options options_given(const nhan_options* options, size_t types) {
  if (options == nullptr) return {};
  const nhan_options known = known_part(*options);
  annotate::Options out;
  out.unit = unit_given(known.unit);
  if (known.records > 1) refuse("options.records is " + std::to_string(known.records) + ": use 1 or 0");
  out.records = known.records == 1;
  const uint64_t beyond = types < 64 ? ~uint64_t{0} << types : 0;
  if ((known.types & (beyond | 1)) != 0)
    refuse("options.types has a bit that is no type of the database: 1 to " + std::to_string(std::min<size_t>(types, 64) - 1) + " are");
  out.types = known.types;
  out.as_of = known.as_of == nullptr ? "" : known.as_of;
  if (known.as_of != nullptr && out.as_of != "document" && !is_date(out.as_of))
    refuse("options.as_of is \"" + out.as_of + "\": use \"YYYY-MM-DD\", \"document\" or NULL");
  return out;
}

}  // namespace nhan::api
