// Slabs: what they give out, and which tables stay in them.
#include "database/slab.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <new>

namespace nhan::database {
namespace {

Table<char> in(Slab& slab, size_t size) { return Table<char>(size, 'x', Site<char>(slab)); }

TEST(Slab, HoldsTablesOneBehindTheOther) {
  Slab slab(Slab::taken_by(3) + Slab::taken_by(100));
  const Table<char> first = in(slab, 3), second = in(slab, 100);
  EXPECT_EQ(reinterpret_cast<uintptr_t>(first.data()) % 64, 0u);
  EXPECT_EQ(second.data(), first.data() + Slab::taken_by(3));
  EXPECT_THROW(in(slab, slab.size() - Slab::taken_by(100)), std::bad_alloc);
}

TEST(Slab, FailsWhereThereIsNoMemory) { EXPECT_THROW(Slab(size_t{1} << 60), std::bad_alloc); }

TEST(Slab, MovedTablesStayAndCopiesLieByThemselves) {
  Slab slab(Slab::taken_by(10));
  Table<char> table = in(slab, 10), moved;
  const char* const place = table.data();
  moved = std::move(table);
  EXPECT_EQ(moved.data(), place);
  Table<char> copied = moved;
  copied.push_back('y');
  EXPECT_EQ(copied.get_allocator(), Site<char>());
}

}  // namespace
}  // namespace nhan::database
