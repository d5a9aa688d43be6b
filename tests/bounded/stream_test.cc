// A stream without end in bounded memory: 64 MB by default, 10 GB where the environment variable NHAN_LONG is 1. What is found is counted, spans must come
// within NHAN_LOOK_AHEAD bytes of their end, and the process must not grow.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "nhan.hpp"

namespace nhan {
namespace {

constexpr size_t piece_size = 64 << 10;
constexpr uint64_t megabyte = 1 << 20;

uint64_t stream_size() {
  const char* asked = std::getenv("NHAN_LONG");
  return asked != nullptr && std::string(asked) == "1" ? 10'000 * megabyte : 64 * megabyte;
}

uint64_t resident_bytes() {
  std::ifstream status("/proc/self/statm");
  uint64_t all = 0, resident = 0;
  status >> all >> resident;
  return resident * static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

// A page of news, names of persons that never repeat, sentences without a paragraph's end, a word without end: what a stream could pile up.
struct Page {
  std::string text;
  size_t provinces;
};
Page page(uint64_t number) {
  Page one{"", 0};
  const std::string name = "Nguyễn Văn " + std::string(1, static_cast<char>('A' + number % 26)) + std::to_string(number);
  one.text += "Bí thư Tỉnh ủy Sơn La " + name + ", Chủ tịch UBND tỉnh, tiếp khách.\n\n";
  one.provinces += 1;
  for (int i = 0; i < 400; ++i) one.text += "Mưa ở tỉnh Hải Dương và tỉnh Điện Biên, ngày 29/10, góp 5 tỷ đồng. ";
  one.provinces += 800;
  for (int i = 0; i < 1000; ++i) one.text += "nắng ở tỉnh Thái Bình ";
  one.provinces += 1000;
  one.text += std::string(20'000, 'x') + "\n\n";
  for (int i = 0; i < 500; ++i) one.text += "\n";
  return one;
}

class Watch {
 public:
  // Takes what a call gave that brought the stream from `before` bytes on.
  void take(const Result& result, uint64_t before) {
    for (const nhan_span& span : result.spans()) {
      provinces_ += span.type == NHAN_PROVINCE ? 1 : 0;
      late_ += span.end + NHAN_LOOK_AHEAD < before ? 1 : 0;
      unsorted_ += span.begin < last_end_ ? 1 : 0;
      last_end_ = span.end;
    }
  }

  uint64_t provinces_ = 0, late_ = 0, unsorted_ = 0, last_end_ = 0;
};

TEST(BoundedStream, NeitherGrowsNorLags) {
  const Database database = Database::builtin();
  Stream stream(database);
  Watch watch;
  uint64_t fed = 0, expected = 0, start = 0, number = 0;
  std::string pending;
  while (fed < stream_size()) {
    while (pending.size() < piece_size) {
      const Page next = page(number++);
      pending += next.text;
      expected += next.provinces;
    }
    watch.take(stream.feed(std::string_view(pending).substr(0, piece_size)), fed);
    pending.erase(0, piece_size);
    fed += piece_size;
    if (start == 0 && fed >= 4 * megabyte) start = resident_bytes();
  }
  EXPECT_LT(resident_bytes(), start + 8 * megabyte);
  watch.take(stream.feed(pending), fed);
  watch.take(stream.finish(), fed);
  EXPECT_EQ(watch.provinces_, expected);
  EXPECT_EQ(watch.late_, 0u);
  EXPECT_EQ(watch.unsorted_, 0u);
}

// Texts that never come to an end of anything: each holds back as little as a good one.
TEST(BoundedStream, HoldsBackLittleOfAnyText) {
  const Database database = Database::builtin();
  Stream stream(database);
  for (const std::string_view part : {"\u0301", " ", "\n", "x", "\xFF", "Hải ", "Nguyễn ", "1/", "\u200B", "tỉnh ", "Bí thư ", "( "}) {
    std::string piece;
    while (piece.size() < piece_size) piece += part;
    uint64_t start = 0;
    for (uint64_t fed = 0; fed < stream_size() / 32; fed += piece.size()) {
      stream.feed(piece);
      if (fed == 4 * piece.size()) start = resident_bytes();
    }
    EXPECT_LT(resident_bytes(), start + 8 * megabyte) << part;
    stream.reset();
  }
}

}  // namespace
}  // namespace nhan
