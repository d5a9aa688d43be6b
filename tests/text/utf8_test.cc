// Decoding, encoding, counting and validity against ICU.
#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "levels.h"
#include "texts.h"

namespace nhan::text {
namespace {

TEST(Utf8, EveryCodePointRoundTrips) {
  for (char32_t code = 0; code < 0x110000; ++code) {
    if (code >= 0xD800 && code < 0xE000) continue;
    char bytes[4];
    const uint32_t length = encode(code, bytes);
    ASSERT_EQ(length, encoded_length(code));
    const Decoded found = decode({bytes, length}, 0);
    ASSERT_EQ(found.code, code);
    ASSERT_EQ(found.length, length);
    for (uint32_t cut = 1; cut < length; ++cut) ASSERT_TRUE(is_cut({bytes, cut}, 0));
    ASSERT_FALSE(is_cut({bytes, length}, 0));
  }
}

TEST(Utf8, IllFormedPartsAreMaximal) {
  struct Case {
    std::string_view bytes;
    uint64_t parts;
  };
  const Case cases[] = {{"\x80", 1},         {"\xC0\x80", 2},     {"\xE1\xBA", 1},         {"\xE1\xBAx", 2}, {"\xE0\x80\xA0", 3},
                        {"\xED\xA0\x80", 3}, {"\xF0\x9F\x99", 1}, {"\xF4\x90\x80\x80", 4}, {"\xFF\xFE", 2}};
  for (const Case& c : cases) {
    EXPECT_EQ(count(c.bytes).code_points, c.parts) << testing::PrintToString(c.bytes);
    EXPECT_FALSE(is_valid(c.bytes));
  }
}

RC_GTEST_PROP(Utf8, CountsAsIcu, ()) {
  const std::string source =
      std::string(*rc::gen::inRange(0, 200), 'x') + *rc::gen::oneOf(any_text(), plain_text()) + std::string(*rc::gen::inRange(0, 200), 'y');
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(source);
  bool valid = true;
  for (int32_t i = 0; i < static_cast<int32_t>(source.size());) {
    UChar32 code;
    U8_NEXT(source.data(), i, static_cast<int32_t>(source.size()), code);
    valid &= code >= 0;
  }
  at_every_level([&] {
    const Counts counts = count(source);
    RC_ASSERT(counts.utf16_units == static_cast<uint64_t>(text.length()));
    RC_ASSERT(counts.code_points == static_cast<uint64_t>(text.countChar32()));
    RC_ASSERT(is_valid(source) == valid);
  });
}

RC_GTEST_PROP(Utf8, CountsAddUp, ()) {
  const std::string source = *any_text();
  size_t edge = 0;
  for (const size_t wanted = *rc::gen::inRange<size_t>(0, source.size() + 1); edge < wanted;) edge += decode(source, edge).length;
  const std::string_view view = source;
  RC_ASSERT(count(view).utf16_units == count(view.substr(0, edge)).utf16_units + count(view.substr(edge)).utf16_units);
}

RC_GTEST_PROP(Utf8, DecodesBackwards, ()) {
  const std::string source = *any_text();
  for (size_t at = 0; at < source.size();) {
    const Decoded forwards = decode(source, at);
    at += forwards.length;
    if (forwards.code == ill_formed) continue;
    const Decoded backwards = decode_before(source, at);
    RC_ASSERT(backwards.code == forwards.code);
    RC_ASSERT(backwards.length == forwards.length);
  }
}

}  // namespace
}  // namespace nhan::text
