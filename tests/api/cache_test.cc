// Caches: a database from a cache is the one that was compiled; whatever lies in the folder instead is passed over and replaced.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "api/described.h"
#include "api/samples.h"

namespace nhan {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}
void write(const fs::path& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }

mode_t mode_of(const fs::path& path) { return static_cast<mode_t>(fs::status(path).permissions()); }

class Cache : public testing::Test {
 protected:
  Cache() {
    std::string pattern = (fs::temp_directory_path() / "nhan-cache-XXXXXX").string();
    root = mkdtemp(pattern.data());
    folder = root / "cache";
    // A small database of its own: the built-in one takes too long to be compiled for each damaged byte.
    write(root / "ships.tsv", "# Ships of this test.\nkey\tkind\tname\tcode_port\nship:hai-au\tship\tHải Âu Xanh\t24\n");
    bundle = root / "ships.nhan";
    Database::build({(root / "ships.tsv").string()}, Database::Base::nothing).save(bundle);
  }
  ~Cache() override { fs::remove_all(root); }

  // Opens the bundle from the cache, whose database must find what it is for, and tells the outcome.
  uint32_t open() { return open(bundle); }
  uint32_t open(const fs::path& path) {
    uint32_t outcome = 0;
    const Database database = Database::open_cached(path, folder, &outcome);
    Annotator annotator(database);
    const Result result = annotator.annotate("Tàu Hải Âu Xanh về.");
    EXPECT_EQ(result.spans().size(), 1u);
    for (const nhan_span& span : result.spans()) EXPECT_EQ(database.id(span), "ship:hai-au");
    return outcome;
  }

  // Puts what `damage(sound bytes, place)` makes into the cache's file, for each place at its begin and `parts` of those behind. None may be read: all are
  // replaced.
  template <class Damage>
  void expect_replaced(size_t parts, Damage damage) {
    open();
    const std::string sound = bytes_of(file());
    for (size_t at = 0; at < sound.size(); at += at < 300 ? 1 : sound.size() / parts) {
      write(file(), damage(sound, at));
      ASSERT_EQ(open(), NHAN_CACHE_WRITTEN) << at << " of " << sound.size() << " bytes";
    }
  }

  fs::path file() const { return fs::directory_iterator(folder)->path(); }  // the one in the cache

  fs::path root, folder, bundle;
};

TEST_F(Cache, GivesTheDatabaseThatWasCompiled) {
  uint32_t outcome = 0;
  const Database compiled = Database::builtin();
  EXPECT_EQ(Database::builtin_cached(folder, &outcome).info().entries, compiled.info().entries);
  EXPECT_EQ(outcome, NHAN_CACHE_WRITTEN);
  const Database cached = Database::builtin_cached(folder, &outcome);
  EXPECT_EQ(outcome, NHAN_CACHE_READ);
  const nhan_database_info a = compiled.info(), b = cached.info();
  EXPECT_EQ(view(a.data_version), view(b.data_version));
  EXPECT_TRUE(a.surfaces == b.surfaces && a.literals == b.literals && a.rules == b.rules && a.types == b.types);
  for (uint32_t i = 0; i < a.entries; ++i) {
    ASSERT_EQ(view(compiled.entry(i).key), view(cached.entry(i).key));
    ASSERT_EQ(view(compiled.entry(i).id), view(cached.entry(i).id));
    ASSERT_EQ(compiled.attributes(i), cached.attributes(i));
    ASSERT_EQ(cached.find_key(view(cached.entry(i).key)), i);
  }
  Annotator expected(compiled), annotator(cached);
  for (const std::string& text : samples::texts())
    for (const std::string& form : samples::forms(text)) EXPECT_EQ(annotated(annotator, form), annotated(expected, form)) << form;
  compiled.save(root / "compiled.nhan");
  cached.save(root / "cached.nhan");
  EXPECT_EQ(bytes_of(root / "compiled.nhan"), bytes_of(root / "cached.nhan"));
}

