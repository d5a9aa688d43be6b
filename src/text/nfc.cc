// Unicode forms of names by ICU: speed matters little here, only gazetteers go through.
#include "text/nfc.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "base/failure.h"
#include "text/utf8.h"

namespace nhan::text {
namespace {

using Instance = const icu::Normalizer2* (*)(UErrorCode&);

const icu::Normalizer2& normalizer(Instance instance) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* found = instance(status);
  if (U_FAILURE(status)) throw Failure(Status::internal, std::string("ICU has no normalisation data: ") + u_errorName(status));
  return *found;
}

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

// Đ and its look-alike Ð have no decomposition: the stroke is part of the letter.
UChar32 without_stroke(UChar32 c) {
  switch (c) {
    case 0x0110:
    case 0x00D0: return 'D';
    case 0x0111:
    case 0x00F0: return 'd';
    default: return c;
  }
}

}  // namespace

bool is_nfc(std::string_view bytes) {
  if (is_ascii(bytes)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(bytes.data(), static_cast<int32_t>(bytes.size()));
  return is_valid(bytes) && normalizer(icu::Normalizer2::getNFCInstance).isNormalizedUTF8(piece, status) && U_SUCCESS(status);
}

std::string unaccented(std::string_view name) {
  if (is_ascii(name)) return std::string(name);
  UErrorCode status = U_ZERO_ERROR;
  const auto source = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  const icu::UnicodeString decomposed = normalizer(icu::Normalizer2::getNFDInstance).normalize(source, status);
  icu::UnicodeString plain;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) plain.append(without_stroke(c));
  }
  std::string bytes;
  return plain.toUTF8String(bytes);
}

}  // namespace nhan::text
