// Every case through the C++ face: whole, from a database that a cache held, in two pieces cut at every byte, and byte by byte, with offsets in each unit.
#include <gtest/gtest.h>

#include <stdlib.h>

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "cases/case.h"

namespace nhan::cases {
namespace {

constexpr Unit units[] = {Unit::bytes, Unit::utf16, Unit::codepoints};

const Database& database() {
  static const Database builtin = Database::builtin();
  return builtin;
}

// The same, not compiled but read as it was kept.
const Database& cached() {
  static const Database kept = [] {
    std::string folder = (std::filesystem::temp_directory_path() / "nhan-cases-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder for the cache");
    uint32_t outcome = 0;
    Database::builtin_cached(folder, &outcome);
    Database read = Database::builtin_cached(folder, &outcome);
    std::filesystem::remove_all(folder);
    if (outcome != NHAN_CACHE_READ) throw std::runtime_error("the cache was not read");
    return read;
  }();
  return kept;
}

class Cases : public testing::TestWithParam<Case> {
 protected:
  Outcome whole(const Database& database, Unit unit) const {
    Annotator annotator(database, {.unit = unit});
    Recorder recorder(database, text(), unit);
    recorder.add(annotator.annotate(text()));
    return recorder.outcome();
  }

  // The pieces end at `cut`, 2 * `cut`, ..., at most `most` of them before the rest.
  Outcome in_pieces(Stream& stream, Unit unit, size_t cut, size_t most) const {
    Recorder recorder(database(), text(), unit);
    std::string_view rest = text();
    for (size_t pieces = 0; pieces < most && rest.size() > cut; ++pieces) {
      recorder.add(stream.feed(rest.substr(0, cut)));
      rest.remove_prefix(cut);
    }
    recorder.add(stream.feed(rest));
    recorder.add(stream.finish());
    return recorder.outcome();
  }

  const std::string& text() const { return GetParam().text; }
  const Outcome& expected() const { return GetParam().expected; }
};

TEST_P(Cases, Whole) {
  for (const Unit unit : units) EXPECT_EQ(whole(database(), unit), expected()) << GetParam().id;
}

TEST_P(Cases, FromACache) { EXPECT_EQ(whole(cached(), Unit::bytes), expected()) << GetParam().id; }

TEST_P(Cases, CutAtEveryByte) {
  for (const Unit unit : units) {
    Stream stream(database(), {.unit = unit});
    for (size_t cut = 1; cut < text().size(); ++cut)
      ASSERT_EQ(in_pieces(stream, unit, cut, 1), expected()) << GetParam().id << ", cut at byte " << cut;
  }
}

TEST_P(Cases, ByteByByte) {
  for (const Unit unit : units) {
    Stream stream(database(), {.unit = unit});
    EXPECT_EQ(in_pieces(stream, unit, 1, text().size()), expected()) << GetParam().id;
  }
}

// "provinces/all-caps" -> "provinces_all_caps": GoogleTest takes letters, digits and underscores.
std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name = info.param.id;
  std::replace_if(
      name.begin(), name.end(), [](char byte) { return byte == '-' || byte == '/'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Language, Cases, testing::ValuesIn(read(NHAN_SOURCE_DIR "/tests/cases")), test_name);

}  // namespace
}  // namespace nhan::cases
