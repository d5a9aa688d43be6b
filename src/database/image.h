// Image: a compiled Database as bytes, and back. Quick to read, and good for nothing but this build of the library and this engine: the library carries the
// one of its built-in database (builtin.S.in), api/cache.h keeps others, bundles (bundle.h) go elsewhere.
//
// Layout: what Database::fields lists, each field by its kind: plain values as they lie in memory, vectors, texts and maps by their size and elements,
// what the engine compiled as the engine's own bytes.
#pragma once

#include <string>
#include <string_view>

#include "database/database.h"

namespace nhan::database {

// What an image is bound to beside the build of the library: the engine, with its version.
std::string image_engine();

// The same bytes for the same database, where `images_repeat`.
std::string write_image(const Database& database);

// Whether the compiler clears what lies between members (gcc from 11, clang from 19): elsewhere it is what memory held before.
#if __has_builtin(__builtin_clear_padding)
inline constexpr bool images_repeat = true;
#else
inline constexpr bool images_repeat = false;
#endif

// REQUIRES: write_image() of a library of the same build made the bytes, and nobody changed them: they are believed, and the engine executes its part.
// Failure(bundle) where they are cut short or the engine does not take its part, as one of another version does not.
Database read_image(std::string_view bytes);

}  // namespace nhan::database
