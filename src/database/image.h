// Image: a compiled Database as bytes, and back. Quick to read, and good for nothing but this build of the library, this engine and this CPU; api/cache.h
// keeps images, bundles (bundle.h) go elsewhere.
//
// Layout: what Database::fields lists, each field by its kind: plain values as they lie in memory, vectors, texts and maps by their size and elements,
// what the engine compiled as the engine's own bytes.
#pragma once

#include <string>
#include <string_view>

#include "database/database.h"

namespace nhan::database {

// What an image is bound to beside the build of the library: the engine and this CPU.
std::string image_host();

std::string write_image(const Database& database);

// REQUIRES: write_image() of a library of the same build and the same image_host() made the bytes, and nobody changed them: they are believed, and the engine executes its
// part. Failure(bundle) where they are cut short or the engine does not take its part.
Database read_image(std::string_view bytes);

}  // namespace nhan::database
