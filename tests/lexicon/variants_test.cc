// Variants: the forms of a surface that nobody types.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "lexicon/variants.h"
#include "text/fold.h"
#include "text/nfc.h"

namespace nhan::lexicon {
namespace {

using Forms = std::vector<std::string>;

TEST(Variants, APlainSurfaceHasOne) { EXPECT_EQ(variants("Hải Dương"), Forms{"hải dương"}); }

TEST(Variants, WhiteSpaceAroundSignsIsFree) {
  EXPECT_EQ(variants("kinh tế - xã hội"), (Forms{"kinh tế - xã hội", "kinh tế-xã hội", "kinh tế -xã hội", "kinh tế- xã hội"}));
  EXPECT_EQ(variants("A&B"), (Forms{"a&b", "a & b", "a &b", "a& b"}));
  EXPECT_EQ(variants("A/B"), (Forms{"a/b", "a / b", "a /b", "a/ b"}));
}

TEST(Variants, SignsOfOneSurfaceAreSpacedAlike) {
  EXPECT_EQ(variants("a - b-c"), (Forms{"a - b-c", "a-b-c", "a - b - c", "a -b -c", "a- b- c"}));
}

TEST(Variants, WhiteSpaceBehindAFullStopIsFree) {
  EXPECT_EQ(variants("TP.HCM"), (Forms{"tp.hcm", "tp. hcm"}));
  EXPECT_EQ(variants("TP. HCM"), (Forms{"tp. hcm", "tp.hcm"}));
  EXPECT_EQ(variants("T.Ư"), (Forms{"t.ư", "t. ư"}));
  EXPECT_EQ(variants("TP."), Forms{"tp."});
}

TEST(Variants, UnaccentedKeepsCaseAndSpacing) {
  EXPECT_EQ(text::unaccented("Hải Dương"), "Hai Duong");
  EXPECT_EQ(text::unaccented("Đắk Lắk"), "Dak Lak");
  EXPECT_EQ(text::unaccented("BÀ RỊA - VŨNG TÀU"), "BA RIA - VUNG TAU");
  EXPECT_EQ(text::unaccented("\xC3\x90\xC3\xA0 N\xE1\xBA\xB5ng"), "Da Nang");  // with the look-alike Ð (U+00D0)
  EXPECT_EQ(text::unaccented("Huê\xCC\x81"), "Hue");                           // vowel and combining tone
}

TEST(Variants, Slugs) {
  EXPECT_EQ(slug("Bà Rịa - Vũng Tàu"), "ba-ria-vung-tau");
  EXPECT_EQ(slug("TP. Hồ Chí Minh"), "tp-ho-chi-minh");
  EXPECT_EQ(slug("  Đồng Nai!"), "dong-nai");
  EXPECT_EQ(slug("Quận 10"), "quan-10");
  EXPECT_EQ(slug("…"), "");
}

TEST(Nfc, KnowsItsForms) {
  EXPECT_TRUE(text::is_nfc("Hải Dương"));
  EXPECT_TRUE(text::is_nfc(""));
  EXPECT_FALSE(text::is_nfc("Ha\xCC\x89i"));
  EXPECT_FALSE(text::is_nfc("H\xFFi"));
  EXPECT_FALSE(text::is_nfc("Hải\xE1\xBA"));
}

// Surfaces as gazetteers have them: syllables and signs, spaced anyhow.
rc::Gen<std::string> surfaces() {
  const auto any_piece = rc::gen::elementOf(std::vector<std::string>{"Hải", "đắk", "TP", "hội", "10", "-", "&", "/", ".", " "});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(any_piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    return text;
  });
}

RC_GTEST_PROP(VariantsProperty, AreDistinctAndShareOneTightForm, ()) {
  const std::string surface = *surfaces();
  const Forms forms = variants(surface);
  RC_ASSERT(forms.front() == text::fold(surface));
  RC_ASSERT(std::set<std::string>(forms.begin(), forms.end()).size() == forms.size());
  for (const std::string& form : forms) RC_ASSERT(tight(form) == tight(surface));
}

RC_GTEST_PROP(VariantsProperty, SlugsOfSlugsAreThemselves, ()) {
  const std::string made = slug(*surfaces());
  RC_ASSERT(slug(made) == made);
  RC_ASSERT(made.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
}

}  // namespace
}  // namespace nhan::lexicon
