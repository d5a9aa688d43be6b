// Cooperations: every form in which a text reports that units cooperate, meet or sign, and what only looks like it.
#include <gtest/gtest.h>

#include "assemble/told.h"

namespace nhan::assemble {
namespace {

Lines cooperations(std::string_view text) { return Told(text).cooperations(); }

TEST(Cooperations, Headlines) {
  EXPECT_EQ(cooperations("Lào Cai - Yên Bái: Đẩy mạnh hợp tác du lịch\n\nHai tỉnh cùng bàn về giao thông."),
            Lines{"lao-cai + yen-bai: tourism, transport"});
  EXPECT_EQ(cooperations("Tăng cường hợp tác toàn diện Lào Cai - Yên Bái"), Lines{"lao-cai + yen-bai: "});
  EXPECT_EQ(cooperations("Cần Thơ bắt tay Kiên Giang phát triển du lịch"), Lines{"can-tho + kien-giang: tourism"});
}

TEST(Cooperations, Between) {
  EXPECT_EQ(cooperations("Ngày 5/3, lễ ký kết chương trình hợp tác giữa TP Đà Nẵng và tỉnh Quảng Nam về giáo dục, y tế được tổ chức."),
            Lines{"da-nang + quang-nam: education, health; programme; 5/3"});
  EXPECT_EQ(cooperations("Hội nghị kết nối cung cầu giữa thành phố Hà Nội với các tỉnh Sơn La, Hòa Bình diễn ra chiều 5/3."),
            Lines{"ha-noi + hoa-binh + son-la: trade; 5/3"});
}

TEST(Cooperations, WorkingWith) {
  EXPECT_EQ(
      cooperations(
          "Sáng 7/8, đoàn công tác tỉnh Nghệ An do ông Trần Văn Bình làm trưởng đoàn đã làm việc với Tỉnh ủy Hà Tĩnh về chuyển đổi số."),
      Lines{"ha-tinh + nghe-an: digital; 7/8"});
  EXPECT_EQ(
      cooperations("Tại buổi làm việc với lãnh đạo tỉnh Long An, Chủ tịch UBND tỉnh Tây Ninh Nguyễn Văn An đề nghị kết nối giao thông."),
      Lines{"long-an + tay-ninh: transport"});
  EXPECT_EQ(cooperations("UBND tỉnh Gia Lai tiếp đoàn công tác tỉnh Kon Tum."), Lines{"gia-lai + kon-tum: "});
  EXPECT_EQ(cooperations("Đoàn đại biểu tỉnh Bến Tre đến thăm và làm việc tại tỉnh Vĩnh Long."), Lines{"ben-tre + vinh-long: "});
}

TEST(Cooperations, Signing) {
  EXPECT_EQ(cooperations("UBND tỉnh Phú Thọ và UBND tỉnh Vĩnh Phúc đã ký biên bản ghi nhớ về bảo vệ môi trường."),
            Lines{"phu-tho + vinh-phuc: land-environment; memorandum"});
  EXPECT_EQ(cooperations("Chủ tịch UBND tỉnh Phú Thọ Nguyễn Văn An và Chủ tịch UBND tỉnh Vĩnh Phúc Trần Văn Bình ký kết kế hoạch hợp tác."),
            Lines{"phu-tho + vinh-phuc: ; plan"});
  EXPECT_EQ(cooperations("Tỉnh Lâm Đồng ký kết chương trình hợp tác thương mại với tỉnh Bình Thuận."),
            Lines{"binh-thuan + lam-dong: trade; programme"});
}

TEST(Cooperations, Learning) {
  EXPECT_EQ(cooperations("Hải Phòng học Đà Nẵng cải cách hành chính"), Lines{"da-nang + hai-phong: administrative-reform"});
}

TEST(Cooperations, CitiesInTheirOwnRight) {
  EXPECT_EQ(cooperations("Lễ kết nghĩa giữa thành phố Bắc Ninh và thành phố Lạng Sơn diễn ra hôm qua."),
            Lines{"city:bac-ninh + city:lang-son: "});
}

TEST(Cooperations, ThirdsJoinThoseToldBefore) {
  EXPECT_EQ(cooperations("Lào Cai và Yên Bái hợp tác về du lịch. Hai tỉnh phối hợp với tỉnh Phú Thọ về văn hóa."),
            (Lines{"lao-cai + yen-bai: tourism", "lao-cai + phu-tho + yen-bai: culture"}));
}

TEST(Cooperations, FieldsOfOtherMattersStayOut) {
  EXPECT_EQ(cooperations("Lào Cai và Yên Bái hợp tác về du lịch.\n\nLào Cai là tỉnh có thế mạnh về thủy sản.\n\nHai bên thống nhất phối "
                         "hợp về y tế, góp phần giảm nghèo."),
            Lines{"lao-cai + yen-bai: health, tourism"});
}

TEST(Cooperations, OneRowForOneSetOfParties) {
  EXPECT_EQ(cooperations("Lào Cai và Yên Bái hợp tác về du lịch.\n\nNgày 2/4, Yên Bái và Lào Cai ký kết hợp tác về y tế."),
            Lines{"lao-cai + yen-bai: health, tourism; 2/4"});
}

TEST(Cooperations, GuestsAreNoParties) {
  EXPECT_EQ(cooperations("Hội nghị hợp tác giữa Lào Cai và Yên Bái có ông Nguyễn Văn An, Bí thư Tỉnh ủy Phú Thọ, và ông Trần Văn Bình, Bí "
                         "thư Tỉnh ủy Hà Giang tham dự."),
            Lines{"lao-cai + yen-bai: "});
}

TEST(Cooperations, PassingMentionsAreNone) {
  for (const char* text : {
           "Các tỉnh Lào Cai, Yên Bái có mưa to.",
           "Đường bay giữa Hải Phòng và Cần Thơ do hai hãng hợp tác khai thác.",
           "Trận đấu giữa Hà Nội và Nghệ An diễn ra tối qua, hai đội đã hợp tác tốt với trọng tài.",
           "Cao tốc Hà Nội - Lào Cai thu hút đầu tư.",
           "Doanh nghiệp Hà Nội làm việc với nông dân Sơn La.",
           "Công an tỉnh Nghệ An phối hợp với Công an tỉnh Hà Tĩnh bắt giữ nhóm trộm.",
           "Thủ tướng làm việc với tỉnh Quảng Nam tại Đà Nẵng.",
           "Tại Hà Nội và Hải Phòng, hai công ty ký kết hợp tác.",
           "Ông sinh ở Nghệ An, học Đại học Huế, làm việc tại Hà Nội.",
           "Quan hệ hợp tác giữa Hà Nội, Hải Phòng và Viêng Chăn ngày càng tốt.",
           "Hợp tác xã ở Sơn La và Hòa Bình trồng mận.",
       })
    EXPECT_EQ(cooperations(text), Lines()) << text;
}

TEST(Cooperations, EvidenceIsPartiesFieldsInstrumentAndDate) {
  const Told told("Ngày 5/3, Lào Cai và Yên Bái ký kết chương trình hợp tác du lịch.");
  ASSERT_EQ(told.results().cooperations.size(), 1u);
  EXPECT_EQ(told.evidence(told.results().cooperations[0].evidence),
            (Lines{"5/3", "Lào Cai", "Yên Bái", "chương trình hợp tác", "du lịch"}));
}

TEST(Cooperations, TheFirst32AreTold) {
  const Lines places{"Cà Mau", "Sơn La", "Lào Cai", "Nghệ An", "Hà Tĩnh", "Gia Lai", "Cao Bằng", "Đồng Nai", "Tây Ninh"};
  std::string text;
  for (size_t i = 0; i < places.size(); ++i)
    for (size_t k = i + 1; k < places.size(); ++k) text += places[i] + " làm việc với " + places[k] + ".\n\n";
  const Lines told = cooperations(text);  // of 36
  ASSERT_EQ(told.size(), 32u);
  EXPECT_EQ(told.front(), "ca-mau + son-la: ");
  EXPECT_EQ(told.back(), "dong-nai + gia-lai: ");
}

TEST(Cooperations, DocumentsAreForgotten) {
  annotate::Handle annotator(builtin(), {});
  annotator.annotate("Lào Cai và Yên Bái hợp tác.");
  EXPECT_EQ(annotator.results().cooperations.size(), 1u);
  annotator.annotate("Hai tỉnh hợp tác về du lịch.");
  EXPECT_TRUE(annotator.results().cooperations.empty());
}

}  // namespace
}  // namespace nhan::assemble
