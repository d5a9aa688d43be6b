// Quantities: dates, periods and amounts, by the expressions of patterns.tsv at digits and trigger words.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

void find_quantities(Block& block);

}  // namespace nhan::resolve
