// Buffer: what stands in it stays as it grows, moves and is cut short.
#include "base/buffer.h"

#include <gtest/gtest.h>

#include <vector>

namespace nhan {
namespace {

std::vector<int> items(const Buffer<int>& buffer) { return {buffer.begin(), buffer.end()}; }

TEST(Buffer, GrowsAsAVectorDoes) {
  Buffer<int> buffer;
  std::vector<int> oracle;
  for (int i = 0; i < 1000; ++i) {
    buffer.push_back(i);
    oracle.push_back(i);
    ASSERT_EQ(items(buffer), oracle);
  }
  buffer.append(oracle);
  oracle.insert(oracle.end(), oracle.begin(), oracle.end());
  EXPECT_EQ(items(buffer), oracle);
}

TEST(Buffer, TakesAnItemOfItsOwnWhereItGrows) {
  Buffer<int> buffer;
  buffer.push_back(7);
  for (int i = 0; i < 1000; ++i) buffer.push_back(buffer.front());
  EXPECT_EQ(items(buffer), std::vector<int>(1001, 7));
}

TEST(Buffer, KeepsItsRoom) {
  Buffer<int> buffer;
  buffer.assign(100, 7);
  EXPECT_EQ(items(buffer), std::vector<int>(100, 7));
  const int* const before = buffer.data();
  buffer.clear();
  EXPECT_TRUE(buffer.empty());
  buffer.resize(100);
  EXPECT_EQ(buffer.data(), before);
  buffer.make_room(100);
  EXPECT_EQ(buffer.data(), before);
}

TEST(Buffer, IsCutShort) {
  Buffer<int> buffer;
  for (int i = 0; i < 10; ++i) buffer.push_back(i);
  buffer.erase_if([](int item) { return item % 3 == 0; });
  EXPECT_EQ(items(buffer), (std::vector<int>{1, 2, 4, 5, 7, 8}));
  buffer.pop_back();
  EXPECT_EQ(items(buffer), (std::vector<int>{1, 2, 4, 5, 7}));
}

TEST(Buffer, Moves) {
  Buffer<int> one, other;
  one.assign(3, 1);
  other.assign(2, 2);
  one.swap(other);
  EXPECT_EQ(items(one), std::vector<int>(2, 2));
  const Buffer<int> moved = std::move(other);
  EXPECT_EQ(items(moved), std::vector<int>(3, 1));
}

}  // namespace
}  // namespace nhan
