// nhan_database: the compiled database behind the handle, and who holds it.
#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "database/database.h"
#include "nhan/nhan.h"

// Annotators, streams and the caller hold it alike, so any of them may go first, and a result's `database` is valid as long as the result.
struct nhan_database {
  explicit nhan_database(nhan::lexicon::Lexicon lexicon);

  nhan::database::Database data;
  std::string engine;
  std::unordered_map<uint32_t, std::string> homonym_ids;  // of the entries whose id is not their key: nhan_string wants a NUL behind it
  std::shared_ptr<const nhan_database> callers_hold;
};
