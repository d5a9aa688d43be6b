// Session: its making.
#include "api/session.h"

#include "api/arguments.h"

namespace nhan::api {

Session::Session(const nhan_database& database, const nhan_options* options)
    : database_(database.callers_hold),
      pipeline_({database_, &database_->data}, options_given(options, database_->data.type_names().size())) {}

}  // namespace nhan::api
