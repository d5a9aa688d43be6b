// Names: gazetteers of any size, of real units first and of names that could be ones.
#pragma once

#include <cstddef>
#include <nhan.hpp>
#include <string>

namespace nhan::bench {

// Writes a gazetteer file with `count` names, all different, of a kind of its own ("unit"): the provinces, cities, districts and communes of the database, large ones
// first, and where they are used up names of two to four syllables of theirs, each as frequent as among them. The same every time.
void write_names(const Database& database, size_t count, const std::string& path);

}  // namespace nhan::bench
