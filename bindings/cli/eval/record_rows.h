// Record rows: the offices and cooperations of a document as rows that can be compared.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/eval/annotated.h"

namespace nhan::cli {

using RecordRow = std::vector<std::string>;
using RecordRows = std::map<RecordRow, RecordRow>;  // what is compared, and how it was written

inline constexpr std::array<std::string_view, 4> record_names{"offices person-place", "offices person-title", "cooperation parties",
                                                              "cooperation fields"};

// The rows of each kind, in the order of record_names: (person, place), (person, title), (parties), (parties, field). Words of persons and titles are
// compared without regard to case, Unicode form and white space, parties without regard to their order. Equal rows are one.
std::array<RecordRows, record_names.size()> record_rows(const Annotated& document);

}  // namespace nhan::cli
