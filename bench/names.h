// Names: as many as are wanted, of real units first and then such as could be ones.
#pragma once

#include <cstddef>
#include <nhan.hpp>
#include <string>
#include <vector>

namespace nhan::bench {

// `count` names, all different: the provinces, cities, districts and communes of the database in this order, and where they are used up, names of two to four
// syllables of theirs, each as frequent as among them. The same every time.
std::vector<std::string> unit_names(const Database& database, size_t count);

}  // namespace nhan::bench
