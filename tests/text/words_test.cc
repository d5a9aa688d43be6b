// Words: which characters belong to them, against ICU where bytes can tell, and the bits at every CPU level.
#include "text/words.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include "levels.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace nhan::text {
namespace {

bool is_word_character(char32_t code) {
  char bytes[4];
  return begins_word_character({bytes, encode(code, bytes)}, 0);
}

// But for the two voicing marks of narrow kana, which are letters to ICU by name only.
TEST(Words, WideAndNarrowFormsAreLettersWhereIcuSaysSo) {
  for (char32_t code = 0xFF01; code < 0xFFFE; ++code) {
    if (code == 0xFF9E || code == 0xFF9F || !u_isdefined(static_cast<UChar32>(code))) continue;
    EXPECT_EQ(is_word_character(code), u_isalnum(static_cast<UChar32>(code)) != 0) << static_cast<uint32_t>(code);
  }
}

TEST(Words, PunctuationBeyondLatinIsNone) {
  for (const char32_t code : {U'、', U'。',     U'「',     U'」',     U'【', U'〜', U'，', U'：', U'（', U'）', U'！',
                              U'￼',  U'\uFFFD', U'\uF0B7', U'\uE000', U'﹐', U'︰', U'“',  U'»',  U'…',  U'•',  U'🙂'})
    EXPECT_FALSE(is_word_character(code)) << static_cast<uint32_t>(code);
}

TEST(Words, EveryLetterOfVietnameseAndOfItsNeighbours) {
  for (const char32_t code :
       {U'a', U'z', U'0', U'đ', U'ự', U'ỹ', U'\u0301', U'ж', U'ก', U'中', U'の', U'한', U'豈', U'ﬁ', U'ａ', U'２', U'Ｚ'})
    EXPECT_TRUE(is_word_character(code)) << static_cast<uint32_t>(code);
}

TEST(Words, BytesBesideALetterAtEveryPlaceOfAVector) {
  for (const std::string mark : {"\uFF0C", "\u3002", "\uFFFD", "\uF0B7", "\x80", "\xE1\xBA", "\xFF", "…"}) {
    for (size_t front = 0; front < 130; ++front) {
      at_every_level([&] {
        Folded folded;
        fold(std::string(front, 'x') + mark + "y", folded);
        const auto at = static_cast<uint32_t>(front);
        for (uint32_t i = 0; i < mark.size(); ++i) EXPECT_FALSE(folded.words.in_word[at + i]) << front << mark;
        EXPECT_TRUE(folded.words.in_word[at + static_cast<uint32_t>(mark.size())]);
        EXPECT_TRUE(folded.words.begins[at + static_cast<uint32_t>(mark.size())]);
        EXPECT_TRUE(front == 0 || folded.words.in_word[at - 1]);
      });
    }
  }
}

// The same far into a block, where a mark must not be parted whatever is done at a time.
TEST(Words, MarksAtEveryPlaceOfALongBlock) {
  std::string text = "x";
  for (int i = 0; i < 5000; ++i) text += i % 7 == 0 ? "…y" : "”";
  Folded folded;
  fold(text, folded);
  for (uint32_t i = 0; i < text.size(); ++i) EXPECT_EQ(folded.words.in_word[i], (text[i] == 'x' || text[i] == 'y')) << i;
}

TEST(Words, ApostrophesBelongToThemBetweenLetters) {
  const std::string text = "'m'gar' h'yâm l''o 'x '… d'”";
  Folded folded;
  fold(text, folded);
  for (const size_t at : {size_t{2}, text.find("'y")}) EXPECT_TRUE(folded.words.in_word[static_cast<uint32_t>(at)]) << at;
  for (const size_t at : {size_t{0}, text.find("' h"), text.find("''"), text.find("'o"), text.find("'x"), text.find("'…"), text.find("'”")})
    EXPECT_FALSE(folded.words.in_word[static_cast<uint32_t>(at)]) << at;
}

}  // namespace
}  // namespace nhan::text
