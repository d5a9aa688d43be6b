// nhan_database: the compiled database behind the handle, who holds it, and the memory that they work in.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "api/workspaces.h"
#include "database/database.h"
#include "nhan/nhan.h"

// Annotators, streams and the caller hold it alike, so any of them may go first, and a result's `database` is valid as long as the result.
struct nhan_database : std::enable_shared_from_this<nhan_database> {
  nhan_database(nhan::database::Database compiled, std::optional<std::string> bundle);

  nhan::database::Database data;
  std::string engine;
  std::optional<std::string> bundle;                  // what it was made from, for saving it; nothing: the built-in one
  std::shared_ptr<const nhan_database> callers_hold;  // none once the caller has freed it; others may still hold it, and results name it
  mutable nhan::api::Workspaces workspaces;           // nothing of what the database says
};
