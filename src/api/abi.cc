// What never changes: layouts and numbers of nhan.h, held against the library's own by the compiler; version and status texts.
#include <cstddef>
#include <iterator>

#include "annotate/options.h"
#include "base/failure.h"
#include "base/types.h"
#include "nhan/nhan.h"
#include "resolve/candidate.h"
#include "resolve/trace.h"

namespace nhan {
namespace {

static_assert(sizeof(nhan_span) == 48 && alignof(nhan_span) == 8);
static_assert(offsetof(nhan_span, begin) == 0 && offsetof(nhan_span, end) == 8 && offsetof(nhan_span, entry) == 16);
static_assert(offsetof(nhan_span, type) == 20 && offsetof(nhan_span, flags) == 22 && offsetof(nhan_span, classifier) == 24);
static_assert(offsetof(nhan_span, parent) == 28 && offsetof(nhan_span, ordinal) == 32 && offsetof(nhan_span, part_count) == 36);
static_assert(offsetof(nhan_span, reserved) == 38 && offsetof(nhan_span, parts) == 40);
static_assert(sizeof(nhan_error) == 512 && offsetof(nhan_error, message) == 8);
static_assert(sizeof(nhan_options) == 32 && offsetof(nhan_options, unit) == 8 && offsetof(nhan_options, records) == 12);
static_assert(offsetof(nhan_options, types) == 16 && offsetof(nhan_options, as_of) == 24);

template <class Enum>
constexpr bool same(int value, Enum own) {
  return value == static_cast<int>(own);
}

static_assert(same(NHAN_OK, Status::ok) && same(NHAN_INVALID_ARGUMENT, Status::invalid_argument) && same(NHAN_IO, Status::io));
static_assert(same(NHAN_GAZETTEER, Status::gazetteer) && same(NHAN_BUNDLE, Status::bundle) && same(NHAN_NO_MEMORY, Status::no_memory));
static_assert(same(NHAN_NOT_FOUND, Status::not_found) && same(NHAN_TOO_SMALL, Status::too_small) && same(NHAN_STOPPED, Status::stopped));
static_assert(same(NHAN_INTERNAL, Status::internal));
static_assert(same(NHAN_PROVINCE, province) && same(NHAN_PLACE, place) && same(NHAN_TITLE, title) && same(NHAN_BODY, body));
static_assert(same(NHAN_PERSON, person) && same(NHAN_FIELD, field) && same(NHAN_AGREEMENT, agreement) && same(NHAN_DATE, date));
static_assert(same(NHAN_MONEY, money) && same(NHAN_FIRST_USER_TYPE, first_user_type) && NHAN_NO_ENTRY == no_entry);
static_assert(same(NHAN_FOLDED, resolve::folded_form) && same(NHAN_ALIAS, resolve::alias) &&
              same(NHAN_ABBREVIATION, resolve::abbreviation));
static_assert(same(NHAN_UNACCENTED, resolve::unaccented) && same(NHAN_COMPOSED, resolve::composed));
static_assert(same(NHAN_AMBIGUOUS, resolve::ambiguous) && same(NHAN_GUESSED, resolve::guessed));
static_assert(same(NHAN_BYTES, annotate::Unit::bytes) && same(NHAN_UTF16, annotate::Unit::utf16));
static_assert(same(NHAN_CODEPOINTS, annotate::Unit::codepoints));
static_assert(same(NHAN_KEPT, resolve::Verdict::kept) && same(NHAN_VETOED, resolve::Verdict::vetoed));
static_assert(same(NHAN_RETYPED, resolve::Verdict::retyped) && same(NHAN_LOST, resolve::Verdict::lost));

constexpr const char* status_texts[] = {
    "success",
    "invalid argument",
    "file could not be read or written",
    "gazetteer file is wrong",
    "bundle damaged or of another format",
    "out of memory",
    "not found",
    "buffer too small",
    "stopped by the caller",
    "internal error",
};

}  // namespace
}  // namespace nhan

#define NHAN_TEXT_OF(number) #number
#define NHAN_VERSION_TEXT(major, minor, patch) NHAN_TEXT_OF(major) "." NHAN_TEXT_OF(minor) "." NHAN_TEXT_OF(patch)

extern "C" {

const char* nhan_version(void) { return NHAN_VERSION_TEXT(NHAN_VERSION_MAJOR, NHAN_VERSION_MINOR, NHAN_VERSION_PATCH); }

const char* nhan_status_text(nhan_status status) {
  const bool known = status >= 0 && static_cast<size_t>(status) < std::size(nhan::status_texts);
  return known ? nhan::status_texts[status] : "unknown status";
}

}  // extern "C"
