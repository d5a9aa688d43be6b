// Texts for properties.
#include "texts.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <vector>

namespace nhan::text {
namespace {

const std::vector<std::string> words = {"hoà",   "HOÀ", "hòa", "thoả",  "THOẢ",     "khoẻ",   "KHOẺ",   "xoã", "loè", "toạ", "hoẹ", "oẽ",
                                        "OẼ",    "uỷ",  "UỶ",  "ủy",    "thuỳ",     "THUỲ",   "quỹ",    "QUÝ", "luỵ", "Ðắk", "Đắk", "đường",
                                        "ĐƯỜNG", "Huế", "kế",  "ngoại", "tuyến",    "nghiệp", "Ứng",    "ưỡn", "Ỹ",   "ị",   "Ũ",   "ĩ",
                                        "ă",     "Ằ",   "Ợ",   "tỉnh",  "xã",       "2026",   "a",      "o",   "u",   "O",   "U",   "x",
                                        "e",     "ooà", "uuỳ", "oàò",   "İstanbul", "ŀ",      "straße", "ẞ",   "ǆ",   "Ж",   "中",  "🙂"};
const std::vector<std::string> separators = {" ",
                                             " ",
                                             " ",
                                             " ",
                                             "  ",
                                             "\t",
                                             "\n",
                                             "\n\n",
                                             "\r\n",
                                             ".\n",
                                             "!”\n",
                                             "?)'\" \n",
                                             "\n- ",
                                             "\n– ",
                                             "\u00A0",
                                             "\u2028",
                                             "\u0085",
                                             "\u3000",
                                             "\u200B",
                                             " \u200B ",
                                             "\n\u200B",
                                             "\u00AD",
                                             "\uFE0F",
                                             "\uFEFF",
                                             "–",
                                             "—",
                                             "−",
                                             "-",
                                             "‘",
                                             "’",
                                             "´",
                                             "“",
                                             "”",
                                             "…",
                                             "°",
                                             "», ",
                                             "\u0301",
                                             "\u0323",
                                             "\u0302\u0301",
                                             " \u0300",
                                             "\u0344",
                                             "\u212A",
                                             "\u0958",
                                             "\u1161",
                                             "",
                                             std::string(70, ' ') + "\n",
                                             "\n" + std::string(70, ' '),
                                             "\uFF0C",
                                             "\uFF08",
                                             "\u3001",
                                             "\uFFFD",
                                             "\uF0B7",
                                             "\xC3",
                                             "\xE1\xBA",
                                             "\x80",
                                             "\xFF",
                                             "\xC3\u200B",
                                             "\xED\xA0\x80",
                                             "\xF0\x9F",
                                             "\xE1\n\n\xA0",
                                             "\xE1j\xA0"};

std::string decomposed(const std::string& word) {
  UErrorCode status = U_ZERO_ERROR;
  std::string bytes;
  return icu::Normalizer2::getNFDInstance(status)->normalize(icu::UnicodeString::fromUTF8(word), status).toUTF8String(bytes);
}

// As code page 1258 has it: the shape with the letter, the tone behind it.
std::string half_decomposed(const std::string& word) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(word);
  for (int32_t i = 0; i < text.length(); ++i) {
    icu::UnicodeString parts = icu::Normalizer2::getNFDInstance(status)->normalize(text.tempSubString(i, 1), status);
    icu::UnicodeString tones, shape;
    for (int32_t k = 0; k < parts.length(); ++k) {
      const UChar32 part = parts[k];
      const bool tone = part == 0x300 || part == 0x301 || part == 0x303 || part == 0x309 || part == 0x323;
      (tone ? tones : shape).append(part);
    }
    out.append(icu::Normalizer2::getNFCInstance(status)->normalize(shape, status)).append(tones);
  }
  std::string bytes;
  return out.toUTF8String(bytes);
}

std::string in_form(const std::string& word, int form) { return form == 0 ? decomposed(word) : form == 1 ? half_decomposed(word) : word; }

rc::Gen<std::string> joined(int forms) {
  return rc::gen::map(rc::gen::container<std::vector<std::tuple<int, int, int, int>>>(
                          rc::gen::tuple(rc::gen::inRange<int>(0, static_cast<int>(words.size())), rc::gen::inRange(0, forms),
                                         rc::gen::inRange<int>(0, static_cast<int>(separators.size())), rc::gen::inRange(0, 20))),
                      [forms](const auto& pieces) {
                        std::string text;
                        for (const auto& [word, form, separator, often] : pieces) {
                          text += in_form(words[word], form);
                          text += forms > 8 && often > 0 ? " " : separators[separator];
                        }
                        return text;
                      });
}

void append(std::string& text, uint32_t code) {
  if (code > 0x10FFFF)
    text += static_cast<char>(code);
  else
    icu::UnicodeString(static_cast<UChar32>(code)).toUTF8String(text);
}

rc::Gen<uint32_t> any_code() {
  return rc::gen::oneOf(rc::gen::inRange<uint32_t>(0, 0x80), rc::gen::inRange<uint32_t>(0x80, 0x370),
                        rc::gen::inRange<uint32_t>(0x300, 0x330), rc::gen::inRange<uint32_t>(0x1E80, 0x2080),
                        rc::gen::inRange<uint32_t>(0, 0x3100), rc::gen::inRange<uint32_t>(0, 0x110000),
                        rc::gen::inRange<uint32_t>(0x110080, 0x110100));
}

}  // namespace

rc::Gen<std::string> vietnamese_text() { return joined(4); }
rc::Gen<std::string> plain_text() { return joined(100); }

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<uint32_t>>(any_code()), [](const std::vector<uint32_t>& codes) {
    std::string text;
    for (const uint32_t code : codes) append(text, code);
    return text;
  });
}

}  // namespace nhan::text
