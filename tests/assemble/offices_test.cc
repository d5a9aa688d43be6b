// Offices: every form in which a text ties a person to a title and a place.
#include <gtest/gtest.h>

#include "assemble/told.h"

namespace nhan::assemble {
namespace {

Lines offices(std::string_view text) { return Told(text).offices(); }

TEST(Offices, TitlePlacePerson) {
  EXPECT_EQ(offices("Bí thư Tỉnh ủy Hà Giang Nguyễn Văn Sơn phát biểu."), Lines{"Nguyễn Văn Sơn: Bí thư Tỉnh ủy (ha-giang)"});
  EXPECT_EQ(offices("Chủ tịch UBND tỉnh Sơn La, ông Hoàng Quốc Việt, đi kiểm tra."), Lines{"Hoàng Quốc Việt: Chủ tịch UBND (son-la)"});
}

TEST(Offices, PersonThenTitles) {
  EXPECT_EQ(
      offices("Đồng chí Trần Thị Lan, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Lào Cai chủ trì."),
      (Lines{"Trần Thị Lan: Ủy viên Trung ương Đảng", "Trần Thị Lan: Bí thư Tỉnh ủy (lao-cai)", "Trần Thị Lan: Chủ tịch HĐND (lao-cai)"}));
  EXPECT_EQ(offices("Ông Lê Văn Bình - Giám đốc Sở Y tế Nghệ An - cho biết."), Lines{"Lê Văn Bình: Giám đốc Sở Y tế (nghe-an)"});
}

TEST(Offices, ParenthesesArePassedOver) {
  EXPECT_EQ(offices("Ông Lê Văn Bình (sinh năm 1970), Chủ tịch UBND tỉnh Nghệ An."), Lines{"Lê Văn Bình: Chủ tịch UBND (nghe-an)"});
}

TEST(Offices, ListsWithSemicolons) {
  EXPECT_EQ(
      offices(
          "Dự họp có các đồng chí: Nguyễn Văn An, Bí thư Tỉnh ủy Yên Bái; Trần Văn Bình, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Lào Cai."),
      (Lines{"Nguyễn Văn An: Bí thư Tỉnh ủy (yen-bai)", "Trần Văn Bình: Phó Bí thư Tỉnh ủy (lao-cai)",
             "Trần Văn Bình: Chủ tịch UBND (lao-cai)"}));
}

TEST(Offices, TitleInFrontOfAColonIsEverybodys) {
  EXPECT_EQ(offices("Các đồng chí Ủy viên Trung ương Đảng: Nguyễn Văn An, Bí thư Tỉnh ủy Yên Bái; Trần Văn Bình, Bí thư Tỉnh ủy Lào Cai. "
                    "Ông Lê Văn Cường vắng mặt."),
            (Lines{"Nguyễn Văn An: Ủy viên Trung ương Đảng", "Nguyễn Văn An: Bí thư Tỉnh ủy (yen-bai)",
                   "Trần Văn Bình: Ủy viên Trung ương Đảng", "Trần Văn Bình: Bí thư Tỉnh ủy (lao-cai)"}));
}

TEST(Offices, HeadingsReachOverLinesOfAList) {
  EXPECT_EQ(offices("Các Phó Chủ tịch UBND tỉnh Yên Bái:\n- Nguyễn Văn An;\n- Trần Văn Bình.\nÔng Lê Văn Cường vắng mặt."),
            (Lines{"Nguyễn Văn An: Phó Chủ tịch UBND (yen-bai)", "Trần Văn Bình: Phó Chủ tịch UBND (yen-bai)"}));
}

TEST(Offices, PluralTitlesAreOfAllWhoFollow) {
  EXPECT_EQ(offices("Các Phó Chủ tịch UBND tỉnh Yên Bái Nguyễn Văn An, Trần Văn Bình và Lê Thị Cúc cùng dự."),
            (Lines{"Nguyễn Văn An: Phó Chủ tịch UBND (yen-bai)", "Trần Văn Bình: Phó Chủ tịch UBND (yen-bai)",
                   "Lê Thị Cúc: Phó Chủ tịch UBND (yen-bai)"}));
  EXPECT_EQ(offices("Các đồng chí Bí thư Tỉnh ủy Yên Bái Nguyễn Văn An và Bí thư Tỉnh ủy Lào Cai Trần Văn Bình."),
            (Lines{"Nguyễn Văn An: Bí thư Tỉnh ủy (yen-bai)", "Trần Văn Bình: Bí thư Tỉnh ủy (lao-cai)"}));
}

TEST(Offices, NeighboursInAListKeepTheirOwn) {
  EXPECT_EQ(offices("Ông Nguyễn Văn An, Chủ tịch HĐND tỉnh Yên Bái và ông Trần Văn Bình, Chủ tịch UBND tỉnh Lào Cai đồng chủ trì."),
            (Lines{"Nguyễn Văn An: Chủ tịch HĐND (yen-bai)", "Trần Văn Bình: Chủ tịch UBND (lao-cai)"}));
  EXPECT_EQ(offices("Nhất trí với đồng chí Bí thư Tỉnh ủy Yên Bái, đồng chí Bí thư Tỉnh ủy Lào Cai Trần Văn Bình đề nghị."),
            Lines{"Trần Văn Bình: Bí thư Tỉnh ủy (lao-cai)"});
}

TEST(Offices, TheSideOfTheSentence) {
  EXPECT_EQ(
      offices("Về phía tỉnh Điện Biên có ông Lò Văn Tiến, Chủ tịch UBND tỉnh. Về phía tỉnh Sơn La có bà Hà Thị Nga, Phó Bí thư Tỉnh ủy."),
      (Lines{"Lò Văn Tiến: Chủ tịch UBND tỉnh (dien-bien)", "Hà Thị Nga: Phó Bí thư Tỉnh ủy (son-la)"}));
  EXPECT_EQ(offices("Về phía Hải Phòng có Phó Chủ tịch HĐND Nguyễn Thị Hoa; Phó Chủ tịch UBND TP Trần Văn Nam."),
            (Lines{"Nguyễn Thị Hoa: Phó Chủ tịch HĐND (hai-phong)", "Trần Văn Nam: Phó Chủ tịch UBND TP (hai-phong)"}));
}

TEST(Offices, ThePlaceLastNamedIsEvident) {
  EXPECT_EQ(offices("Hội nghị do UBND tỉnh Cao Bằng tổ chức.\n\nBí thư Tỉnh ủy Nguyễn Văn An chủ trì."),
            Lines{"Nguyễn Văn An: Bí thư Tỉnh ủy (cao-bang)"});
}

TEST(Offices, PlacesAreSharedByTitlesOfTheirLevel) {
  EXPECT_EQ(offices("Ở Quảng Trị, bà Phạm Thị Hà, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Vĩnh Linh, phát biểu."),
            (Lines{"Phạm Thị Hà: Ủy viên Ban Thường vụ Tỉnh ủy (quang-tri)", "Phạm Thị Hà: Bí thư Huyện ủy (district:vinh-linh)"}));
}

TEST(Offices, CentralOfficesHaveNoPlace) {
  EXPECT_EQ(offices("Tại Hà Nội, Chủ tịch Quốc hội Trần Văn Hòa tiếp Bộ trưởng Bộ Y tế Nguyễn Thị Hạnh."),
            (Lines{"Trần Văn Hòa: Chủ tịch Quốc hội", "Nguyễn Thị Hạnh: Bộ trưởng Bộ Y tế"}));
}

TEST(Offices, ShortMentionsMeanTheFullName) {
  const Told told("Ông Nguyễn Hoài Nam, Bí thư Tỉnh ủy Cà Mau, đi thăm.\n\nĐồng chí Hoài Nam, Chủ tịch HĐND tỉnh Cà Mau, nói.");
  ASSERT_EQ(told.offices(), (Lines{"Nguyễn Hoài Nam: Bí thư Tỉnh ủy (ca-mau)", "Nguyễn Hoài Nam: Chủ tịch HĐND (ca-mau)"}));
  EXPECT_EQ(told.evidence(told.results().offices[1].evidence), (Lines{"Nguyễn Hoài Nam", "Hoài Nam", "Chủ tịch HĐND", "Cà Mau"}));
}

// The caps that nhan.h tells of: rows and persons past them are given all the same, though they may come twice.
TEST(Offices, TheFirst256AreRemembered) {
  constexpr size_t remembered = 256, told = 300;
  const Lines surnames{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"};
  const Lines given{"An",   "Bình",  "Cường", "Dũng", "Giang", "Hải",   "Hùng", "Khánh", "Lâm",   "Minh",
                    "Nam",  "Phong", "Quang", "Sơn",  "Tâm",   "Thắng", "Tuấn", "Tùng",  "Việt",  "Vinh",
                    "Đông", "Đức",   "Hiếu",  "Hòa",  "Huy",   "Kiên",  "Long", "Mạnh",  "Nghĩa", "Thịnh"};
  ASSERT_EQ(surnames.size() * given.size(), told);
  std::string once;
  for (size_t i = 0; i < told; ++i)
    once += "Ông " + surnames[i % surnames.size()] + " Văn " + given[i / surnames.size()] + ", Bí thư Tỉnh ủy Sơn La, nói.\n\n";
  EXPECT_EQ(offices(once).size(), told);
  EXPECT_EQ(offices(once + once).size(), told + (told - remembered));
}

TEST(Offices, VariantsGiveOneRow) {
  EXPECT_EQ(offices("Bí thư Tỉnh ủy Hà Giang Nguyễn Văn Sơn đến.\n\nBÍ THƯ TỈNH UỶ HÀ GIANG NGUYỄN VĂN SƠN NÓI.\n\nÔng Nguyễn Văn Sơn, bí "
                    "thư Tỉnh uỷ, về."),
            Lines{"Nguyễn Văn Sơn: Bí thư Tỉnh ủy (ha-giang)"});
  EXPECT_EQ(offices("Ông Lê Văn Bình, Chủ tịch UBND tỉnh Nghệ An, đến. Ông Lê Văn Bình, Chủ tịch UBND tỉnh, về."),
            Lines{"Lê Văn Bình: Chủ tịch UBND (nghe-an)"});
}

TEST(Offices, Tables) {
  EXPECT_EQ(offices("| Chức vụ | Tên | Chức vụ trong Đảng |\n|---|---|---|\n"
                    "| Chủ tịch Quốc hội | Nguyễn Văn An | - Ủy viên Bộ Chính trị\n- Bí thư Đảng ủy Quốc hội |\n"
                    "| Phó Chủ tịch Quốc hội | Trần Thị Bình | Ủy viên Trung ương Đảng |\n"),
            (Lines{"Nguyễn Văn An: Chủ tịch Quốc hội", "Nguyễn Văn An: Ủy viên Bộ Chính trị", "Nguyễn Văn An: Bí thư Đảng ủy Quốc hội",
                   "Trần Thị Bình: Phó Chủ tịch Quốc hội", "Trần Thị Bình: Ủy viên Trung ương Đảng"}));
}

TEST(Offices, AnotherSentenceIsAnotherMatter) {
  EXPECT_EQ(offices("Ông Nguyễn Văn An đến dự. Chủ tịch UBND tỉnh Yên Bái vắng mặt."), Lines());
  EXPECT_EQ(offices("Ông Nguyễn Văn An gặp Chủ tịch UBND tỉnh Yên Bái."), Lines());
}

TEST(Offices, RowsComeAsTheySettleWithTheirParts) {
  annotate::Handle stream(builtin(), {});
  stream.feed("Các Phó Chủ tịch UBND tỉnh Yên Bái:\n- ");
  EXPECT_TRUE(stream.results().offices.empty());
  stream.feed("Nguyễn Văn An;\n- Trần Văn Bình.\n\nHết.\n\n");
  const annotate::Results& results = stream.results();
  ASSERT_EQ(results.offices.size(), 2u);
  const Span& title = results.offices[1].title;
  ASSERT_EQ(title.part_count, 2);
  EXPECT_EQ(builtin()->entry(results.parts[title.first_part]).key, "pho-chu-tich");
  EXPECT_EQ(builtin()->entry(results.parts[title.first_part + 1]).key, "ubnd");
}

}  // namespace
}  // namespace nhan::assemble