TEST_F(Cache, IsPrivate) {
  const mode_t before = umask(0);
  EXPECT_EQ(open(), NHAN_CACHE_WRITTEN);
  umask(before);
  EXPECT_EQ(mode_of(folder), 0700u);
  EXPECT_EQ(mode_of(file()), 0600u);
  EXPECT_EQ(open(), NHAN_CACHE_READ);
}

TEST_F(Cache, IsNotReadWhereOthersMayWriteIt) {
  open();
  for (const mode_t mode : {0620, 0602, 0666}) {
    ASSERT_EQ(chmod(file().c_str(), mode), 0);
    EXPECT_EQ(open(), NHAN_CACHE_WRITTEN) << mode;
    EXPECT_EQ(mode_of(file()), 0600u);
  }
  ASSERT_EQ(chmod(file().c_str(), 0644), 0);
  EXPECT_EQ(open(), NHAN_CACHE_READ) << "others may read it";
}

TEST_F(Cache, IsNotReadWhereAnotherUserOwnsIt) {
  if (geteuid() != 0) GTEST_SKIP() << "only root gives files away";
  open();
  ASSERT_EQ(chown(file().c_str(), 12345, 12345), 0);
  EXPECT_EQ(open(), NHAN_CACHE_WRITTEN);
  EXPECT_EQ(open(), NHAN_CACHE_READ);
}

TEST_F(Cache, OfAnyLengthButItsOwnIsReplaced) {
  expect_replaced(97, [](const std::string& sound, size_t length) { return sound.substr(0, length); });
  write(file(), bytes_of(file()) + "x");
  EXPECT_EQ(open(), NHAN_CACHE_WRITTEN);
  EXPECT_EQ(open(), NHAN_CACHE_READ);
}

TEST_F(Cache, WithAnyByteChangedIsReplaced) {
  expect_replaced(211, [](std::string bytes, size_t at) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1 << at % 8);
    return bytes;
  });
}

TEST_F(Cache, OfAnotherBundleIsReplaced) {
  open();
  const fs::path mine = file();
  write(root / "boats.tsv", "# Boats of this test.\nkey\tkind\tname\tcode_port\nboat:sao\tboat\tSao Biển\t24\n");
  const fs::path other = root / "boats.nhan";
  Database::build({(root / "boats.tsv").string()}, Database::Base::nothing).save(other);
  const std::string sound = bytes_of(mine);
  fs::remove(mine);
  uint32_t outcome = 0;
  Database::open_cached(other, folder, &outcome);
  ASSERT_EQ(outcome, NHAN_CACHE_WRITTEN);
  fs::rename(file(), mine);
  EXPECT_EQ(open(), NHAN_CACHE_WRITTEN);
  EXPECT_EQ(bytes_of(mine).size(), sound.size());
  Database::open_cached(other, folder, &outcome);
  EXPECT_EQ(outcome, NHAN_CACHE_WRITTEN);
  EXPECT_EQ(open(), NHAN_CACHE_READ) << "both have a place";
}

TEST_F(Cache, IsNoPipeAndNoFolder) {
  open();
  const fs::path place = file();
  fs::remove(place);
  ASSERT_EQ(mkfifo(place.c_str(), 0600), 0);
  EXPECT_EQ(open(), NHAN_CACHE_WRITTEN);
  EXPECT_EQ(open(), NHAN_CACHE_READ);
  fs::remove(place);
  fs::create_directory(place);
  EXPECT_EQ(open(), NHAN_CACHE_FAILED);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator()), 1) << "no new file was left lying about";
}

TEST_F(Cache, ThatCannotBeWrittenFailsNothing) {
  folder = root / "no-such-folder" / "cache";
  EXPECT_EQ(open(), NHAN_CACHE_FAILED);
  folder = bundle;  // a file
  EXPECT_EQ(open(), NHAN_CACHE_FAILED);
}

}  // namespace
}  // namespace nhan
