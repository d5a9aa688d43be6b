// Folding of a cluster by ICU.
#include "text/cluster.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <string>

#include "base/failure.h"
#include "text/characters.h"

namespace nhan::text {
namespace {

const UNormalizer2* nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* instance = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) throw Failure(Status::internal, std::string("ICU has no normalisation data: ") + u_errorName(status));
  return instance;
}

// Replaces the code points by their NFC.
void normalize(FoldedCluster& cluster) {
  UChar source[2 * FoldedCluster::most], target[2 * FoldedCluster::most];
  int32_t length = 0;
  for (size_t i = 0; i < cluster.size; ++i) U16_APPEND_UNSAFE(source, length, static_cast<UChar32>(cluster.codes[i]));
  UErrorCode status = U_ZERO_ERROR;
  length = unorm2_normalize(nfc(), source, length, target, 2 * FoldedCluster::most, &status);
  if (U_FAILURE(status)) throw Failure(Status::internal, std::string("ICU could not normalise a cluster: ") + u_errorName(status));
  cluster.size = 0;
  for (int32_t i = 0; i < length;) {
    UChar32 code;
    U16_NEXT_UNSAFE(target, i, code);
    cluster.codes[cluster.size++] = static_cast<char32_t>(code);
  }
}

}  // namespace

bool begins_cluster(char32_t code) {
  if (code < 0x300 || (code >= 0x1E00 && code < 0x20D0)) return true;
  if (code < 0x34F) return false;
  return unorm2_hasBoundaryBefore(nfc(), static_cast<UChar32>(code));
}

bool is_nfc(char32_t code) { return code < 0x300 || u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_NFC_QUICK_CHECK) == UNORM_YES; }

char32_t fold_code(char32_t code) {
  if (code < 0x80) return code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
  if (code == 0xD0) return 0x111;
  if (is_dash(code)) return '-';
  if (is_apostrophe(code)) return '\'';
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
}

bool is_capital(char32_t code) { return fold_code(code) != code && !is_dash(code) && !is_apostrophe(code); }

void fold_cluster(std::span<const char32_t> source, FoldedCluster& out) {
  out.size = 0;
  out.capital = false;
  for (const char32_t code : source) out.codes[out.size++] = code;
  if (out.size > 1 || !is_nfc(source[0])) normalize(out);
  bool changed = false;
  for (size_t i = 0; i < out.size; ++i) {
    const char32_t code = out.codes[i];
    out.codes[i] = fold_code(code);
    out.capital |= is_capital(code);
    changed |= out.codes[i] != code;
  }
  if (changed && (out.size > 1 || !is_nfc(out.codes[0]))) normalize(out);
}

}  // namespace nhan::text
