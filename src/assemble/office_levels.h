// Office levels: of what kind of unit a title or a body is, as its parts say it: "Tỉnh ủy" is of a province, "Thành ủy" of a city, "Sở Y tế" of either.
#pragma once

#include "resolve/block.h"

namespace nhan::assemble {

// By the last part that says it.
inline database::Traits::Level office_level(const resolve::Block& block, const resolve::Candidate& office) {
  using Level = database::Traits::Level;
  for (uint32_t p = office.part_count; p-- > 0;)
    if (const Level level = block.database.traits(block.parts[office.first_part + p]).level; level != Level::unsaid) return level;
  return Level::unsaid;
}

}  // namespace nhan::assemble
