// The samples, and the forms that are made of them.
#include "api/samples.h"

#include <algorithm>
#include <map>

namespace nhan::samples {
namespace {

// A vowel, and the vowel with each tone.
constexpr const char* tone_rows[] = {
    "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
};
constexpr const char* tones[] = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
constexpr size_t dot_below = 5;
const std::map<std::string_view, std::pair<const char*, const char*>> shapes = {
    {"ă", {"a", "\u0306"}}, {"â", {"a", "\u0302"}}, {"ê", {"e", "\u0302"}}, {"ô", {"o", "\u0302"}},
    {"ơ", {"o", "\u031B"}}, {"ư", {"u", "\u031B"}}, {"Ă", {"A", "\u0306"}}, {"Â", {"A", "\u0302"}},
    {"Ê", {"E", "\u0302"}}, {"Ô", {"O", "\u0302"}}, {"Ơ", {"O", "\u031B"}}, {"Ư", {"U", "\u031B"}},
};

size_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> out;
  for (size_t at = 0; at < text.size(); at += length_of(text[at])) out.emplace_back(text.substr(at, length_of(text[at])));
  return out;
}

// NFD: a dot below stands before circumflex and breve, and behind the horn.
std::string parted(const std::string& vowel, size_t tone, bool shape_too) {
  const auto shape = shapes.find(vowel);
  if (shape == shapes.end() || !shape_too) return vowel + tones[tone];
  const auto& [base, mark] = shape->second;
  const bool dot_first = tone == dot_below && mark != std::string_view("\u031B");
  return dot_first ? std::string(base) + tones[tone] + mark : std::string(base) + mark + tones[tone];
}

std::string parted(std::string_view text, bool shape_too) {
  std::map<std::string, std::string> parts;
  for (const char* row : tone_rows) {
    const std::vector<std::string> letters = characters(row);
    for (size_t tone = 0; tone < letters.size(); ++tone) parts[letters[tone]] = parted(letters[0], tone, shape_too);
  }
  std::string out;
  for (const std::string& character : characters(text)) {
    const auto found = parts.find(character);
    out += found == parts.end() ? character : found->second;
  }
  return out;
}

std::string replaced(std::string_view text, char what, std::string_view by) {
  std::string out;
  for (const char byte : text) byte == what ? out += by : out += byte;
  return out;
}

}  // namespace

