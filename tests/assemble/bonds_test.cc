// Bonds: every record says of each span that it rests on what it is for.
#include "assemble/bond.h"

#include <gtest/gtest.h>

#include "assemble/told.h"

namespace nhan::assemble {
namespace {

// "Lê Văn An: the person directly behind the titles" for each span of each record, without the rows of cues, which move.
Lines bonds(std::string_view text) {
  const Told told(text);
  Lines lines;
  const auto add = [&](Spans evidence) {
    for (uint32_t i = evidence.first; i < evidence.first + evidence.count; ++i) {
      const Span& span = told.results().pool[i];
      std::string words = words_of_bond(span, *builtin());
      const size_t row = words.find(", records.tsv:");
      EXPECT_EQ(row != std::string::npos, span.cue != 0) << words;
      words.resize(std::min(words.size(), row));
      lines.push_back(std::string(text.substr(span.begin, span.end - span.begin)) + ": " + words);
    }
  };
  for (const Office& office : told.results().offices) add(office.evidence);
  for (const Cooperation& cooperation : told.results().cooperations) add(cooperation.evidence);
  return lines;
}

void tells(std::string_view text, const std::string& line) {
  const Lines lines = bonds(text);
  std::string all;
  for (const std::string& one : lines) all += "\n  " + one;
  EXPECT_NE(std::find(lines.begin(), lines.end(), line), lines.end()) << line << " is not of" << all;
}

TEST(Bonds, OfPersons) {
  tells("Bí thư Tỉnh ủy Cà Mau Lê Văn An đến.", "Bí thư Tỉnh ủy: the title");
  tells("Bí thư Tỉnh ủy Cà Mau Lê Văn An đến.", "Lê Văn An: the person directly behind the titles");
  tells("Ông Lê Văn An, Bí thư Tỉnh ủy Cà Mau.", "Lê Văn An: the person in front of the titles, over a mark");
  tells("Các Phó Chủ tịch UBND tỉnh Cà Mau: Lê Văn An, Trần Thị Hoa.", "Trần Thị Hoa: a person of the list behind the titles");
  tells("| Chức vụ | Tên |\n|---|---|\n| Bí thư Tỉnh ủy Cà Mau | Lê Văn An |", "Lê Văn An: the person of the titles' row");
  const std::string_view again = "Ông Lê Hoài An, Bí thư Tỉnh ủy Cà Mau.\n\nĐồng chí Hoài An, Ủy viên Trung ương Đảng, nói.";
  tells(again, "Lê Hoài An: the same person, first named so");
}

TEST(Bonds, OfPlaces) {
  tells("Bí thư Tỉnh ủy Cà Mau Lê Văn An đến.", "Cà Mau: the place directly behind the title");
  tells("Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cà Mau Lê Văn An đến.", "Cà Mau: the place of a title beside it");
  tells("Ông Lê Văn An, Bí thư Tỉnh ủy Cà Mau, đến. Ông Lê Văn An, Chủ tịch HĐND tỉnh, về.",
        "Cà Mau: the place of another office of the person");
  tells("Về phía tỉnh Cà Mau có ông Lê Văn An, Chủ tịch UBND tỉnh.", "Cà Mau: the place that the sentence is about");
  tells("Tỉnh Cà Mau họp. Ông Lê Văn An, Chủ tịch UBND tỉnh, nói.", "Cà Mau: the place named nearest that may have such an office");
  tells("Tỉnh ủy Cà Mau\n\n| Bí thư | Lê Văn An |\n", "Cà Mau: the place that the headline of the page tells");
  tells("Lễ hội ở huyện Tân Yên. Ông Lê Văn An, Bí thư Tỉnh ủy, đến dự.",
        "Tân Yên: in the province of such an office, where no province is named");
}

TEST(Bonds, OfParties) {
  tells("Cà Mau làm việc với Sơn La.", "Sơn La: a party, on one side of the cue");
  tells("Ký kết chương trình hợp tác giữa Cà Mau và Sơn La.", "Sơn La: a party, joined with the others behind the cue");
  tells("Cà Mau và Sơn La ký kết hợp tác.", "Cà Mau: a party, joined with the others in front of the act");
  tells("Đẩy mạnh hợp tác Cà Mau - Sơn La.", "Cà Mau: a party, tied to the others behind the act");
  tells("Cà Mau - Sơn La: Hợp tác phát triển du lịch", "Sơn La: a party, tied to the others in front of a colon");
  tells("Cà Mau tặng quà Sơn La, hai tỉnh ký kết hợp tác.", "Sơn La: a party, named in front of the cue that counts it");
  tells("Lãnh đạo hai tỉnh Cà Mau và Sơn La dự. Chương trình hợp tác giữa hai tỉnh được ký.",
        "Sơn La: a party, counted in an earlier sentence");
}

TEST(Bonds, OfDetails) {
  tells("Cà Mau và Sơn La hợp tác về du lịch.", "du lịch: in a sentence that names the parties");
  tells("Cà Mau và Sơn La hợp tác. Hai tỉnh phối hợp về du lịch.", "du lịch: in a sentence that goes on with the parties");
  tells("Cà Mau và Sơn La hợp tác. Trong đó có du lịch.", "du lịch: in a paragraph that went on with the parties");
}

}  // namespace
}  // namespace nhan::assemble
