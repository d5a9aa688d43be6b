// Databases that one thread opened and others share, by a token that can be sent between them.
#pragma once

#include <cstdint>
#include <memory>
#include <nhan/nhan.hpp>

namespace nhan::node {

// A token for a database, good in all threads of the process for as long as any of them holds the database.
uint32_t share(const std::shared_ptr<const nhan::Database>& database);

// The database of a token, or none where nobody holds it any more.
std::shared_ptr<const nhan::Database> shared(uint32_t token);

}  // namespace nhan::node