const std::vector<std::string>& texts() {
  static const std::vector<std::string> all = {
      // News with an office, a cooperation and its fields.
      "Sáng 12/3/2024, tại thành phố Hải Dương, Bí thư Tỉnh ủy Hải Dương Nguyễn Văn Thành tiếp đoàn công tác tỉnh Điện Biên do ông Lò Văn "
      "Sơn, Phó Bí thư "
      "Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh làm trưởng đoàn.\n\nHai tỉnh ký biên bản ghi nhớ hợp tác về du lịch, nông nghiệp công nghệ "
      "cao và chuyển đổi số "
      "giai đoạn 2024-2028.\n",
      // Capitals, a headline without a full stop.
      "HẢI PHÒNG VÀ QUẢNG NINH KÝ KẾT CHƯƠNG TRÌNH HỢP TÁC\nNgày 5-6, UBND TP HẢI PHÒNG và UBND TỈNH QUẢNG NINH ký chương trình hợp tác về "
      "logistics, cảng biển.\n",
      // Without diacritics.
      "Bi thu Tinh uy Hai Duong tham TP HCM. Hoi nghi xuc tien dau tu Can Tho - Hau Giang nam 2023, von 5 ty dong.",
      // Names that are no places.
      "Đường Điện Biên Phủ kẹt xe; phà qua sông Thái Bình ngừng chạy. Báo Hải Dương đưa tin CLB Nam Định gặp Than Quảng Ninh. Thái Bình "
      "Dương nổi sóng.\n",
      // Amounts, tabs, a district.
      "Tổng vốn gần 1.250 tỷ đồng\ttrong đó ngân sách tỉnh Bắc Giang 300 triệu đồng\thuyện Yên Dũng 45,5 tỷ đồng (quý I/2022).",
      // A list.
      "Các nội dung hợp tác:\n- Thương mại, công nghiệp chế biến chế tạo;\n- Giáo dục và đào tạo, y tế\n* Hạ tầng giao thông: cao tốc Hà "
      "Nội - Lào Cai\n",
      // Old tone placement, the common word, zero-width characters, soft hyphens.
      "Uỷ ban nhân dân tỉnh Hoà Bình mong hoà bình. Uỷ viên Ban Thường vụ Tỉnh uỷ Hoà\u200B Bình Quách Thị Hoa nói về năng lư\u00ADợng tái "
      "tạo.\n\n\n",
      // Wrapped lines inside phrases.
      "Phó Chủ tịch Thường trực\nUBND TP Hà\nNội Nguyễn Văn Sửu làm việc với Sở\nCông Thương Thừa Thiên\nHuế về quy hoạch\nđô thị.\n",
      // Persons behind a colon, quotes.
      "Dự buổi làm việc có các đồng chí: Trần Thị Hương, Phó Chủ tịch UBND tỉnh Thái Bình; Phạm Quốc Bảo, Giám đốc Sở Công Thương. "
      "\u201CChúng tôi mong hợp tác\u201D, "
      "bà Hương nói.\n\u201CVâng!\u201D\nông Bảo đáp.",
      // Numbered wards, abbreviations, glued words.
      "Phường 15, quận 10, TP.HCM; xã Tân Dân, thành phố Chí Linh. Cán bộ các sở, ngành BR-VT với Cần Thơ,Hậu Giang và CầnGiờ, "
      "Q.3.\r\nUBMTTQ huyện Củ Chi\r\n",
      // An office whose side is named before it, and another province right behind its paragraph.
      "Đoàn tỉnh Điện Biên do ông Lò Văn Sơn, Chủ tịch HĐND tỉnh.\n\nTỉnh Quảng Ninh đón đoàn.\n\n",
      // Other scripts and emoji.
      "🇻🇳 Chủ tịch nước thăm Đắk Lắk 😀 北京 Москва Ðắk Nông — “Tây Nguyên” … 17h ngày 2/7. Ha\u0301 no\u0323\u0302i\u0301 \u0301\u0323 "
      "e\u0302\u0302\u0302",
      // What one paragraph leaves, tells, or begins, and the next could take up.
      "Người dân xã Tân Lập chờ cao tốc Hà Nội - Tân Lập.\n\nNước sông Thái Bình dâng cao.\n",
      "Xã Đồng Tâm có mưa.\n\nỞ Đồng Tâm, dân vui.\n\nXã Kỳ Châu có nắng.",
      "Bí thư Tỉnh ủy Lê Văn An.\n\nDẫn đầu đoàn công tác tỉnh Hải Dương, Chủ tịch UBND tỉnh Trần Văn Bình nói.\n",
      "Họp Đảng ủy\n\nPhường Minh Khai có 2 Bí thư: ông Lê Văn An.\n",
      "Về phía tỉnh Hải Dương có Bí thư Tỉnh ủy Nguyễn Văn An | | \n\nTrong khi đó tại Thái Bình Chủ tịch UBND tỉnh Trần Văn Bình nói.\n",
      "Ủy ban Kiểm tra (UB\n\nKT) Trung ương họp.\n",
      // Records over several paragraphs, times and dates.
      "[18/02/2023 09:48] Hội đàm giữa Thành ủy Đà Nẵng và Tỉnh ủy Quảng Nam.\n\nHai bên thống nhất kế hoạch hợp tác 6 tháng đầu năm "
      "2023.\n\nĐồng chí Lê Thị Minh Tâm, Bí thư "
      "Tỉnh ủy Quảng Nam, cho biết các lĩnh vực: an sinh xã hội, quốc phòng, an ninh; vốn 20 tỷ đồng.\n\nTheo ông Tâm, tháng 7/2023 sẽ họp "
      "lại tại Hội An",
  };
  return all;
}

std::string decomposed(std::string_view text) { return parted(text, true); }
std::string half_decomposed(std::string_view text) { return parted(text, false); }
std::string with_crlf(std::string_view text) { return replaced(text, '\n', "\r\n"); }
std::string with_no_break_spaces(std::string_view text) { return replaced(text, ' ', "\u00A0"); }
std::string one_paragraph(std::string_view text) { return replaced(replaced(text, '\n', " "), '\r', ""); }
std::string without_spaces(std::string_view text) { return replaced(one_paragraph(text), ' ', ""); }

std::string broken(std::string_view text) {
  constexpr std::string_view no_utf8[] = {"\xFF", "\xE1\xBA", "\x80", "\xED\xA0\x80", "\xF0\x9F\x98", "\xC3"};
  std::string out;
  size_t count = 0;
  for (const std::string& character : characters(text)) {
    out += character;
    if (++count % 13 == 0) out += no_utf8[count / 13 % std::size(no_utf8)];
  }
  return out + "\xE1\xBB";
}

std::vector<std::string> forms(std::string_view text) {
  return {std::string(text),          decomposed(text), half_decomposed(text), with_crlf(text),
          with_no_break_spaces(text), broken(text),     one_paragraph(text),   without_spaces(text)};
}

}  // namespace nhan::samples
