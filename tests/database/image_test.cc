// Images: what is read is what was written, and bytes that are cut short are refused.
#include "database/image.h"

#include <gtest/gtest.h>

#include "base/failure.h"
#include "database/bundle.h"
#include "database/tiny_lexicon.h"

extern "C" const char nhan_builtin_begin[], nhan_builtin_end[], nhan_builtin_image_begin[], nhan_builtin_image_end[];

namespace nhan::database {
namespace {

// A tiny database that has something in every field.
std::string tiny_image() {
  lexicon::TinyLexicon lexicon;
  lexicon.entry("field", "so-phay", ".vn").entry("surname", "surname:long", "Nghiễngnghiễng");
  lexicon.entry("city", "city:hai-duong@2", "Hải Dương");
  lexicon.context({"sông", "<capital>"}, lexicon::Side::left, 2, "province/unaccented", lexicon::Effect::veto);
  lexicon.pattern("DATE", "#", {"ngày", "<capital>"}, "[0-9]{1,2}/[0-9]{1,2}").pattern("MONEY", "đồng", {}, "đồng");
  lexicon::Lexicon rows = lexicon.rows();
  rows.records = {{{"ký kết"}, "act", "1", "records.tsv:2"}};
  return write_image(Database(rows));
}

TEST(Image, IsReadAsItWasWritten) {
  const std::string image = tiny_image();
  EXPECT_EQ(write_image(read_image(image)), image);
}

// As the library opens it, and as it compiles it where the engine takes no image.
TEST(Image, TheLibraryCarriesWhatItsBundleIsCompiledTo) {
  const std::string_view carried(nhan_builtin_image_begin, static_cast<size_t>(nhan_builtin_image_end - nhan_builtin_image_begin));
  const std::string_view bundle(nhan_builtin_begin, static_cast<size_t>(nhan_builtin_end - nhan_builtin_begin));
  const std::string compiled = write_image(Database(read_bundle(bundle)));
  EXPECT_EQ(compiled.size(), carried.size());
  EXPECT_TRUE(compiled == carried || !images_repeat);
  EXPECT_TRUE(write_image(read_image(carried)) == carried);
}

TEST(Image, AnswersAsTheDatabaseDid) {
  const Database database = read_image(tiny_image());
  EXPECT_EQ(database.version(), "tiny");
  const uint32_t homonym = database.find_key("city:hai-duong@2");
  ASSERT_NE(homonym, no_entry);
  EXPECT_EQ(database.entry(homonym).id, "city:hai-duong");
  EXPECT_EQ(database.entry(homonym).name, "Hải Dương");
  EXPECT_EQ(database.entry(database.find_key("city:hai-duong")).attribute("bare"), "no");
  EXPECT_EQ(database.find_key("city:hai-dương"), no_entry);
  EXPECT_EQ(database.where(database.rule(0)), "context.tsv:2");
  EXPECT_EQ(database.records().size(), 1u);
  Buffer<engine::Hit> hits;
  database.literals().scan("tỉnh hải dương", database.literals().new_scratch(), hits);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(database.phrases().text(database.phrase_of(hits[0].literal)), "hải dương");
  database.patterns().match("14/8", database.patterns().new_scratch(), hits);
  EXPECT_FALSE(hits.empty());
}

TEST(Image, CutShortOrLongerIsRefused) {
  const std::string image = tiny_image();
  for (size_t length = 0; length <= image.size(); ++length) {
    const std::string bytes = length == image.size() ? image + '\0' : image.substr(0, length);
    try {
      read_image(bytes);
      FAIL() << length << " bytes of " << image.size() << " are taken";
    } catch (const Failure& failure) {
      ASSERT_EQ(failure.status(), Status::bundle) << failure.what();
    }
  }
}

}  // namespace
}  // namespace nhan::database
