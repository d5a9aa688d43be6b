// Tables that are written out, against ICU: classes of code points, Vietnamese letters, cluster edges.
#include "text/characters.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/cluster.h"
#include "text/vietnamese.h"

namespace nhan::text {
namespace {

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

TEST(Characters, EqualIcu) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    const auto c = static_cast<UChar32>(code);
    ASSERT_EQ(is_white_space(code), u_isUWhiteSpace(c)) << c;
    ASSERT_EQ(is_dropped(code), u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) << c;
    ASSERT_TRUE(is_dropped(code) || begins_cluster(code) == nfc().hasBoundaryBefore(c)) << c;
    const bool has_own_rule = is_dash(code) || is_apostrophe(code) || code == 0xD0;
    ASSERT_TRUE(has_own_rule || fold_code(code) == static_cast<char32_t>(u_tolower(c))) << c;
  }
}

// What folding a cluster by itself rests on.
TEST(Characters, FoldingACodePointKeepsItsPlaceInClusters) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    ASSERT_EQ(begins_cluster(fold_code(code)), begins_cluster(code)) << static_cast<UChar32>(code);
    ASSERT_EQ(fold_code(fold_code(code)), fold_code(code)) << static_cast<UChar32>(code);
    ASSERT_TRUE(!is_nfc(code) || is_nfc(fold_code(code))) << static_cast<UChar32>(code);
  }
}

TEST(Vietnamese, LettersAndMarksComposeAsInIcu) {
  for (uint32_t letter = 0; letter < 2 * small_letters; ++letter) {
    ASSERT_EQ(letter_number(vietnamese_letters[letter]), letter);
    for (char32_t mark = 0x300; mark < 0x370; ++mark) {
      if (mark == 0x340 || mark == 0x341) continue;  // other names of grave and acute, left to ICU
      UErrorCode status = U_ZERO_ERROR;
      const icu::UnicodeString both = icu::UnicodeString(vietnamese_letters[letter]).append(static_cast<UChar32>(mark));
      const icu::UnicodeString made = nfc().normalize(both, status);
      const uint8_t expected = made.length() == 1 ? letter_number(made[0]) : no_letter;
      ASSERT_EQ(compose(static_cast<uint8_t>(letter), mark), expected) << letter << " " << static_cast<UChar32>(mark);
    }
  }
}

}  // namespace
}  // namespace nhan::text
