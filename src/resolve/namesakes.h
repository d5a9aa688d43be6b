// Namesakes: which of the units that share a name and a kind a place is.
#pragma once

#include "resolve/block.h"

namespace nhan::resolve {

// Of all places: the one whose province stands next to it, or else the first, marked as ambiguous. REQUIRES: they are sorted.
void tell_namesakes_apart(Block& block);

}  // namespace nhan::resolve
