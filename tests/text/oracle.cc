// Oracle: decode, cut at white space and ill-formed bytes, normalise, map, move tones.
#include "oracle.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <vector>

namespace nhan::text {
namespace {

constexpr UChar32 ill_formed_byte = -1;

struct Item {
  UChar32 code;  // ill_formed_byte, or a code point
  std::string bytes;
};

std::vector<Item> decoded(std::string_view source) {
  std::vector<Item> items;
  for (int32_t i = 0; i < static_cast<int32_t>(source.size());) {
    const int32_t begin = i;
    UChar32 code;
    U8_NEXT(source.data(), i, static_cast<int32_t>(source.size()), code);
    items.push_back({code < 0 ? ill_formed_byte : code, std::string(source.substr(begin, i - begin))});
  }
  return items;
}

bool dropped(UChar32 code) { return code >= 0 && u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT); }
bool white(UChar32 code) { return code >= 0 && u_isUWhiteSpace(code); }
bool among(UChar32 code, std::u32string_view set) { return code >= 0 && set.find(static_cast<char32_t>(code)) != set.npos; }

size_t line_breaks(const std::vector<Item>& items, size_t begin, size_t end) {
  std::u32string codes;
  for (size_t i = begin; i < end; ++i) codes += static_cast<char32_t>(items[i].code);
  size_t breaks = 0;
  for (size_t i = 0; i < codes.size(); ++i) {
    const bool second_of_crlf = i > 0 && codes[i] == '\n' && codes[i - 1] == '\r';
    if (!second_of_crlf && among(static_cast<UChar32>(codes[i]), U"\t\n\v\f\r\x85\u2028\u2029")) ++breaks;
  }
  return breaks;
}

bool after_sentence(const std::vector<Item>& items, size_t gap) {
  for (size_t closers = 0; closers <= 3 && closers < gap; ++closers) {
    const UChar32 code = items[gap - 1 - closers].code;
    if (among(code, U".!?:;…")) return true;
    if (!among(code, U"\"')]}»’”›")) return false;
  }
  return false;
}

// Whether items[begin, end) is a barrier.
bool barrier(const std::vector<Item>& items, size_t begin, size_t end) {
  const size_t breaks = line_breaks(items, begin, end);
  if (breaks != 1) return breaks > 1;
  size_t bytes = 0;
  bool broken = false;
  for (size_t i = begin; i < end; ++i) {
    broken = broken || line_breaks(items, i, i + 1) == 1;
    if (broken) bytes += items[i].bytes.size();
  }
  return bytes > 64 || end == items.size() || among(items[end].code, U"-–—•*|#+>") || after_sentence(items, begin);
}

UChar32 mapped(UChar32 code) {
  if (code == 0xD0) return 0x111;
  if (among(code, U"\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D")) return '-';
  if (among(code, U"´ʻʼ‘’‛＇")) return '\'';
  return u_tolower(code);
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  return *icu::Normalizer2::getNFCInstance(status);
}

icu::UnicodeString normalized(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  return nfc().normalize(text, status);
}

// Moves the tone of code i to the o or u in front of it.
void move_tone(std::u32string& codes, size_t i) {
  struct Row {
    std::u32string_view vowel, toned;
    char32_t taker;
    std::u32string_view taken;
  };
  static constexpr Row rows[] = {{U"a", U"àáãảạ", 'o', U"òóõỏọ"}, {U"e", U"èéẽẻẹ", 'o', U"òóõỏọ"}, {U"y", U"ỳýỹỷỵ", 'u', U"ùúũủụ"}};
  for (const Row& row : rows) {
    const size_t tone = row.toned.find(codes[i]);
    if (tone == row.toned.npos || codes[i - 1] != row.taker) continue;
    codes[i - 1] = row.taken[tone];
    codes[i] = row.vowel[0];
  }
}

std::string folded_word(const icu::UnicodeString& word) {
  const icu::UnicodeString composed = normalized(word);
  icu::UnicodeString lower;
  for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) lower.append(mapped(composed.char32At(i)));
  lower = normalized(lower);
  std::u32string codes;
  for (int32_t i = 0; i < lower.length(); i = lower.moveIndex32(i, 1)) codes += static_cast<char32_t>(lower.char32At(i));
  for (size_t i = 1; i < codes.size(); ++i)
    if (i + 1 == codes.size() || nfc().hasBoundaryBefore(static_cast<UChar32>(codes[i + 1]))) move_tone(codes, i);
  std::string bytes;
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(codes.data()), static_cast<int32_t>(codes.size()))
      .toUTF8String(bytes);
}

}  // namespace

std::string oracle_fold(std::string_view source) {
  const std::vector<Item> items = decoded(source);
  std::string folded;
  icu::UnicodeString word;
  const auto end_word = [&] {
    folded += folded_word(word);
    word.remove();
  };
  for (size_t i = 0; i < items.size(); ++i) {
    const UChar32 code = items[i].code;
    const bool behind_ill_formed = i > 0 && items[i - 1].code == ill_formed_byte;
    if (code == ill_formed_byte || (dropped(code) && behind_ill_formed)) {
      end_word();
      folded += code == ill_formed_byte ? std::string(items[i].bytes.size(), '\xFF') : items[i].bytes;
    } else if (white(code)) {
      end_word();
      size_t begin = i, end = i;
      while (begin > 0 && (white(items[begin - 1].code) || dropped(items[begin - 1].code))) --begin;
      while (end < items.size() && (white(items[end].code) || dropped(items[end].code))) ++end;
      folded += barrier(items, begin, end) ? '\n' : ' ';
      while (!white(items[end - 1].code)) --end;
      i = end - 1;
    } else if (!dropped(code)) {
      word.append(code);
    }
  }
  end_word();
  return folded;
}

}  // namespace nhan::text
