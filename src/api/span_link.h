// The id and the name that a span is linked to.
#pragma once

#include <string>

#include "api/database.h"

namespace nhan::api {

// The entry's id; of a composed span the ids of its parts joined by '-'; of an agreement its category; "" where there is none.
// Failure(invalid_argument) where the span is of another database.
std::string id_of(const nhan_database& database, const nhan_span& span);

// The entry's canonical name; of a composed span those of its parts, joined by spaces; "" where there is none.
std::string name_of(const nhan_database& database, const nhan_span& span);

}  // namespace nhan::api
