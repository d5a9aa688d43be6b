// Bundle: a Lexicon as bytes, the same on every machine. A file, the built-in data, or memory of the caller's.
//
// Layout: a frame (bundle_frame.h) around a body of MessagePack arrays, one after another: first the head, [data version, [attribute
// names], number of kinds, of entries, of compositions, contexts, patterns, records], then one array for each of these rows, its fields in
// the order of lexicon.h.
//
// Invariants
//   1. write_bundle(read_bundle(x)) == x for every x that write_bundle made.
//   2. What is read has known enum values, kinds that are there, UTF-8 texts, surfaces of 1 to lexicon::max_surface bytes, and rules that
//      pass lexicon::check_rules. Nothing else about a bundle may be relied on.
//   3. Reading needs memory in proportion to the bytes given, whatever they claim.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"

namespace nhan::database {

inline constexpr uint32_t bundle_format = 1;  // any change of what is written makes it one more

std::string write_bundle(const lexicon::Lexicon& lexicon);

// Failure(Status::bundle) where the bytes are no bundle, of another format, truncated, damaged or not as the invariants say.
lexicon::Lexicon read_bundle(std::string_view bytes);

}  // namespace nhan::database
