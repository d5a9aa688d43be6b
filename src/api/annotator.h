// nhan_annotator: a session for whole texts.
#pragma once

#include "api/session.h"

struct nhan_annotator {
  nhan::api::Session session;
};
