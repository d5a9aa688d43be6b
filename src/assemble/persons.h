// Persons: names behind titles and honorifics, before titles in apposition, in lists, and full names by their surname.
#pragma once

#include "assemble/known_names.h"
#include "resolve/block.h"

namespace nhan::assemble {

// Adds PERSON candidates to block.candidates. REQUIRES: the chains are among the candidates, sorted by begin; places.
void find_persons(resolve::Block& block, KnownNames& known);

}  // namespace nhan::assemble
