// What a name means on a date: a city of a province until a day, a municipality from that day on.
#include <gtest/gtest.h>

#include "annotate/marked.h"
#include "database/tiny_lexicon.h"

namespace nhan::annotate {
namespace {

std::shared_ptr<const database::Database> hue() {
  lexicon::TinyLexicon rows;
  rows.entry("city", "city:hue", "Huế", {{"valid_to", "2025-01-01"}, {"successor", "hue"}});
  rows.entry("province", "hue", "Huế", {{"bare", "no"}});
  rows.pattern("DATE", "#", {}, "[0-9 :]*[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{1,4}(?: [0-9]{2}:[0-9]{2})?");
  rows.pattern("DATE", "#", {}, "[0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4}");
  rows.pattern("DATE", "#", {}, "[0-9]{1,2}/[0-9]{1,2}");
  return rows.database();
}

std::string meant(std::string_view text, const std::string& as_of) {
  static const auto database = hue();
  return marked(database, text, {.as_of = as_of});
}

constexpr const char* city = "thành phố [PLACE city:hue|Huế]";
constexpr const char* municipality = "thành phố [PROVINCE hue|Huế]";

TEST(AsOf, ADayDecides) {
  EXPECT_EQ(meant("thành phố Huế", ""), city);
  EXPECT_EQ(meant("thành phố Huế", "2024-12-31"), city);
  EXPECT_EQ(meant("thành phố Huế", "2025-01-01"), municipality);
}

TEST(AsOf, NamesWithoutSuccessorsStay) {
  EXPECT_EQ(meant("thành phố Hải Dương", "2030-01-01"), "thành phố [PLACE city:hai-duong|Hải Dương]");
}

TEST(AsOf, TheDocumentTellsItFromItsFirstWholeDateOn) {
  const auto later = [](const std::string& day) {
    const std::string all = meant(day + ", thành phố Huế", "document");
    return all.substr(all.rfind(", ") + 2);
  };
  for (const char* day :
       {"3/2/2025", "03-02-2025", "3.2.2025", "2025-02-03", "3 tháng 2 năm 2025", "17:53 3/2/2025", "3/2/2025 17:53", "1/1/2025"})
    EXPECT_EQ(later(day), municipality) << day;
  for (const char* day : {"31/12/2024", "2024-12-31", "31 tháng 12 năm 2024", "17:53 31/12/2024", "3/2"})
    EXPECT_EQ(later(day), city) << day;
  EXPECT_EQ(meant("thành phố Huế ngày 3/2/2025", "document"), "thành phố [PLACE city:hue|Huế] ngày [DATE|3/2/2025]");
  EXPECT_EQ(later("31/12/2024, 3/2/2025"), city);
}

TEST(AsOf, WithoutOneTheDocumentTellsItToo) {
  EXPECT_EQ(meant("3/2/2025, thành phố Huế", ""), meant("3/2/2025, thành phố Huế", "document"));
  EXPECT_EQ(meant("31/12/2024, thành phố Huế", ""), meant("31/12/2024, thành phố Huế", "2024-12-31"));
}

TEST(AsOf, EveryDocumentTellsItAnew) {
  Handle annotator(hue(), {.as_of = "document"});
  annotator.annotate("3/2/2025");
  annotator.annotate("thành phố Huế");
  EXPECT_EQ(marked("thành phố Huế", annotator.results(), annotator.database()), city);
}

}  // namespace
}  // namespace nhan::annotate
